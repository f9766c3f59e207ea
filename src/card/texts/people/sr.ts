import { plural } from '../plural.ts';
import type { PeopleTexts } from './people-texts.ts';

const people = plural('sr', { one: 'osoba', few: 'osobe', other: 'osoba' });

/** Serbian, in Latin script. */
export const sr: PeopleTexts = {
  lang: 'sr',
  attendees: 'Učesnici',
  people,
  more: (count) => `i još ${count}`,
  unknown: (names) => `Nije moguće dodati, jer u vašoj organizaciji nema naloga: ${names}.`,
  tooMany: (count) => `Sastanak ovde prima najviše 50 učesnika. Nije dodato: ${people(count)}.`,
  nameAgain: 'Za ova dugmad je navedeno previše ljudi. Da ih dodaš, pošalji komandu ponovo sa jasnim vremenom.',
  subject: 'Tema',
  when: 'Kada',
  none: 'nije navedeno',
  differs: 'Traženo je nešto drugo. Ništa nije promenjeno:',
  differsApply: 'Traženo je nešto drugo. Još ništa nije promenjeno. „Primeni“ menja sastanak za sve:',
  apply: 'Primeni',
  changed: 'Upravo promenjeno, za sve. Link ostaje isti.',
  unchanged: 'Nema šta da se menja: sastanak je već takav.',
  whatChanged: 'Šta je promenjeno:',
  timeIsOver: 'Traženo vreme je prošlo i nije primenjeno. Navedi novo.',
};
