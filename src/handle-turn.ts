/** The whole program: a turn holds a command, the command asks for a meeting, a card goes back. */
import { renderDialInCard } from './card/dial-in/dial-in-card.ts';
import { renderDoctorCard } from './card/doctor/doctor-card.ts';
import { renderDoctorRefusedCard } from './card/doctor/doctor-refused-card.ts';
import { renderHelpCard } from './card/help/help-card.ts';
import { renderMeetingCard } from './card/meeting/meeting-card.ts';
import { type ProblemCardInput, renderProblemCard } from './card/problem/problem-card.ts';
import { renderScheduleCard } from './card/schedule/schedule-card.ts';
import { renderTimeCard } from './card/time/time-card.ts';
import { renderWelcomeCard } from './card/welcome/welcome-card.ts';
import type { Command, MeetCommand } from './command/command.ts';
import { commandText } from './command/command-text.ts';
import { readSubmission, type ScheduledMeet } from './command/read-submission.ts';
import { readText } from './command/read-text.ts';
import { emptySchedule, type FormWithFaults } from './command/schedule-form.ts';
import { asTurnError, errorTable, placeOf, TurnError } from './errors.ts';
import type { CheckUp } from './meeting/check-up/check-up.ts';
import { checkUpRefusal } from './meeting/check-up/may-ask.ts';
import type { MeetingService } from './meeting/meeting-service.ts';
import type { CardReply, Reply } from './turn/reply.ts';
import type { Turn } from './turn/turn.ts';
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
  readonly checkUp: CheckUp;
  /** Lower case object IDs of those who may ask for a check-up anywhere. */
  readonly admins: readonly string[];
  readonly log: TurnLog;
  readonly now: () => Date;
}

/** Never throws: every turn ends in a card. */
export function createHandleTurn(parts: TurnParts): HandleTurn {
  const { meetings, allowedTenants, entraBaseUrl, appId, organizers, checkUp, admins, log, now } = parts;

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
    let asked: Asked | null = null;
    try {
      asked = read(turn, started);
      if (!allowedTenants.includes(turn.tenantId)) {
        throw new TurnError('tenant-not-served', { details: { appId, tenantId: turn.tenantId } });
      }
      const reply = await answer(asked, turn, scope);
      done({ command: asked.kind, outcome: 'ok' });
      // What nobody understood came from none of our forms.
      const replaces = turn.kind === 'submission' && asked.kind !== 'not-understood' ? 'the card acted on' : null;
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
        ...again(asked),
        entraBaseUrl,
        organizers,
      });
      // A stranger must not take the form away from the others.
      const replaces = turn.kind === 'submission' && error.code !== 'tenant-not-served' ? 'the card acted on' : null;
      return { ...problem, replaces, failed: true };
    }
  };

  async function answer(asked: Asked, turn: Turn, scope: TurnScope): Promise<CardReply> {
    const { locale, conversation, timeZone, tenantId } = turn;
    const conversationKind = conversation.kind;
    switch (asked.kind) {
      case 'welcome':
        return renderWelcomeCard({ conversationKind, locale });
      case 'meet':
        return meet(asked, turn, scope);
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
      case 'doctor':
        return doctor(turn, scope);
      case 'help':
        return renderHelpCard({ conversationKind, locale, notUnderstood: null });
      case 'not-understood':
        return renderHelpCard({ conversationKind, locale, notUnderstood: asked });
    }
  }

  async function doctor(turn: Turn, scope: TurnScope): Promise<CardReply> {
    const { senderId, correlationId, locale } = turn;
    const refusal = checkUpRefusal(turn, admins);
    if (refusal !== null) return renderDoctorRefusedCard({ refusal, senderId, locale });
    return renderDoctorCard({ findings: await checkUp(scope, 'chat'), correlationId, locale, entraBaseUrl });
  }

  async function meet(asked: MeetCommand, turn: Turn, scope: TurnScope): Promise<CardReply> {
    const { tenantId, conversation, locale, timeZone } = turn;
    const { subject, when } = asked;
    const meeting = await meetings.meetingOf({ tenantId, conversation, subject, when }, scope);
    return renderMeetingCard({ meeting, asked, conversationKind: conversation.kind, now: now(), locale, timeZone });
  }
}

/** What a turn asks for, whichever way it came. */
type Asked = Command | ScheduledMeet | FormWithFaults | { readonly kind: 'welcome' };

function read(turn: Turn, now: Date): Asked {
  switch (turn.kind) {
    case 'installed':
      return { kind: 'welcome' };
    case 'submission':
      return readSubmission(turn, now);
    case 'message':
      return readText(turn.text, { now, timeZone: turn.timeZone, locale: turn.locale });
  }
}

/** What a "Try again" button sends: the same once more. In quotes a subject stays one, whatever it says. */
function again(asked: Asked | null): Pick<ProblemCardInput, 'retryText' | 'retryFields'> {
  // From a form the fields go back, so that nobody fills it in twice.
  if (asked?.kind === 'meet') {
    return 'fields' in asked
      ? { retryText: null, retryFields: asked.fields }
      : { retryText: commandText(asked.subject, asked.when), retryFields: null };
  }
  return { retryText: asked?.kind === 'dial-in' ? asked.kind : null, retryFields: null };
}
