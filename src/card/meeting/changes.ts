import type { TimeWindow } from '../../command/command.ts';
import type { ApplyFields } from '../../command/read-apply.ts';
import { type Difference, isAt } from '../../meeting/difference.ts';
import type { OnlineMeeting } from '../../meeting/online-meeting.ts';
import type { Invited } from '../../meeting/people.ts';
import type { View } from '../render.ts';
import { type Reader, spokenWindow, spokenZone } from '../time/spoken-window.ts';
import { breakable, isolated, userText } from '../user-text.ts';
import { type NamePen, namesLine } from './attendees.ts';
import { type Row, row } from './row.ts';

/** How the lines are written. */
export interface Pen extends NamePen {
  readonly reader: Reader;
  readonly now: Date;
}

/** What the meeting is now → what was asked, a line each. */
export function differenceRows(meeting: OnlineMeeting, asked: Difference, invited: Invited, pen: Pen): readonly Row[] {
  const { texts } = pen;
  const { length } = meeting.attendees;
  const added = namesLine(
    asked.attendees.map((id) => invited.names[id] ?? ''),
    pen,
  );
  return [
    ...(asked.subject === null ? [] : subjectRow(meeting.subject, asked.subject, pen)),
    ...(asked.when === null ? [] : timeRow(windowOf(meeting), asked.when, pen)),
    ...(added === '' ? [] : row(texts.attendees, [`${length} → ${length + asked.attendees.length}: + ${added}`])),
  ];
}

/** What the meeting was → what it is. */
export function changeRows(before: OnlineMeeting, after: OnlineMeeting, pen: Pen): readonly Row[] {
  const { texts } = pen;
  const when = windowOf(after);
  const [was, is] = [before.attendees.length, after.attendees.length];
  return [
    ...(before.subject === after.subject ? [] : subjectRow(before.subject, after.subject, pen)),
    ...(when === null || isAt(before, when) ? [] : timeRow(windowOf(before), when, pen)),
    ...(was === is ? [] : row(texts.attendees, [`${was} → ${is}`])),
  ];
}

/**
 * *Apply*: who and where is not in it, that comes with the click. What was not asked for is left out.
 * `Action.Execute` for clients that know it, `Action.Submit` for the others.
 */
export function applyButton({ texts, folded }: Pen, { subject, when, attendees }: Difference): View {
  const data = {
    ...(subject === null ? {} : { subject: userText(subject) }),
    ...when,
    ...(attendees.length === 0 ? {} : { people: attendees.join(',') }),
  } satisfies Partial<ApplyFields>;
  const title = texts.apply;
  const fallback = { type: 'Action.Submit', title, data: { verb: 'apply', ...data } };
  // Every client knows the fallback.
  if (folded) return fallback;
  return { type: 'Action.Execute', title, verb: 'apply', data, fallback };
}

function subjectRow(now: string | null, asked: string | null, { texts, folded }: Pen): readonly Row[] {
  const shown = (subject: string | null) =>
    isolated(breakable(userText(subject ?? '', folded ? 12 : 80))) || texts.none;
  return row(texts.subject, [`${shown(now)} → ${shown(asked)}`]);
}

function timeRow(now: TimeWindow | null, asked: TimeWindow, { texts, reader, now: moment }: Pen): readonly Row[] {
  const spoken = (when: TimeWindow | null) => (when === null ? texts.none : spokenWindow(when, reader, moment));
  return row(texts.when, [`${spoken(now)} → ${spoken(asked)} (${spokenZone(reader.timeZone)})`]);
}

function windowOf({ startDateTime, endDateTime }: OnlineMeeting): TimeWindow | null {
  return startDateTime === null || endDateTime === null ? null : { startDateTime, endDateTime };
}
