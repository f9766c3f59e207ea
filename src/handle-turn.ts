/** The whole program: a turn holds a command, the command asks for a meeting, a card goes back. */
import { renderDialInCard } from './card/dial-in/dial-in-card.ts';
import { renderHelpCard } from './card/help/help-card.ts';
import { renderMeetingCard } from './card/meeting/meeting-card.ts';
import { publishing, withPostButton } from './card/private/post-to-everyone.ts';
import { withPrivateButtons } from './card/private/private-buttons.ts';
import { type ProblemCardInput, renderProblemCard } from './card/problem/problem-card.ts';
import { renderScheduleCard } from './card/schedule/schedule-card.ts';
import { refreshTextsFor } from './card/texts/refresh/refresh-texts-for.ts';
import { renderTimeCard } from './card/time/time-card.ts';
import { renderWelcomeCard } from './card/welcome/welcome-card.ts';
import type { Command, MeetCommand } from './command/command.ts';
import { commandText } from './command/command-text.ts';
import { type ExtensionAsk, readExtension } from './command/read-extension.ts';
import { type PostToEveryone, readSubmission, type ScheduledMeet } from './command/read-submission.ts';
import { readText } from './command/read-text.ts';
import type { Refresh } from './command/refresh.ts';
import { emptySchedule, type FormWithFaults } from './command/schedule-form.ts';
import { asTurnError, errorTable, placeOf, TurnError } from './errors.ts';
import { createAnswerExtension, place } from './handle-extension.ts';
import { createRefuseTooOften } from './handle-turn/refuse-too-often.ts';
import type { MeetingService } from './meeting/meeting-service.ts';
import type { CardReply, Publication, Reply } from './turn/reply.ts';
import type { SenderPace } from './turn/sender-pace.ts';
import type { ExtensionTurn, Turn } from './turn/turn.ts';
import type { TurnLog, TurnLogEntry } from './turn/turn-log.ts';
import type { TurnScope } from './turn/turn-scope.ts';

export type HandleTurn = (turn: Turn, scope: TurnScope) => Promise<Reply>;

export interface TurnParts {
  readonly meetings: MeetingService;
  readonly pace: SenderPace;
  /** Lower case Entra tenant IDs; everybody else is refused before anything is asked of Graph. */
  readonly allowedTenants: readonly string[];
  /** Of the cloud, for the administrator's consent link. */
  readonly entraBaseUrl: string;
  readonly appId: string;
  /** Object IDs of every account that organizes. */
  readonly organizers: readonly string[];
  readonly log: TurnLog;
  readonly now: () => Date;
}

