import type { TimeWindow } from '../../command/command.ts';
import { type Difference, differenceOf, isNone } from '../../meeting/difference.ts';
import type { DialIn, OnlineMeeting } from '../../meeting/online-meeting.ts';
import { type Invited, nobodyInvited } from '../../meeting/people.ts';
import type { CardReply } from '../../turn/reply.ts';
import type { ConversationKind } from '../../turn/turn.ts';
import { type RefreshInput, refreshView } from '../refresh/refresh-view.ts';
import { render, type View } from '../render.ts';
import { peopleTextsFor } from '../texts/people/people-texts-for.ts';
import type { MeetingTexts } from '../texts/texts.ts';
import { textsFor } from '../texts/texts-for.ts';
import { breakable, escapedForMarkdown, escapedForSpeech, isolated, userText } from '../user-text.ts';
import { withAge } from './as-of.ts';
import { attendeesLine, peopleNotes } from './attendees.ts';
import { applyButton, changeRows, differenceRows, type Pen } from './changes.ts';
import { dialInView, fullRoom, lastRoom, type Room } from './dial-in.ts';
import { grouped } from './grouped.ts';
import template from './meeting-card.json' with { type: 'json' };
import { type Row, row } from './row.ts';
import { typedTime } from './typed-time.ts';
import { isOver, whenLines } from './when.ts';

interface MeetingCardInput extends RefreshInput {
  readonly meeting: OnlineMeeting;
  readonly asked: Asked;
  readonly conversationKind: ConversationKind;
  readonly now: Date;
  readonly locale: string | null;
  /** The sender's, to repeat a typed time in. */
  readonly timeZone: string | null;
  /** Who was asked to be an attendee; left out: nobody. */
  readonly invited?: Invited;
  /** Whether whoever asked may change the meeting; left out: yes. */
  readonly mayApply?: boolean;
  /** The meeting before somebody pressed *Apply*; the same meeting when nothing had to be changed. */
  readonly before?: OnlineMeeting;
}

interface Asked {
  readonly subject: string | null;
  readonly subjectShortened: boolean;
  /** Null when no time was typed. */
  readonly when: TimeWindow | null;
  readonly timeIsOver?: boolean;
}

/** The product itself: how to join, by link and by phone, and what everybody should know about this meeting. */
export function renderMeetingCard(input: MeetingCardInput): CardReply {
  const { meeting, now, locale } = input;
  const whole = draw(input, false);
  return withAge(fits(whole) ? whole : draw(input, true), meeting, now, locale);
}

function fits({ card }: CardReply): boolean {
  const json = JSON.stringify(card);
  // No unit of a text takes more than three bytes: most cards need no encoding.
  return json.length * 3 <= maxBytes || new TextEncoder().encode(json).length <= maxBytes;
}

/** Hosts take more, older ones not much more; a notice and a button may be added. */
const maxBytes = 18_500;

