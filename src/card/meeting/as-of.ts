import type { OnlineMeeting } from '../../meeting/online-meeting.ts';
import type { CardReply } from '../../turn/reply.ts';
import { withNotice } from '../notice.ts';
import { organizingTextsFor } from '../texts/organizing/organizing-texts-for.ts';
import { momentLine } from './when.ts';

/** Phone numbers are made anew when nobody used them for a while: https://learn.microsoft.com/graph/api/resources/audioconferencing */
const numbersOldMs = 24 * 3_600_000;

/** The card of what was seen last says so, and since when; of what Graph says now, the card as it is. */
export function withAge(
  reply: CardReply,
  { asOf, organizerSignedOut = false, dialIn }: OnlineMeeting,
  now: Date,
  locale: string | null,
): CardReply {
  if (asOf === undefined) return reply;
  const { snapshot } = organizingTextsFor(locale);
  const at = new Date(asOf);
  const isOld = dialIn !== null && now.getTime() - at.getTime() > numbersOldMs;
  const numbers = isOld ? [snapshot.numbersOld] : [];
  const why = organizerSignedOut ? snapshot.signedOut : snapshot.away;
  const text = [why, snapshot.asOf(momentLine(at)), ...numbers].join(' ');
  return withNotice(reply, text, [why, snapshot.spoken, ...numbers].join(' '));
}
