import type { Person } from '../turn/turn.ts';
import type { TimeWindow } from './command.ts';

/** Leaves room for the time and the people behind it in what is read of a message. */
const maxUnits = 800;
const unitsPerPerson = 6;

/**
 * A command as it could be typed, meaning the same to everybody: the subject in quotes, the time as instants, the people
 * as places that whoever sends it fills by mentions.
 */
export function commandText(
  subject: string | null,
  when: TimeWindow | null,
  people: readonly Person[] | undefined = [],
): string {
  const parts = ['meet'];
  if (subject !== null) parts.push(`"${bounded(subject, maxUnits - unitsPerPerson * people.length)}"`);
  if (when !== null) parts.push(`at ${shortest(when.startDateTime)} until ${shortest(when.endDateTime)}`);
  return withPlaces(parts.join(' '), people);
}

/** The command for these people. In front, where no quotes of a subject can hide them. */
export function withPlaces(command: string, people: readonly Person[]): string {
  const places = people.map((_, i) => placeOf(i)).join(' ');
  return places === '' ? command : command.replace(/^meet/, () => `meet with ${places}`);
}

/** The command for nobody in particular. */
export function withoutPlaces(command: string): string {
  return command.replace(/^meet with @@\d+(?: @@\d+)*/, 'meet');
}

/** What stands in a command for the person who is mentioned beside it. */
export function placeOf(index: number): string {
  return `@@${index + 1}`;
}

function shortest(dateTime: string): string {
  return dateTime.replace(/:00Z$/, 'Z');
}

function bounded(subject: string, units: number): string {
  if (subject.length <= units) return subject;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(subject)) {
    if (kept.length + segment.length > units) break;
    kept += segment;
  }
  return kept;
}
