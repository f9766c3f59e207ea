import type { TimeWindow } from '../../command/command.ts';
import type { OnlineMeeting } from '../../meeting/online-meeting.ts';
import { timeTextsFor } from '../texts/time/time-texts-for.ts';
import { spokenWindow, spokenZone } from '../time/spoken-window.ts';

interface TypedTimeInput {
  readonly meeting: OnlineMeeting;
  readonly asked: { readonly when: TimeWindow | null };
  readonly now: Date;
  readonly locale: string | null;
  readonly timeZone: string | null;
}

/** What the card says about a time that somebody typed: how it was understood, or that it did not count. */
export function typedTime({ meeting, asked: { when }, now, locale, timeZone }: TypedTimeInput) {
  if (when === null) return { readAs: '', note: '' };
  const texts = timeTextsFor(locale);
  const time = spokenWindow(when, { locale, lang: texts.lang, timeZone }, now);
  const zone = spokenZone(timeZone);
  // Graph ignores the times when the meeting exists already, and says nothing about it.
  if (!meeting.created && !isAt(meeting, when)) return { readAs: '', note: texts.notApplied(`${time}, ${zone}`) };
  return { readAs: texts.readAs(`${time} (${zone})`), note: '' };
}

function isAt({ startDateTime, endDateTime }: OnlineMeeting, when: TimeWindow): boolean {
  const same = (a: string | null, b: string) => Math.floor(Date.parse(a ?? '') / 1000) === Date.parse(b) / 1000;
  return same(startDateTime, when.startDateTime) && same(endDateTime, when.endDateTime);
}
