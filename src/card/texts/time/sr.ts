import type { TimeTexts } from './time-texts.ts';

/** Serbian in Latin script. */
export const sr: TimeTexts = {
  lang: 'sr',
  readAs: (time) => `Protumačeno kao ${time}`,
  question: {
    ambiguous: { title: 'Na koje vreme misliš?', explanation: 'Ovo vreme može da se pročita na više načina.' },
    skipped: {
      title: 'Ovo vreme ne postoji',
      explanation: 'Tog dana se sat pomera unapred i preskače ga. Na koje vreme misliš?',
    },
    'hour-missing': { title: 'U koliko sati?', explanation: 'Naveden je dan, ali ne i sat.' },
    'end-without-start': { title: 'Kada počinje?', explanation: 'Naveden je kraj, ali ne i početak.' },
    'end-not-after-start': {
      title: 'Završio bi se pre početka',
      explanation: 'Kraj mora da bude posle početka.',
    },
    past: { title: 'Ovo vreme je prošlo', explanation: 'Sastanak ne može da se zakaže u prošlosti.' },
    'too-long': { title: 'Ovo je predugo', explanation: 'Sastanak može da traje najviše 24 sata.' },
    unreadable: {
      title: 'Da li je ovo vreme?',
      explanation: 'Liči na vreme, ali nije jasno. Napiši ovako: meet Budžet sutra 14:30 na 45 min',
    },
  },
  zone: (zone) => `Vremenska zona: ${zone}.`,
  zoneUnknown: 'Teams nije naveo tvoju vremensku zonu, pa su vremena u UTC.',
  asSubject: 'To je deo teme, počni odmah',
  withoutTime: 'Počni odmah, bez zadatog vremena',
  nothingYet: 'Još ništa nije napravljeno.',
};
