import type { TimeWindow } from '../../command/command.ts';
import type { DialIn, OnlineMeeting } from '../../meeting/online-meeting.ts';
import type { CardReply } from '../../turn/reply.ts';
import type { ConversationKind } from '../../turn/turn.ts';
import { render } from '../render.ts';
import type { MeetingTexts } from '../texts/texts.ts';
import { textsFor } from '../texts/texts-for.ts';
import { breakable, escapedForMarkdown, escapedForSpeech, isolated, userText } from '../user-text.ts';
import { dialInView } from './dial-in.ts';
import { grouped } from './grouped.ts';
import template from './meeting-card.json' with { type: 'json' };
import { row } from './row.ts';
import { typedTime } from './typed-time.ts';
import { isOver, whenLines } from './when.ts';

interface MeetingCardInput {
  readonly meeting: OnlineMeeting;
  readonly asked: Asked;
  readonly conversationKind: ConversationKind;
  readonly now: Date;
  readonly locale: string | null;
  /** The sender's, to repeat a typed time in. */
  readonly timeZone: string | null;
  /**
   * False where nobody would answer: in a message that a person sends, no button may need the bot. Every button that
   * does has to ask this.
   */
  readonly canAct?: boolean;
}

interface Asked {
  readonly subject: string | null;
  readonly subjectShortened: boolean;
  /** Null when no time was typed. */
  readonly when: TimeWindow | null;
}

/** The product itself: how to join, by link and by phone, and what everybody should know about this meeting. */
export function renderMeetingCard(input: MeetingCardInput): CardReply {
  const { meeting, asked, conversationKind, now, locale } = input;
  const { lang, meeting: texts } = textsFor(locale);
  const title = userText(meeting.subject ?? '') || texts.untitled[conversationKind];
  const status = (meeting.created ? texts.created : texts.exists)[conversationKind];
  const when = whenLines(meeting.startDateTime, meeting.endDateTime, texts);
  const ids = [
    ...row(texts.meetingId, [grouped(meeting.joinMeetingId ?? '')]),
    ...row(texts.passcode, [userText(meeting.passcode ?? '', 40)]),
  ];
  const organizer = row(texts.organizer, [isolated(breakable(userText(meeting.organizer.name ?? '', 100)))]);
  const time = typedTime(input);
  const notes = [subjectNote(meeting, asked, texts), time.note].filter((text) => text !== '');
  const card = render(template, {
    lang,
    heading: texts.heading,
    title: isolated(breakable(title)),
    status,
    hasNotes: notes.length > 0,
    notes: notes.map((text) => ({ text })),
    hasWhen: when.length > 0,
    whenLabel: texts.when,
    when: when.map((text) => ({ text })),
    isOver: isOver(meeting.endDateTime, now),
    over: texts.over,
    hasReadAs: time.readAs !== '',
    readAs: time.readAs,
    organizer,
    join: texts.join,
    joinWebUrl: meeting.joinWebUrl,
    ...phoneView(meeting.dialIn, texts),
    hasIds: ids.length > 0,
    ids,
    created: meeting.created,
    nobodyInvited: texts.nobodyInvited,
    speak: escapedForSpeech(`${texts.heading}: ${title}. ${status}`),
    fallbackText: `${texts.heading}: ${escapedForMarkdown(title)} – ${texts.join}: ${meeting.joinWebUrl}`,
  });
  return { kind: 'card', card, summary: `${texts.heading}: ${title}` };
}

function phoneView(dialIn: DialIn | null, texts: MeetingTexts) {
  return {
    dialIn: dialInView(dialIn, texts),
    phone: texts.phone,
    otherNumbers: texts.otherNumbers,
    phoneIncomplete: texts.phoneIncomplete,
    phoneAbsent: texts.phoneAbsent,
  };
}

/** Graph ignores the subject when the meeting exists already, and says nothing about it: the card does. */
function subjectNote(meeting: OnlineMeeting, asked: Asked, texts: MeetingTexts): string {
  const wanted = userText(asked.subject ?? '');
  if (!meeting.created && wanted !== '' && wanted !== userText(meeting.subject ?? '')) {
    return texts.subjectNotApplied(isolated(breakable(userText(asked.subject ?? '', 80))));
  }
  return asked.subjectShortened ? texts.subjectShortened : '';
}