/** @param folded Everything that may be long is cut short, and what is said twice is said once. */
function draw(input: MeetingCardInput, folded: boolean): CardReply {
  const { meeting, asked, conversationKind, now, locale, timeZone, before, invited = nobodyInvited } = input;
  const { lang, meeting: texts } = textsFor(locale);
  const title = userText(meeting.subject ?? '', folded ? 40 : 200) || texts.untitled[conversationKind];
  const shortTitle = folded ? userText(title, 20) : title;
  const people = peopleTextsFor(locale);
  const pen = { texts: people, reader: { locale, lang, timeZone }, now, folded };
  const difference = differenceShown(meeting, asked, invited);
  const changed = before !== undefined && before !== meeting && !meeting.created;
  const status = (meeting.created ? texts.created : texts.exists)[conversationKind];
  const stands =
    before === undefined || meeting.created || asked.timeIsOver === true || !isNone(difference)
      ? status
      : people.unchanged;
  const said = changed ? people.changed : stands;
  const when = whenLines(meeting.startDateTime, meeting.endDateTime, texts);
  const room = folded ? lastRoom : fullRoom;
  const ids = [
    ...row(texts.meetingId, [userText(grouped(meeting.joinMeetingId ?? ''), room.length)]),
    ...row(texts.passcode, [userText(meeting.passcode ?? '', room.length)]),
  ];
  const organizer = row(texts.organizer, [
    isolated(breakable(userText(meeting.organizer.name ?? '', folded ? 20 : 100))),
  ]);
  const attendees = row(people.attendees, [attendeesLine(meeting.attendees, invited, pen)]);
  const readAs = before === undefined ? typedTime(input) : '';
  const notes = [
    ...(asked.subjectShortened && difference.subject === null ? [texts.subjectShortened] : []),
    ...(asked.timeIsOver === true ? [people.timeIsOver] : []),
    ...peopleNotes(invited, difference.noRoom, pen),
  ];
  const changes = changed ? boxesOf(people.whatChanged, changeRows(before, meeting, pen), []) : [];
  const offers = differenceBox(input, difference, invited, pen);
  const card = render(template, {
    lang,
    heading: texts.heading,
    title: isolated(breakable(title)),
    status: said,
    hasNotes: notes.length > 0,
    notes: notes.map((text) => ({ text })),
    hasWhen: when.length > 0,
    whenLabel: texts.when,
    when: when.map((text) => ({ text })),
    isOver: isOver(meeting.endDateTime, now),
    over: texts.over,
    hasReadAs: readAs !== '',
    readAs,
    people: [...organizer, ...attendees],
    changes,
    join: texts.join,
    joinWebUrl: meeting.joinWebUrl,
    offers,
    ...refreshView(input),
    ...phoneView(meeting.dialIn, texts, room),
    hasIds: ids.length > 0,
    ids,
    saysWhoKnows: meeting.created || changed || attendees.length > 0,
    nobodyInvited: texts.nobodyInvited,
    speak: escapedForSpeech(
      [`${texts.heading}: ${shortTitle}. ${said}`, ...[...changes, ...offers].map(({ heading }) => heading)].join(' '),
    ),
    fallbackText: `${texts.heading}: ${escapedForMarkdown(shortTitle)} – ${texts.join}: ${meeting.joinWebUrl}`,
  });
  return { kind: 'card', card, summary: `${texts.heading}: ${title}` };
}

function phoneView(dialIn: DialIn | null, texts: MeetingTexts, room: Room) {
  return {
    dialIn: dialInView(dialIn, texts, room),
    phone: texts.phone,
    otherNumbers: texts.otherNumbers,
    phoneIncomplete: texts.phoneIncomplete,
    phoneAbsent: texts.phoneAbsent,
  };
}

/** A subject without anything visible is none. A new meeting is what was asked for. */
function differenceShown(meeting: OnlineMeeting, { subject, when }: Asked, { ids }: Invited): Difference {
  const visible = userText(subject ?? '') === '' ? null : subject;
  const difference = differenceOf(meeting, { subject: visible, when, attendees: ids });
  return meeting.created ? { ...difference, subject: null, when: null, attendees: [] } : difference;
}

interface Box extends View {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** Nothing to say, no box. */
function boxesOf(heading: string, rows: readonly Row[], buttons: readonly View[]): readonly Box[] {
  return rows.length === 0 ? [] : [{ heading, rows, buttons }];
}

/** Graph changes nothing about a meeting that exists, and says nothing about it: the card does, and offers to. */
function differenceBox(input: MeetingCardInput, difference: Difference, invited: Invited, pen: Pen): readonly Box[] {
  const { meeting, mayApply = true, canAct = true } = input;
  const rows = differenceRows(meeting, difference, invited, pen);
  if (!mayApply || !canAct || meeting.id === null) return boxesOf(pen.texts.differs, rows, []);
  return boxesOf(pen.texts.differsApply, rows, [applyButton(pen, difference)]);
}
