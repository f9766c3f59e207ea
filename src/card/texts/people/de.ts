import { plural } from '../plural.ts';
import type { PeopleTexts } from './people-texts.ts';

const people = plural('de', { one: 'Person', other: 'Personen' });

/** German. */
export const de: PeopleTexts = {
  lang: 'de',
  attendees: 'Teilnehmer',
  people,
  more: (count) => `und ${count} weitere`,
  unknown: (names) => `Nicht hinzugefügt, weil in deiner Organisation kein Konto gefunden wurde: ${names}.`,
  tooMany: (count) => `Eine Besprechung nimmt hier höchstens 50 Teilnehmer auf. Nicht hinzugefügt: ${people(count)}.`,
  nameAgain:
    'Für diese Schaltflächen hast du zu viele Personen genannt. Sende den Befehl mit einer klaren Zeit noch einmal, um sie hinzuzufügen.',
  subject: 'Betreff',
  when: 'Wann',
  none: 'keine Angabe',
  differs: 'Du hast etwas anderes gewünscht. Geändert wurde nichts:',
  differsApply:
    'Du hast etwas anderes gewünscht. Noch wurde nichts geändert. „Übernehmen“ ändert die Besprechung für alle:',
  apply: 'Übernehmen',
  changed: 'Soeben für alle geändert. Der Link bleibt derselbe.',
  unchanged: 'Nichts zu ändern: Die Besprechung ist schon so.',
  whatChanged: 'Das wurde geändert:',
  timeIsOver: 'Die gewünschte Zeit ist vorbei und wurde nicht übernommen. Nenne eine neue.',
};
