/** The whole program: a turn holds a command, the command asks for a meeting, a card goes back. */
import { renderDialInCard } from './card/dial-in/dial-in-card.ts';
import { renderHelpCard } from './card/help/help-card.ts';
import { renderMeetingCard } from './card/meeting/meeting-card.ts';
import { renderProblemCard } from './card/problem/problem-card.ts';
import { renderScheduleCard } from './card/schedule/schedule-card.ts';
import { renderTimeCard } from './card/time/time-card.ts';
import { renderWelcomeCard } from './card/welcome/welcome-card.ts';
import type { MeetCommand } from './command/command.ts';
import { commandText } from './command/command-text.ts';
import { readSubmission } from './command/read-submission.ts';
import { readText } from './command/read-text.ts';
import { emptySchedule, type ScheduleFields } from './command/schedule-form.ts';
import { asTurnError, errorTable, placeOf, TurnError } from './errors.ts';
import type { MeetingService } from './meeting/meeting-service.ts';
import type { CardReply, Reply } from './turn/reply.ts';
import type { MessageTurn, SubmissionTurn, Turn } from './turn/turn.ts';
import type { TurnLog, TurnLogEntry } from './turn/turn-log.ts';
import type { TurnScope } from './turn/turn-scope.ts';

export type HandleTurn = (turn: Turn, scope: TurnScope) => Promise<Reply>;

export interface TurnParts {
  readonly meetings: MeetingService;
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
    try {
      if (!allowedTenants.includes(turn.tenantId)) {
        throw new TurnError('tenant-not-served', { details: { appId, tenantId: turn.tenantId } });
      }
      const { reply, command } = await answer(turn, scope);
      done({ command, outcome: 'ok' });
      // What nobody understood came from none of our forms.
      const replaces = turn.kind === 'submission' && command !== 'not-understood' ? 'the card acted on' : null;
      return { ...reply, replaces, failed: false };
    } catch (thrown) {
      const error = asTurnError(thrown);
      const bug = error.code === 'unexpected' ? placeOf(error.cause) : {};
      done(
        { outcome: 'refused', reason: error.code, graph_request_id: error.requestId, ...bug },
        errorTable[error.code].level,
      );
      const problem = renderProblemCard({
        error,
        correlationId: turn.correlationId,
        locale: turn.locale,
        retryText: turn.kind === 'message' ? retryText(turn) : null,
        retryFields: turn.kind === 'submission' ? retryFields(turn) : null,
        entraBaseUrl,
        organizers,
      });
      // A stranger must not take the form away from the others.
      const replaces = turn.kind === 'submission' && error.code !== 'tenant-not-served' ? 'the card acted on' : null;
      return { ...problem, replaces, failed: true };
    }
  };

  async function answer(turn: Turn, scope: TurnScope): Promise<{ reply: CardReply; command: string }> {
    const { locale, conversation } = turn;
    const conversationKind = conversation.kind;
    if (turn.kind === 'installed') {
      return { reply: renderWelcomeCard({ conversationKind, locale }), command: 'welcome' };
    }
    const command = turn.kind === 'submission' ? readSubmission(turn, now()) : textCommand(turn);
    switch (command.kind) {
      case 'meet':
        return { reply: await meet(command, turn, scope), command: command.kind };
      case 'time-unclear':
        return {
          reply: renderTimeCard({ unclear: command, timeZone: turn.timeZone, now: now(), locale }),
          command: command.kind,
        };
      case 'schedule': {
        const fields = emptySchedule(turn.timeZone, now());
        return { reply: renderScheduleCard({ fields, faults: null, locale }), command: command.kind };
      }
      case 'form-with-faults':
        return { reply: renderScheduleCard({ ...command, locale }), command: command.kind };
      case 'dial-in': {
        const meeting = await meetings.meetingOf(
          { tenantId: turn.tenantId, conversation, subject: null, when: null },
          scope,
        );
        return { reply: renderDialInCard({ meeting, conversationKind, locale }), command: command.kind };
      }
      case 'help':
        return { reply: renderHelpCard({ conversationKind, locale, notUnderstood: null }), command: command.kind };
      case 'not-understood':
        return { reply: renderHelpCard({ conversationKind, locale, notUnderstood: command }), command: command.kind };
    }
  }

  async function meet(command: MeetCommand, turn: MessageTurn | SubmissionTurn, scope: TurnScope): Promise<CardReply> {
    const { tenantId, conversation, locale, timeZone } = turn;
    const { subject, when } = command;
    const meeting = await meetings.meetingOf({ tenantId, conversation, subject, when }, scope);
    return renderMeetingCard({
      meeting,
      asked: command,
      conversationKind: conversation.kind,
      now: now(),
      locale,
      timeZone,
    });
  }

  function textCommand({ text, timeZone, locale }: MessageTurn) {
    return readText(text, { now: now(), timeZone, locale });
  }

  /** What a "Try again" button stands for: the same command once more. In quotes a subject stays one, whatever it says. */
  function retryText(turn: MessageTurn): string | null {
    const command = textCommand(turn);
    if (command.kind === 'dial-in') return command.kind;
    return command.kind === 'meet' ? commandText(command.subject, command.when) : null;
  }

  /** What "Try again" sends once more, so that nobody fills in the form twice. */
  function retryFields(turn: SubmissionTurn): ScheduleFields | null {
    const command = readSubmission(turn, now());
    return command.kind === 'meet' ? command.fields : null;
  }
}
