/** The messaging extension's part of the program: what was asked for → a card, and where it goes. */
import { renderAddFirstCard } from './card/extension/add-first-card.ts';
import { renderChooseCard } from './card/extension/choose-card.ts';
import { renderNoticeCard } from './card/extension/notice-card.ts';
import { choicePreview, meetingPreview, noticePreview } from './card/extension/preview.ts';
import { renderWaitingCard } from './card/extension/waiting-card.ts';
import { renderMeetingCard } from './card/meeting/meeting-card.ts';
import { renderScheduleCard } from './card/schedule/schedule-card.ts';
import { extensionTextsFor } from './card/texts/extension/extension-texts-for.ts';
import type { MeetCommand } from './command/command.ts';
import { type ExtensionAsk, readDialogForm, readExtension } from './command/read-extension.ts';
import { meetNow } from './command/read-submission.ts';
import type { MeetingService } from './meeting/meeting-service.ts';
import type { OnlineMeeting } from './meeting/online-meeting.ts';
import { invite, noRoster } from './meeting/people.ts';
import type { CardReply, ExtensionPlace } from './turn/reply.ts';
import type { ExtensionTurn } from './turn/turn.ts';
import type { TurnScope } from './turn/turn-scope.ts';

interface PlacedCard extends CardReply {
  readonly extension: ExtensionPlace;
}

const inDialog = (card: CardReply): PlacedCard => ({ ...card, extension: { kind: 'dialog' } });

export function createAnswerExtension(meetings: MeetingService, now: () => Date) {
  return async (ask: ExtensionAsk, turn: ExtensionTurn, scope: TurnScope): Promise<PlacedCard> => {
    const { locale, correlationId } = turn;
    const dialog = { form: correlationId };
    switch (ask.kind) {
      case 'form':
        return inDialog(renderScheduleCard({ fields: ask.fields, faults: null, locale, dialog }));
      case 'form-with-faults':
        return inDialog(renderScheduleCard({ ...ask, locale, dialog }));
      case 'scheduled': {
        const posts = ask.dialog.verb === 'post';
        const placed = await meeting(ask.meet, turn, scope, posts);
        const done = extensionTextsFor(locale).posted;
        return posts ? { ...placed, extension: { kind: 'conversation', done } } : placed;
      }
      case 'search':
        return (await meetings.lastSeen(turn)) ? meeting(meetNow(ask.subject), turn, scope) : choice(ask.subject, turn);
      case 'chosen':
        return meeting(meetNow(ask.subject), turn, scope);
      case 'add-first':
        return addFirst(ask, turn);
      case 'membership-unknown':
        return late(turn, now());
      case 'unknown-command':
        return unknownCommand(turn);
    }
  };

  async function meeting(
    asked: MeetCommand,
    turn: ExtensionTurn,
    scope: TurnScope,
    canAct = false,
  ): Promise<PlacedCard> {
    const { tenantId, conversation, senderId, locale, timeZone } = turn;
    const { subject, when } = asked;
    const invited = await invite(asked.people ?? [], turn, noRoster, scope);
    const ask = { tenantId, conversation, senderId, subject, when, attendees: invited.ids };
    const found: OnlineMeeting = await meetings.meetingOf(ask, scope);
    const shown = { conversationKind: conversation.kind, now: now(), locale, timeZone };
    const preview = meetingPreview(found, shown);
    return {
      ...renderMeetingCard({ ...shown, meeting: found, asked, invited, canAct }),
      extension: { kind: 'message', preview },
    };
  }

  /** Looking for a meeting in Graph creates it, so a search only offers that. */
  function choice(subject: string, turn: ExtensionTurn): PlacedCard {
    const { conversation, locale, timeZone } = turn;
    const preview = choicePreview(subject, { conversationKind: conversation.kind, locale, timeZone, now: now() });
    return { ...renderChooseCard(conversation.kind, subject, locale), extension: { kind: 'message', preview } };
  }
}

function addFirst({ reason, dialog }: ExtensionAsk & { kind: 'add-first' }, turn: ExtensionTurn): PlacedCard {
  const { locale } = turn;
  if (hasDialog(turn)) {
    return inDialog(renderAddFirstCard({ reason, dialog, locale }));
  }
  const card = renderAddFirstCard({ reason, dialog: null, locale });
  const { notShared } = extensionTextsFor(locale).addFirst;
  return { ...card, extension: { kind: 'message', preview: noticePreview(card, notShared, null) } };
}

/** What is said while nothing can be said yet; asking again brings the answer. */
export function late(turn: ExtensionTurn, now: Date): PlacedCard {
  const { locale } = turn;
  if (hasDialog(turn)) return inDialog(renderWaitingCard(readDialogForm(turn, now), locale));
  const { lang, waiting } = extensionTextsFor(locale);
  const card = renderNoticeCard({ lang, heading: waiting.heading, lines: [waiting.chooseAgain], button: null });
  const preview = noticePreview(card, waiting.chooseAgain, { subject: subjectOf(turn, now) });
  return { ...card, extension: { kind: 'message', preview } };
}

function unknownCommand({ locale }: ExtensionTurn): PlacedCard {
  const { lang, unknownCommand: words } = extensionTextsFor(locale);
  return { ...renderNoticeCard({ lang, heading: words, lines: [], button: null }), extension: { kind: 'words' } };
}

/** What is wrong is said where the answer would have gone; chosen in a list, it asks again when that makes sense. */
export function place(turn: ExtensionTurn, problem: CardReply, canRetry: boolean, now: Date): PlacedCard {
  if (hasDialog(turn)) return inDialog(problem);
  const again = canRetry ? { subject: subjectOf(turn, now) } : null;
  const text = again === null ? '' : extensionTextsFor(turn.locale).search.chooseToRetry;
  return { ...problem, extension: { kind: 'message', preview: noticePreview(problem, text, again) } };
}

function hasDialog({ step }: ExtensionTurn): boolean {
  return step === 'open' || step === 'submit';
}

function subjectOf(turn: ExtensionTurn, now: Date): string {
  const ask = readExtension({ ...turn, botIsMember: true }, now);
  return ask.kind === 'search' || ask.kind === 'chosen' ? ask.subject : '';
}
