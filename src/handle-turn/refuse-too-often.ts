import { renderDialInCard } from '../card/dial-in/dial-in-card.ts';
import { renderMeetingCard } from '../card/meeting/meeting-card.ts';
import { renderTooOftenCard } from '../card/pace/too-often-card.ts';
import type { MeetingService } from '../meeting/meeting-service.ts';
import type { OnlineMeeting } from '../meeting/online-meeting.ts';
import type { CardReply } from '../turn/reply.ts';
import type { Pace, SenderPace } from '../turn/sender-pace.ts';
import type { Turn } from '../turn/turn.ts';
import { type Asked, nameOf } from './asked.ts';

interface Refusal {
  readonly reason: Exclude<Pace['kind'], 'usual'>;
  readonly reply: CardReply;
  /** The same in words, where the card at hand shows as much: no second one is posted below it. */
  readonly aside?: string;
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
  'organizer',
  'take-over',
  'renew',
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
  return async (turn: Turn, asked: Asked): Promise<Refusal | null> => {
    // Teams sends a search with every letter, and one that only offers a meeting asks nobody.
    if (nameOf(asked) === 'extension-search' && (await meetings.lastSeen(turn)) === null) return null;
    const { kind: reason, waitSeconds } = pace.note(turn);
    if (reason === 'usual' || (reason === 'often' && !asksGraph.has(nameOf(asked)))) return null;
    const isLast = reason !== 'often';
    const alone = renderTooOftenCard({ known: null, waitSeconds, isLast, locale: turn.locale });
    const meeting = isLast || !allowedTenants.includes(turn.tenantId) ? null : await meetings.lastSeen(turn);
    const known = meeting && knownCard(meeting, turn, asked);
    const reply = known ? renderTooOftenCard({ known, waitSeconds, isLast, locale: turn.locale }) : alone;
    return asked.kind === 'refresh' ? { reason, reply, aside: alone.summary } : { reason, reply };
  };

  function knownCard(meeting: OnlineMeeting, { kind, conversation, locale, timeZone }: Turn, asked: Asked): CardReply {
    // What goes into a dialog, or into a person's own message, has no button that needs the bot.
    const about = { meeting, conversationKind: conversation.kind, locale, canAct: kind !== 'extension' };
    const isPhone = asked.kind === 'dial-in' || (asked.kind === 'refresh' && asked.card === 'dial-in');
    return isPhone
      ? renderDialInCard(about)
      : renderMeetingCard({ ...about, asked: nothingAsked, now: now(), timeZone });
  }
}
