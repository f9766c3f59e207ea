import { renderDialInCard } from '../card/dial-in/dial-in-card.ts';
import { renderDoctorCard } from '../card/doctor/doctor-card.ts';
import { renderDoctorRefusedCard } from '../card/doctor/doctor-refused-card.ts';
import { renderHelpCard } from '../card/help/help-card.ts';
import { withAge } from '../card/meeting/as-of.ts';
import { renderMeetingCard } from '../card/meeting/meeting-card.ts';
import { publishing, withPostButton } from '../card/private/post-to-everyone.ts';
import { renderScheduleCard } from '../card/schedule/schedule-card.ts';
import { renderSignedCard } from '../card/sign-in/sign-in-card.ts';
import { renderTimeCard } from '../card/time/time-card.ts';
import { renderWelcomeCard } from '../card/welcome/welcome-card.ts';
import type { MeetCommand } from '../command/command.ts';
import type { ApplyCommand } from '../command/read-apply.ts';
import type { Refresh } from '../command/refresh.ts';
import { emptySchedule } from '../command/schedule-form.ts';
import { TurnError } from '../errors.ts';
import { createAnswerExtension } from '../handle-extension.ts';
import type { CheckUp } from '../meeting/check-up/check-up.ts';
import { checkUpRefusal } from '../meeting/check-up/may-ask.ts';
import { mayChangeIn } from '../meeting/may-change.ts';
import type { MeetingService } from '../meeting/meeting-service.ts';
import type { Organizing } from '../meeting/organizing.ts';
import { invite, noRoster, type People } from '../meeting/people.ts';
import type { CardReply, Publication, Reply } from '../turn/reply.ts';
import type { Turn } from '../turn/turn.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { createAnswerOrganizing } from './answer-organizing.ts';
import type { Asked } from './asked.ts';
import type { SigningParts } from './signing-in.ts';

/** A card, and where it goes when that is not the usual place. */
export type Answer = CardReply & Pick<Reply, 'extension'> & { readonly publication?: Publication };

interface AnswerParts {
  readonly meetings: MeetingService;
  readonly organizing: Organizing;
  readonly checkUp: CheckUp;
  readonly admins: readonly string[];
  readonly entraBaseUrl: string;
  readonly organizers: readonly string[] | 'sender';
  readonly signing?: SigningParts | null;
  readonly now: () => Date;
}

