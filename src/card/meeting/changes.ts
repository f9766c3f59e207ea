import type { TimeWindow } from '../../command/command.ts';
import type { ApplyFields } from '../../command/read-apply.ts';
import { type Difference, isAt } from '../../meeting/difference.ts';
import type { OnlineMeeting } from '../../meeting/online-meeting.ts';
import type { Invited } from '../../meeting/people.ts';
import type { View } from '../render.ts';
import type { PeopleTexts } from '../texts/people/people-texts.ts';
import { type Reader, spokenWindow, spokenZone } from '../time/spoken-window.ts';
import { breakable, isolated, userText } from '../user-text.ts';
import { namesLine } from './attendees.ts';
import { type Row, row } from './row.ts';

/** How the lines are written. */
export interface Pen {
  readonly texts: PeopleTexts;
  readonly reader: Reader;
  readonly now: Date;
}

/** What the meeting is now → what was asked, a line each. */
export function differenceRows(meeting: OnlineMeeting, asked: Difference, invited: Invited, pen: Pen): readonly Row[] {
  const { texts } = pen;
  const { length } = meeting.attendees;
  const added = namesLine(
    asked.attendees.map((id) => invited.names[id] ?? ''),
    texts,
  );
  return [
    ...(asked.subject === null ? [] : subjectRow(meeting.subject, asked.subject, texts)),
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
    ...(before.subject === after.subject ? [] : subjectRow(before.subject, after.subject, texts)),
    ...(when === null || isAt(before, when) ? [] : timeRow(windowOf(before), when, pen)),
    ...(was === is ? [] : row(texts.attendees, [`${was} → ${is}`])),
  ];
}

/** What the *Apply* button sends. Who and where is not in it: that comes with the click. */
export function applyFields({ subject, when, attendees }: Difference): ApplyFields {
  return {
    subject: userText(subject ?? ''),
    startDateTime: when?.startDateTime ?? '',
    endDateTime: when?.endDateTime ?? '',
    people: attendees.join(','),
  };
}

/** `Action.Execute` for clients that know it, `Action.Submit` for the others. */
export function applyButton(title: string, fields: ApplyFields): View {
  const data = { ...fields };
  const fallback = { type: 'Action.Submit', title, data: { verb: 'apply', ...fields } };
  return { type: 'Action.Execute', title, verb: 'apply', data, fallback };
}

function subjectRow(now: string | null, asked: string | null, texts: PeopleTexts): readonly Row[] {
  const shown = (subject: string | null) => isolated(breakable(userText(subject ?? '', 80))) || texts.none;
  return row(texts.subject, [`${shown(now)} → ${shown(asked)}`]);
}

function timeRow(now: TimeWindow | null, asked: TimeWindow, { texts, reader, now: moment }: Pen): readonly Row[] {
  const spoken = (when: TimeWindow | null) => (when === null ? texts.none : spokenWindow(when, reader, moment));
  return row(texts.when, [`${spoken(now)} → ${spoken(asked)} (${spokenZone(reader.timeZone)})`]);
}

function windowOf({ startDateTime, endDateTime }: OnlineMeeting): TimeWindow | null {
  return startDateTime === null || endDateTime === null ? null : { startDateTime, endDateTime };
}
