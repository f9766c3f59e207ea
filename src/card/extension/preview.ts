import type { OnlineMeeting } from '../../meeting/online-meeting.ts';
import type { CardReply, Preview } from '../../turn/reply.ts';
import type { ConversationKind } from '../../turn/turn.ts';
import { extensionTextsFor } from '../texts/extension/extension-texts-for.ts';
import { textsFor } from '../texts/texts-for.ts';
import { type Reader, spokenWindow, spokenZone } from '../time/spoken-window.ts';
import { userText } from '../user-text.ts';

interface PreviewInput {
  readonly conversationKind: ConversationKind;
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly now: Date;
}

/**
 * The meeting as a line in a list: its subject, its time by the sender's clock, its organizer. Such a line is no
 * Adaptive Card, so no client fills in a time there.
 */
export function meetingPreview(meeting: OnlineMeeting, input: PreviewInput): Preview {
  const { meeting: texts, lang } = textsFor(input.locale);
  const title = userText(meeting.subject ?? '') || texts.untitled[input.conversationKind];
  const organizer = userText(meeting.organizer.name ?? '', 100);
  const parts = [
    timeOf(meeting, { locale: input.locale, lang, timeZone: input.timeZone }, input.now),
    isOver(meeting, input.now) ? texts.over : '',
    organizer === '' ? '' : `${texts.organizer}: ${organizer}`,
  ];
  return { title: asPlain(title), text: asPlain(parts.filter(Boolean).join(' · ')), choose: null };
}

/** The line of a meeting that is asked for when it is chosen. */
export function choicePreview(subject: string, { conversationKind, locale }: PreviewInput): Preview {
  const { search } = extensionTextsFor(locale);
  const title = userText(subject) || textsFor(locale).meeting.untitled[conversationKind];
  return { title: asPlain(title), text: search.choose, choose: { subject } };
}

/** What went wrong, as a line; choosing it asks again where that can help. */
export function noticePreview({ summary }: CardReply, text: string, again: { subject: string } | null): Preview {
  return { title: asPlain(summary), text: asPlain(text), choose: again };
}

function timeOf({ startDateTime, endDateTime }: OnlineMeeting, reader: Reader, now: Date): string {
  if (startDateTime === null || endDateTime === null) return '';
  return `${spokenWindow({ startDateTime, endDateTime }, reader, now)} (${spokenZone(reader.timeZone)})`;
}

function isOver({ endDateTime }: OnlineMeeting, now: Date): boolean {
  return endDateTime !== null && Date.parse(endDateTime) < now.getTime();
}

/** Clients read such a line as HTML. */
function asPlain(text: string): string {
  return text.replace(/[<&](?=\S)/g, '$& ');
}