/** What was asked for → the card. Throws TurnError. */
export function createAnswer(parts: AnswerParts) {
  const { meetings, organizing, checkUp, admins, entraBaseUrl, organizers, signing, now } = parts;
  const signsIn = Boolean(signing);
  const mayChange = mayChangeIn(organizers);
  const answerExtension = createAnswerExtension(meetings, now);
  const answerOrganizing = createAnswerOrganizing(organizing, now);

  return async (asked: Asked, turn: Turn, scope: TurnScope, people: People): Promise<Answer> => {
    const { locale, conversation, timeZone, tenantId, senderId } = turn;
    const conversationKind = conversation.kind;
    switch (asked.kind) {
      case 'extension':
        return answerExtension(asked.ask, asked.turn, scope);
      case 'welcome':
        return renderWelcomeCard({ conversationKind, locale });
      case 'meet':
        return withOwnButtons(await meet(asked, turn, scope, people), turn);
      case 'apply':
        return withOwnButtons(await apply(asked, turn, scope), turn);
      case 'refresh': {
        const card = await refresh(asked, turn, scope);
        return asked.card === 'meeting' ? withOwnButtons(card, turn) : card;
      }
      case 'post-to-everyone':
        return publishing(await meet(nothing, turn, scope, noRoster), locale);
      case 'time-unclear':
        return renderTimeCard({ unclear: asked, timeZone, now: now(), locale });
      case 'schedule':
        return renderScheduleCard({ fields: emptySchedule(timeZone, now()), faults: null, locale });
      case 'form-with-faults':
        return renderScheduleCard({ ...asked, locale });
      case 'dial-in': {
        const meeting = await meetings.meetingOf(
          { tenantId, conversation, senderId, subject: null, when: null },
          scope,
        );
        return withAge(renderDialInCard({ meeting, conversationKind, locale }), meeting, now(), locale);
      }
      case 'organizer':
      case 'new':
      case 'take-over':
      case 'renew':
      case 'keep':
      case 'forget':
      case 'forget-me':
        return answerOrganizing(asked, turn, scope);
      case 'doctor':
        return doctor(turn, scope);
      case 'sign-in':
      case 'sign-out':
        return sign(asked.kind, turn, scope);
      case 'help':
        return renderHelpCard({ conversationKind, locale, signsIn, notUnderstood: null });
      case 'not-understood':
        return renderHelpCard({ conversationKind, locale, signsIn, notUnderstood: asked });
    }
  };

  async function sign(way: 'sign-in' | 'sign-out', turn: Turn, scope: TurnScope): Promise<CardReply> {
    const { tenantId, senderId: userId, locale } = turn;
    if (!signing) return renderSignedCard('notNeeded', locale);
    if (userId === null) throw new TurnError('sender-unknown');
    const user = { tenantId, userId };
    if (way === 'sign-in') {
      if ((await signing.tokens.get(user, scope)) === null) throw new TurnError('sign-in-needed');
      return renderSignedCard('signedIn', locale);
    }
    await signing.tokens.forget(user);
    // What waited for a sign-in is not wanted any more.
    await signing.parked.take(turn);
    return renderSignedCard('signedOut', locale);
  }

  async function doctor(turn: Turn, scope: TurnScope): Promise<CardReply> {
    const { senderId, correlationId, locale } = turn;
    const refusal = checkUpRefusal(turn, admins);
    if (refusal !== null) return renderDoctorRefusedCard({ refusal, senderId, locale });
    return renderDoctorCard({ findings: await checkUp(scope, 'chat'), correlationId, locale, entraBaseUrl });
  }

  async function meet(asked: Omit<MeetCommand, 'kind'>, turn: Turn, scope: TurnScope, people: People) {
    const { tenantId, conversation, senderId, locale, timeZone } = turn;
    const { subject, when } = asked;
    const invited = await invite(asked.people ?? [], turn, people, scope);
    const ask = { tenantId, conversation, senderId, subject, when, attendees: invited.ids };
    const meeting = await meetings.meetingOf(ask, scope);
    const mayApply = mayChange(meeting, senderId);
    const conversationKind = conversation.kind;
    return renderMeetingCard({ meeting, asked, invited, mayApply, conversationKind, now: now(), locale, timeZone });
  }

  async function apply(asked: ApplyCommand, turn: Turn, scope: TurnScope): Promise<CardReply> {
    const { tenantId, conversation, locale, timeZone, senderId } = turn;
    const { subject, when } = asked;
    const invited = await invite(asked.people, turn, noRoster, scope);
    const ask = { tenantId, conversation, senderId, subject, when, attendees: invited.ids };
    const changed = await meetings.change(ask, (meeting) => mayChange(meeting, senderId), scope);
    const mayApply = mayChange(changed.meeting, senderId);
    const shown = { ...changed, asked: { ...asked, subjectShortened: false }, invited, mayApply };
    return renderMeetingCard({ ...shown, conversationKind: conversation.kind, now: now(), locale, timeZone });
  }

  async function refresh({ card }: Refresh, turn: Turn, scope: TurnScope): Promise<CardReply> {
    const { tenantId, conversation, senderId, locale, timeZone } = turn;
    const meeting = await meetings.meetingOf({ tenantId, conversation, senderId, subject: null, when: null }, scope);
    const read = {
      meeting,
      conversationKind: conversation.kind,
      locale,
      ...(meeting.asOf === undefined && { refreshedAt: now() }),
    };
    if (card === 'dial-in') return withAge(renderDialInCard(read), meeting, now(), locale);
    return renderMeetingCard({ ...read, asked: nothing, now: now(), timeZone });
  }
}

const nothing = { subject: null, subjectShortened: false, when: null };

/** What a meeting's card in private needs: a way out to everybody. */
function withOwnButtons(card: CardReply, { isPrivate, locale }: Turn): CardReply {
  return isPrivate ? withPostButton(card, locale) : card;
}
