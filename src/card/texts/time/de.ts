import type { TimeTexts } from './time-texts.ts';

/** German. */
export const de: TimeTexts = {
  lang: 'de',
  readAs: (time) => `Verstanden als ${time}`,
  question: {
    ambiguous: { title: 'Welche Zeit meinst du?', explanation: 'Diese Angabe lässt sich auf mehr als eine Art lesen.' },
    skipped: {
      title: 'Diese Uhrzeit gibt es nicht',
      explanation: 'An diesem Tag wird die Uhr darüber hinweg vorgestellt. Welche Zeit meinst du?',
    },
    'hour-missing': { title: 'Um wie viel Uhr?', explanation: 'Du hast den Tag genannt, aber keine Uhrzeit.' },
    'end-without-start': { title: 'Wann geht es los?', explanation: 'Du hast das Ende genannt, aber keinen Beginn.' },
    'end-not-after-start': {
      title: 'Das Ende läge vor dem Beginn',
      explanation: 'Das Ende muss nach dem Beginn liegen.',
    },
    past: { title: 'Diese Zeit ist vorbei', explanation: 'In der Vergangenheit lässt sich nichts planen.' },
    'too-long': { title: 'Das ist zu lang', explanation: 'Eine Besprechung dauert höchstens 24 Stunden.' },
    unreadable: {
      title: 'Ist das eine Uhrzeit?',
      explanation:
        'Es sieht nach einer Zeit aus, ist aber nicht eindeutig. Schreib sie so: meet Budget morgen 14:30 für 45 min',
    },
  },
  zone: (zone) => `Alle Zeiten gelten für ${zone}.`,
  zoneUnknown: 'Teams hat deine Zeitzone nicht genannt, deshalb gelten die Zeiten in UTC.',
  asSubject: 'Gehört zum Betreff, sofort beginnen',
  withoutTime: 'Sofort beginnen, ohne feste Zeit',
  nothingYet: 'Es wurde noch nichts angelegt.',
};
