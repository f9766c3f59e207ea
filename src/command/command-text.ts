import type { TimeWindow } from './command.ts';

/** Leaves room for the time behind it in what is read of a message. */
const maxUnits = 800;

/** A command as it could be typed, meaning the same to everybody: the subject in quotes, the time as instants. */
export function commandText(subject: string | null, when: TimeWindow | null): string {
  const parts = ['meet'];
  if (subject !== null) parts.push(`"${bounded(subject)}"`);
  if (when !== null) parts.push(`at ${shortest(when.startDateTime)} until ${shortest(when.endDateTime)}`);
  return parts.join(' ');
}

function shortest(dateTime: string): string {
  return dateTime.replace(/:00Z$/, 'Z');
}

function bounded(subject: string): string {
  if (subject.length <= maxUnits) return subject;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(subject)) {
    if (kept.length + segment.length > maxUnits) break;
    kept += segment;
  }
  return kept;
}
