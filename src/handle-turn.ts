/** The whole program: a turn holds a command, the command asks for a meeting, a card goes back. */
import { withPrivateButtons } from './card/private/private-buttons.ts';
import { renderProblemCard } from './card/problem/problem-card.ts';
import { refreshTextsFor } from './card/texts/refresh/refresh-texts-for.ts';
import { asTurnError, errorTable, placeOf, TurnError } from './errors.ts';
import { place } from './handle-extension.ts';
import { createAnswer } from './handle-turn/answer.ts';
import { type Asked, again, nameOf, readAsked } from './handle-turn/asked.ts';
import { createRefuseTooOften } from './handle-turn/refuse-too-often.ts';
import { createSigningIn, noAnswer, type SigningParts } from './handle-turn/signing-in.ts';
import type { CheckUp } from './meeting/check-up/check-up.ts';
import type { MeetingService } from './meeting/meeting-service.ts';
import type { Organizing } from './meeting/organizing.ts';
import { noRoster, type People } from './meeting/people.ts';
import type { CardReply, Reply } from './turn/reply.ts';
import type { SenderPace } from './turn/sender-pace.ts';
import type { SignInTurn, Turn } from './turn/turn.ts';
import type { TurnLog, TurnLogEntry } from './turn/turn-log.ts';
import type { TurnScope } from './turn/turn-scope.ts';

export type HandleTurn = (turn: Turn | SignInTurn, scope: TurnScope, people?: People) => Promise<Reply>;

export interface TurnParts {
  readonly meetings: MeetingService;
  readonly organizing: Organizing;
  readonly pace: SenderPace;
  /** Lower case Entra tenant IDs; everybody else is refused before anything is asked of Graph. */
  readonly allowedTenants: readonly string[];
  /** Of the cloud, for the administrator's consent link. */
  readonly entraBaseUrl: string;
  readonly appId: string;
  /** Object IDs of every account that organizes, or whoever asks first. */
  readonly organizers: readonly string[] | 'sender';
  /** People sign in themselves; null or left out: the bot acts as itself. */
  readonly signing?: SigningParts | null;
  readonly checkUp: CheckUp;
  /** Lower case object IDs of those who may ask for a check-up anywhere. */
  readonly admins: readonly string[];
  readonly log: TurnLog;
  readonly now: () => Date;
}

/** Never throws: every turn ends in a card. */
export function createHandleTurn(parts: TurnParts): HandleTurn {
  const { allowedTenants, entraBaseUrl, appId, organizers, log, now } = parts;
  const refuseTooOften = createRefuseTooOften(parts);
  const answer = createAnswer(parts);
  const signingIn = createSigningIn(parts.signing ?? null, appId);

  return async (given, scope, people = noRoster) => {
    const started = now();
    const atHand = await signingIn.atHand(given, started);
    if (atHand === null) return noAnswer(given.locale);
    const { turn, askedAt, prove } = atHand;
    const done = (entry: Partial<TurnLogEntry>, level: 'info' | 'warn' | 'error' = 'info') => {
      scope.trace?.note({ ...entry, kind: turn.kind }, level !== 'info');
      log(level, {
        event: 'turn',
        turn_id: turn.correlationId,
        kind: turn.kind,
        ms: now().getTime() - started.getTime(),
        ...entry,
      });
    };
    const audience = turn.isPrivate ? 'sender' : 'everybody';
    const here = (reply: CardReply) => (turn.isPrivate ? { ...reply, card: withPrivateButtons(reply.card) } : reply);
    // In the messaging extension what is wrong goes where the answer would have gone.
    const amiss = (reply: CardReply, retry: boolean) =>
      turn.kind === 'extension' ? place(turn, reply, retry, started) : here(reply);
    let asked: Asked | null = null;
    try {
      asked = readAsked(turn, askedAt);
      const refusal = await refuseTooOften(turn, asked);
      if (refusal !== null) {
        done({ command: nameOf(asked), outcome: 'refused', reason: refusal.reason });
        const { reply, aside } = refusal;
        const heard = refusal.reason === 'silent' ? 'nobody' : audience;
        const told = aside === undefined ? amiss(reply, false) : { ...amiss(reply, false), aside };
        return { ...told, audience: heard, publication: null, replaces: null, failed: true };
      }
      if (!allowedTenants.includes(turn.tenantId)) {
        throw new TurnError('tenant-not-served', { details: { appId, tenantId: turn.tenantId } });
      }
      if (!(await prove(scope))) return noAnswer(turn.locale);
      const { publication = null, ...reply } = await answer(asked, turn, scope, people);
      done({ command: nameOf(asked), outcome: 'ok' });
      // What nobody understood came from none of our forms.
      const replaces = turn.kind === 'submission' && asked.kind !== 'not-understood' ? 'the card acted on' : null;
      return { ...here(reply), audience, publication, replaces, failed: false };
    } catch (thrown) {
      const error = asTurnError(thrown);
      const bug = error.code === 'unexpected' ? placeOf(error.cause) : {};
      const { level, retry } = errorTable[error.code];
      done({ outcome: 'refused', reason: error.code, graph_request_id: error.requestId, ...bug }, level);
      const { correlationId, locale } = turn;
      const known = { error, correlationId, locale, entraBaseUrl, organizers };
      const challenged = await signingIn.challenge({ ...known, retryText: null }, turn, askedAt);
      if (challenged !== null) {
        return { ...challenged, ...here(challenged), audience, publication: null, replaces: null, failed: true };
      }
      const { inWords, ...problem } = renderProblemCard({
        ...known,
        ...again(asked),
        canTakeOver: turn.kind !== 'extension',
      });
      // The card that could not be read anew still leads into the meeting.
      if (asked?.kind === 'refresh') {
        const aside = `${refreshTextsFor(turn.locale).unchanged} ${inWords}`;
        return { ...here(problem), audience, publication: null, replaces: null, aside, failed: true };
      }
      // A stranger must not take the form away from the others.
      const replaces = turn.kind === 'submission' && error.code !== 'tenant-not-served' ? 'the card acted on' : null;
      return { ...amiss(problem, retry), audience, publication: null, replaces, failed: true };
    }
  };
}
