import type { DialIn } from '../../meeting/online-meeting.ts';
import type { View } from '../render.ts';
import type { MeetingTexts } from '../texts/texts.ts';
import { userText } from '../user-text.ts';
import { grouped } from './grouped.ts';
import { type Row, row } from './row.ts';

/** How many numbers of a kind are shown, and how long they and the IDs may be. */
export interface Room {
  readonly most: number;
  readonly length: number;
}

/** The page behind `dialinUrl` has all of them; a card needs the ones that people really call. */
export const fullRoom: Room = { most: 4, length: 40 };
/** On a card that would be too big otherwise. No real number, ID or passcode is longer. */
export const lastRoom: Room = { most: 1, length: 20 };

export interface DialInView extends View {
  readonly present: boolean;
  readonly rows: readonly Row[];
  readonly incomplete: boolean;
  readonly hasUrl: boolean;
  readonly url: string;
}

/** Dial-in for the card: any part may be missing, and a missing part leaves no empty row. */
export function dialInView(dialIn: DialIn | null, texts: MeetingTexts, { most, length }: Room = fullRoom): DialInView {
  const toll = shownNumbers(dialIn?.tollNumbers ?? [], { most, length });
  const tollFree = shownNumbers(dialIn?.tollFreeNumbers ?? [], { most, length });
  const conferenceId = userText(grouped(dialIn?.conferenceId ?? ''), length);
  const url = dialIn?.dialinUrl?.trim() ?? '';
  const rows = [
    ...row(texts.toll, toll),
    ...row(texts.tollFree, tollFree),
    ...row(texts.conferenceId, conferenceId === '' ? [] : [`${conferenceId}#`]),
  ];
  const callable = conferenceId !== '' && toll.length + tollFree.length > 0;
  const present = rows.length > 0 || url !== '';
  return { present, rows, incomplete: present && !callable && url === '', hasUrl: url !== '', url };
}

function shownNumbers(numbers: readonly string[], { most, length }: Room): readonly string[] {
  const shown = numbers.map((number) => userText(number, length)).filter((number) => number !== '');
  return [...new Set(shown)].slice(0, most);
}
