import { renderDialInCard } from '../../src/card/dial-in/dial-in-card.ts';
import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import type { CardReply } from '../../src/turn/reply.ts';
import { meeting, notAsked, now } from './samples.ts';

/** Cards that were read anew, and cards whose button would do nothing where they stand. */
export function* refreshedCards(locale: string): Generator<CardReply> {
  for (const dialIn of [meeting.dialIn, null]) {
    const input = { meeting: { ...meeting, dialIn }, conversationKind: 'channel', locale } as const;
    for (const refresh of [{ refreshedAt: now }, { canAct: false }]) {
      yield renderMeetingCard({ ...input, ...refresh, asked: notAsked, now, timeZone: null });
      yield renderDialInCard({ ...input, ...refresh });
    }
  }
}
