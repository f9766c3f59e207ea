import type { Attendee } from '../../meeting/online-meeting.ts';
import type { Invited } from '../../meeting/people.ts';
import type { PeopleTexts } from '../texts/people/people-texts.ts';
import { breakable, isolated, userText } from '../user-text.ts';

/** How names are written. */
export interface NamePen {
  readonly texts: PeopleTexts;
  readonly folded: boolean;
}

/** More names are counted: nobody reads a longer list on a card. */
const shownNames = { most: 8, length: 40 };
const foldedNames = { most: 2, length: 12 };

/** The list that Graph returned, as one line. Graph returns few names: those that the turn said are put in. */
export function attendeesLine(attendees: readonly Attendee[], { names }: Invited, pen: NamePen): string {
  const known = attendees.map(({ id, upn, displayName }) => displayName ?? names[id?.toLowerCase() ?? ''] ?? upn ?? '');
  return namesLine(known, pen);
}

/** `Ben Okafor, Anna Weber and 3 more`; only a number when nobody has a name. Empty for nobody. */
export function namesLine(names: readonly string[], { texts, folded }: NamePen): string {
  const { most, length } = folded ? foldedNames : shownNames;
  const known = names.map((name) => isolated(breakable(userText(name, length)))).filter((name) => name !== '');
  const shown = known.slice(0, most);
  const rest = names.length - shown.length;
  if (names.length === 0) return '';
  if (shown.length === 0) return texts.people(rest);
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} ${texts.more(rest)}`;
}

/** What has to be said about people who were named and are not on the list. */
export function peopleNotes({ unknown, tooMany }: Invited, noRoom: number, pen: NamePen): readonly string[] {
  const leftOut = tooMany + noRoom;
  return [
    ...(unknown.length === 0 ? [] : [pen.texts.unknown(namesLine(unknown, pen))]),
    ...(leftOut === 0 ? [] : [pen.texts.tooMany(leftOut)]),
  ];
}
