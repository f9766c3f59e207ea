import type { DialIn } from '../../meeting/online-meeting.ts';
import type { View } from '../render.ts';
import type { MeetingTexts } from '../texts/texts.ts';
import { userText } from '../user-text.ts';
import { grouped } from './grouped.ts';
import { type Row, row } from './row.ts';

/** The page behind `dialinUrl` has all of them; a card needs the ones that people really call. */
export const numbersPerKind = 4;

export interface DialInView extends View {
  readonly present: boolean;
  readonly rows: readonly Row[];
  readonly incomplete: boolean;
  readonly hasUrl: boolean;
  readonly url: string;
}

/** Dial-in for the card: any part may be missing, and a missing part leaves no empty row. */
export function dialInView(dialIn: DialIn | null, texts: MeetingTexts, most: number = numbersPerKind): DialInView {
  const toll = shownNumbers(dialIn?.tollNumbers ?? [], most);
  const tollFree = shownNumbers(dialIn?.tollFreeNumbers ?? [], most);
  const conferenceId = grouped(dialIn?.conferenceId ?? '');
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

function shownNumbers(numbers: readonly string[], most: number): readonly string[] {
  const shown = numbers.map((number) => userText(number, 40)).filter((number) => number !== '');
  return [...new Set(shown)].slice(0, most);
}
