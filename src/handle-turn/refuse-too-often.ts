import { renderDialInCard } from '../card/dial-in/dial-in-card.ts';
import { renderMeetingCard } from '../card/meeting/meeting-card.ts';
import { renderTooOftenCard } from '../card/pace/too-often-card.ts';
import type { MeetingService } from '../meeting/meeting-service.ts';
import type { OnlineMeeting } from '../meeting/online-meeting.ts';
import type { CardReply } from '../turn/reply.ts';
import type { Pace, SenderPace } from '../turn/sender-pace.ts';
import type { Turn } from '../turn/turn.ts';

interface Refusal {
  readonly reason: Exclude<Pace['kind'], 'usual'>;
  readonly reply: CardReply;
}

interface RefusalParts {
  readonly meetings: Pick<MeetingService, 'lastSeen'>;
  readonly allowedTenants: readonly string[];
  readonly pace: SenderPace;
  readonly now: () => Date;
}

const extensionAsks = ['scheduled', 'chosen', 'search'].map((kind) => `extension-${kind}`);
/** What asks something of Graph; the rest costs nobody anything. */
const asksGraph: ReadonlySet<string> = new Set([
  'meet',
  'dial-in',
  'doctor',
  'sign-in',
  'apply',
  'refresh',
  'post-to-everyone',
  ...extensionAsks,
]);
const nothingAsked = { subject: null, subjectShortened: false, when: null };

/**
 * Counts the turn, and answers it with what is known when its sender asks faster than people do: docs/decisions/0005.
 * Null: it is answered as usual.
 */
export function createRefuseTooOften({ meetings, allowedTenants, pace, now }: RefusalParts) {
  return async (turn: Turn, asked: string): Promise<Refusal | null> => {
    const { kind: reason, waitSeconds } = pace.note(turn);
    if (reason === 'usual' || (reason === 'often' && !asksGraph.has(asked))) return null;
    const isLast = reason !== 'often';
    const meeting = isLast || !allowedTenants.includes(turn.tenantId) ? null : await meetings.lastSeen(turn);
    const known = meeting && knownCard(meeting, turn, asked);
    return { reason, reply: renderTooOftenCard({ known, waitSeconds, isLast, locale: turn.locale }) };
  };

  function knownCard(meeting: OnlineMeeting, { conversation, locale, timeZone }: Turn, asked: string): CardReply {
    const about = { meeting, conversationKind: conversation.kind, locale };
    return asked === 'dial-in'
      ? renderDialInCard(about)
      : renderMeetingCard({ ...about, asked: nothingAsked, now: now(), timeZone });
  }
}