/** Never throws: every turn ends in a card. */
export function createHandleTurn(parts: TurnParts): HandleTurn {
  const { meetings, allowedTenants, entraBaseUrl, appId, organizers, log, now } = parts;
  const refuseTooOften = createRefuseTooOften(parts);
  const answerExtension = createAnswerExtension(meetings, now);

  return async (turn, scope) => {
    const started = now();
    const done = (entry: Partial<TurnLogEntry>, level: 'info' | 'warn' | 'error' = 'info') =>
      log(level, {
        event: 'turn',
        turn_id: turn.correlationId,
        kind: turn.kind,
        ms: now().getTime() - started.getTime(),
        ...entry,
      });
    const audience = turn.isPrivate ? 'sender' : 'everybody';
    const here = (reply: CardReply) => (turn.isPrivate ? { ...reply, card: withPrivateButtons(reply.card) } : reply);
    let asked: Asked | null = null;
    try {
      asked = read(turn, started);
      const refusal = await refuseTooOften(turn, nameOf(asked));
      if (refusal !== null) {
        done({ command: nameOf(asked), outcome: 'refused', reason: refusal.reason });
        const heard = refusal.reason === 'silent' ? 'nobody' : audience;
        const placed = turn.kind === 'extension' ? place(turn, refusal.reply, false, started) : here(refusal.reply);
        return { ...placed, audience: heard, publication: null, replaces: null, failed: true };
      }
      if (!allowedTenants.includes(turn.tenantId)) {
        throw new TurnError('tenant-not-served', { details: { appId, tenantId: turn.tenantId } });
      }
      const { publication = null, ...reply } = await answer(asked, turn, scope);
      done({ command: nameOf(asked), outcome: 'ok' });
      // What nobody understood came from none of our forms.
      const replaces = turn.kind === 'submission' && asked.kind !== 'not-understood' ? 'the card acted on' : null;
      return { ...here(reply), audience, publication, replaces, failed: false };
    } catch (thrown) {
      const error = asTurnError(thrown);
      const bug = error.code === 'unexpected' ? placeOf(error.cause) : {};
      done(
        { outcome: 'refused', reason: error.code, graph_request_id: error.requestId, ...bug },
        errorTable[error.code].level,
      );
      const { inWords, ...problem } = renderProblemCard({
        error,
        correlationId: turn.correlationId,
        locale: turn.locale,
        ...again(asked),
        entraBaseUrl,
        organizers,
      });
      // The card that could not be read anew still leads into the meeting.
      if (asked?.kind === 'refresh') {
        const aside = `${refreshTextsFor(turn.locale).unchanged} ${inWords}`;
        return { ...here(problem), audience, publication: null, replaces: null, aside, failed: true };
      }
      // A stranger must not take the form away from the others.
      const replaces = turn.kind === 'submission' && error.code !== 'tenant-not-served' ? 'the card acted on' : null;
      const placed =
        turn.kind === 'extension' ? place(turn, problem, errorTable[error.code].retry, started) : here(problem);
      return { ...placed, audience, publication: null, replaces, failed: true };
    }
  };

  async function answer(asked: Asked, turn: Turn, scope: TurnScope): Promise<Answer> {
    const { locale, conversation, timeZone, tenantId } = turn;
    const conversationKind = conversation.kind;
    switch (asked.kind) {
      case 'extension':
        return answerExtension(asked.ask, asked.turn, scope);
      case 'welcome':
        return renderWelcomeCard({ conversationKind, locale });
      case 'meet':
        return withOwnButtons(await meet(asked, turn, scope), turn);
      case 'refresh': {
        const card = await refresh(asked, turn, scope);
        return asked.card === 'meeting' ? withOwnButtons(card, turn) : card;
      }
      case 'time-unclear':
        return renderTimeCard({ unclear: asked, timeZone, now: now(), locale });
      case 'schedule':
        return renderScheduleCard({ fields: emptySchedule(timeZone, now()), faults: null, locale });
      case 'form-with-faults':
        return renderScheduleCard({ ...asked, locale });
      case 'dial-in': {
        const meeting = await meetings.meetingOf({ tenantId, conversation, subject: null, when: null }, scope);
        return renderDialInCard({ meeting, conversationKind, locale });
      }
      case 'post-to-everyone':
        return publishing(await meet({ subject: null, subjectShortened: false, when: null }, turn, scope), locale);
      case 'help':
        return renderHelpCard({ conversationKind, locale, notUnderstood: null });
      case 'not-understood':
        return renderHelpCard({ conversationKind, locale, notUnderstood: asked });
    }
  }

  async function meet(asked: Omit<MeetCommand, 'kind'>, turn: Turn, scope: TurnScope): Promise<CardReply> {
    const { tenantId, conversation, locale, timeZone } = turn;
    const { subject, when } = asked;
    const meeting = await meetings.meetingOf({ tenantId, conversation, subject, when }, scope);
    return renderMeetingCard({ meeting, asked, conversationKind: conversation.kind, now: now(), locale, timeZone });
  }

  async function refresh({ card }: Refresh, turn: Turn, scope: TurnScope): Promise<CardReply> {
    const { tenantId, conversation, locale, timeZone } = turn;
    const nothing = { subject: null, when: null };
    const meeting = await meetings.meetingOf({ tenantId, conversation, ...nothing }, scope);
    const read = { meeting, conversationKind: conversation.kind, locale, refreshedAt: now() };
    if (card === 'dial-in') return renderDialInCard(read);
    return renderMeetingCard({ ...read, asked: { ...nothing, subjectShortened: false }, now: now(), timeZone });
  }
}

/** What a turn asks for, whichever way it came. */
type Asked =
  | (Command | ScheduledMeet | FormWithFaults | Refresh | PostToEveryone | { readonly kind: 'welcome' })
  | { readonly kind: 'extension'; readonly ask: ExtensionAsk; readonly turn: ExtensionTurn };

function nameOf(asked: Asked): string {
  return asked.kind === 'extension' ? `extension-${asked.ask.kind}` : asked.kind;
}

/** What a meeting's card in private needs: a way out to everybody. */
function withOwnButtons(card: CardReply, { isPrivate, locale }: Turn): CardReply {
  return isPrivate ? withPostButton(card, locale) : card;
}

type Answer = CardReply & Pick<Reply, 'extension'> & { readonly publication?: Publication };

function read(turn: Turn, now: Date): Asked {
  switch (turn.kind) {
    case 'installed':
      return { kind: 'welcome' };
    case 'submission':
      return readSubmission(turn, now);
    case 'extension':
      return { kind: 'extension', ask: readExtension(turn, now), turn };
    case 'message':
      return readText(turn.text, { now, timeZone: turn.timeZone, locale: turn.locale });
  }
}

/** What a "Try again" button sends: the same once more. In quotes a subject stays one, whatever it says. */
function again(asked: Asked | null): Pick<ProblemCardInput, 'retryText' | 'retryFields' | 'retryDialog'> {
  if (asked?.kind === 'extension') {
    const retryDialog = asked.ask.kind === 'scheduled' ? asked.ask.dialog : null;
    return { retryText: null, retryDialog };
  }
  // From a form the fields go back, so that nobody fills it in twice.
  if (asked?.kind === 'meet') {
    return 'fields' in asked && asked.when !== null
      ? { retryText: null, retryFields: asked.fields }
      : { retryText: commandText(asked.subject, asked.when), retryFields: null };
  }
  if (asked?.kind === 'refresh')
    return { retryText: asked.card === 'meeting' ? 'meet' : asked.card, retryFields: null };
  // The private card comes back, with its button.
  if (asked?.kind === 'post-to-everyone') return { retryText: 'meet', retryFields: null };
  return { retryText: asked?.kind === 'dial-in' ? asked.kind : null, retryFields: null };
}
