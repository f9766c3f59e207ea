import type { Attendee } from '../../meeting/online-meeting.ts';
import type { Invited } from '../../meeting/people.ts';
import type { PeopleTexts } from '../texts/people/people-texts.ts';
import { breakable, isolated, userText } from '../user-text.ts';

/** More names are counted: nobody reads a longer list on a card. */
const shownNames = 8;
const nameLength = 40;

/** The list that Graph returned, as one line. Graph returns few names: those that the turn said are put in. */
export function attendeesLine(attendees: readonly Attendee[], { names }: Invited, texts: PeopleTexts): string {
  const known = attendees.map(({ id, upn, displayName }) => displayName ?? names[id?.toLowerCase() ?? ''] ?? upn ?? '');
  return namesLine(known, texts);
}

/** `Ben Okafor, Anna Weber and 3 more`; only a number when nobody has a name. Empty for nobody. */
export function namesLine(names: readonly string[], texts: PeopleTexts): string {
  const known = names.map((name) => isolated(breakable(userText(name, nameLength)))).filter((name) => name !== '');
  const shown = known.slice(0, shownNames);
  const rest = names.length - shown.length;
  if (names.length === 0) return '';
  if (shown.length === 0) return texts.people(rest);
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} ${texts.more(rest)}`;
}

/** What has to be said about people who were named and are not on the list. */
export function peopleNotes({ unknown, tooMany }: Invited, noRoom: number, texts: PeopleTexts): readonly string[] {
  const leftOut = tooMany + noRoom;
  return [
    ...(unknown.length === 0 ? [] : [texts.unknown(namesLine(unknown, texts))]),
    ...(leftOut === 0 ? [] : [texts.tooMany(leftOut)]),
  ];
}
