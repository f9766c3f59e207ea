import type { TimeWindow } from '../../command/command.ts';
import { isAt } from '../../meeting/difference.ts';
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

/** How a typed time was understood; empty when none was typed, or when the meeting has another one. */
export function typedTime({ meeting, asked: { when }, now, locale, timeZone }: TypedTimeInput): string {
  if (when === null || (!meeting.created && !isAt(meeting, when))) return '';
  const texts = timeTextsFor(locale);
  const time = spokenWindow(when, { locale, lang: texts.lang, timeZone }, now);
  return texts.readAs(`${time} (${spokenZone(timeZone)})`);
}
