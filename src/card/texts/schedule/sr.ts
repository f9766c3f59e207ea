import { plural } from '../plural.ts';
import type { ScheduleTexts } from './schedule-texts.ts';

/** Serbian, in Latin script. */
export const sr: ScheduleTexts = {
  lang: 'sr',
  heading: 'Zakaži sastanak',
  subject: 'Tema',
  subjectHint: 'O čemu je reč?',
  date: 'Datum',
  time: 'Početak',
  duration: 'Trajanje',
  minutes: plural('sr', { one: 'minut', few: 'minuta', other: 'minuta' }),
  people: 'Ljudi',
  peopleHint: 'Pretraga po imenu',
  zone: (zone) => `Datum i vreme u zoni ${zone}`,
  zoneUnknown: 'Datum i vreme u UTC: Teams nije naveo vašu vremensku zonu.',
  submit: 'Prikaži sastanak',
  dateMissing: 'Izaberite datum.',
  timeMissing: 'Izaberite vreme.',
  durationMissing: 'Izaberite trajanje.',
  notYet: 'Još nije gotovo: pogledajte označena polja.',
  faults: {
    subject: { 'too-long': () => 'Tema ima više od 200 znakova. Skratite je.' },
    date: {
      unreadable: (typed) =>
        typed === '' ? 'Izaberite datum.' : `„${typed}“ se ne može pročitati kao datum. Izaberite datum.`,
      past: () => 'Taj dan je prošao. Izaberite današnji ili kasniji dan.',
    },
    time: {
      unreadable: (typed) =>
        typed === '' ? 'Izaberite vreme.' : `„${typed}“ se ne može pročitati kao vreme. Izaberite vreme.`,
      past: () => 'To vreme je prošlo. Izaberite kasnije.',
      skipped: (typed) => `${typed} tog dana ne postoji: satovi se pomeraju unapred. Izaberite drugo vreme.`,
      ambiguous: (typed) => `${typed} se tog dana javlja dva puta: satovi se vraćaju unazad. Izaberite drugo vreme.`,
    },
    duration: { unknown: () => 'Izaberite jedno od ponuđenih trajanja.' },
    people: {
      unreadable: () => 'Neko nije prepoznat. Izaberi sa spiska.',
      'too-many': () => 'Sastanak ovde prima najviše 50 ljudi. Ukloni nekoga.',
    },
  },
  working: {
    heading: 'Samo trenutak',
    text: 'Teams-u treba malo više vremena nego obično. Sastanak će se pojaviti ovde čim bude spreman.',
  },
};
