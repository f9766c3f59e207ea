import { plural } from '../plural.ts';
import type { ScheduleTexts } from './schedule-texts.ts';

/** German. */
export const de: ScheduleTexts = {
  lang: 'de',
  heading: 'Besprechung planen',
  subject: 'Betreff',
  subjectHint: 'Worum geht es?',
  date: 'Datum',
  time: 'Beginn',
  duration: 'Dauer',
  minutes: plural('de', { one: 'Minute', other: 'Minuten' }),
  people: 'Personen',
  peopleHint: 'Nach Namen suchen',
  zone: (zone) => `Datum und Uhrzeit in ${zone}`,
  zoneUnknown: 'Datum und Uhrzeit in UTC: Teams hat deine Zeitzone nicht genannt.',
  submit: 'Besprechung anzeigen',
  dateMissing: 'Wähle ein Datum.',
  timeMissing: 'Wähle eine Uhrzeit.',
  durationMissing: 'Wähle eine Dauer.',
  notYet: 'Noch nicht ganz: Sieh dir bitte die markierten Felder an.',
  faults: {
    subject: { 'too-long': () => 'Der Betreff hat mehr als 200 Zeichen. Bitte kürze ihn.' },
    date: {
      unreadable: (typed) =>
        typed === '' ? 'Wähle ein Datum.' : `„${typed}“ ist nicht als Datum lesbar. Wähle eines aus.`,
      past: () => 'Dieser Tag ist vorbei. Wähle heute oder einen späteren Tag.',
    },
    time: {
      unreadable: (typed) =>
        typed === '' ? 'Wähle eine Uhrzeit.' : `„${typed}“ ist nicht als Uhrzeit lesbar. Wähle eine aus.`,
      past: () => 'Diese Uhrzeit ist vorbei. Wähle eine spätere.',
      skipped: (typed) =>
        `${typed} gibt es an diesem Tag nicht: Die Uhren werden vorgestellt. Wähle eine andere Uhrzeit.`,
      ambiguous: (typed) =>
        `${typed} gibt es an diesem Tag zweimal: Die Uhren werden zurückgestellt. Wähle eine andere Uhrzeit.`,
    },
    duration: { unknown: () => 'Wähle eine der angebotenen Dauern.' },
    people: {
      unreadable: () => 'Eine Angabe wurde nicht erkannt. Bitte wähle aus der Liste.',
      'too-many': () => 'Eine Besprechung nimmt hier höchstens 50 Personen auf. Bitte entferne einige.',
    },
  },
  working: {
    heading: 'Einen Moment',
    text: 'Teams braucht etwas länger als sonst. Die Besprechung erscheint hier, sobald sie da ist.',
  },
};
