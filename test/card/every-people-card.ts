import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import { withPostButton } from '../../src/card/private/post-to-everyone.ts';
import { withPrivateButtons } from '../../src/card/private/private-buttons.ts';
import { renderTimeCard } from '../../src/card/time/time-card.ts';
import type { Attendee } from '../../src/meeting/online-meeting.ts';
import type { CardReply } from '../../src/turn/reply.ts';
import { meeting, notAsked, now } from './samples.ts';

const guid = (n: number) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2${String(n).padStart(3, '0')}`;
const attendee = (n: number, displayName: string | null): Attendee => {
  return { id: guid(n), upn: null, displayName, role: null };
};
const existing = { ...meeting, created: false };
const when = { startDateTime: '2026-11-23T13:30:00Z', endDateTime: '2026-11-23T14:15:00Z' };
const invited = {
  ids: [guid(1), guid(40)],
  names: { [guid(1)]: 'Ben Okafor', [guid(40)]: 'Chloé Martin' },
  unknown: ['Gita Rao', 'Old Friend'],
  tooMany: 7,
};
/** Nobody, somebody with a name and somebody without, nobody with a name, and very many. */
const lists: readonly (readonly Attendee[])[] = [
  [],
  [attendee(1, 'Ben Okafor'), attendee(2, null)],
  [attendee(3, null)],
  Array.from({ length: 30 }, (_, i) => attendee(i, `Person ${i}`)),
];

/** Meetings with attendees, the button *Apply*, what comes of it, and people that no button can carry. */
export function* peopleCards(locale: string): Generator<CardReply> {
  const about = { conversationKind: 'groupChat', now, locale, timeZone: 'Europe/Berlin', refreshedAt: now } as const;
  const asked = { subject: 'Roadmap', subjectShortened: true, when };
  for (const attendees of lists) {
    yield renderMeetingCard({ ...about, meeting: { ...existing, attendees }, asked, invited });
  }
  yield renderMeetingCard({ ...about, meeting, asked, invited });
  yield renderMeetingCard({ ...about, meeting: existing, asked, invited, mayApply: false });
  yield everyButton(locale);
  // After *Apply*: changed, nothing to change, and too late to change the time.
  const before = { ...existing, subject: null, startDateTime: null, attendees: [attendee(3, null)] };
  yield renderMeetingCard({ ...about, meeting: existing, asked: notAsked, before });
  yield renderMeetingCard({ ...about, meeting: existing, asked: notAsked, before: existing });
  const late = { ...notAsked, timeIsOver: true };
  yield renderMeetingCard({ ...about, meeting: existing, asked: late, before: existing });
  const choices = [{ kind: 'window', when, command: 'meet at 2026-11-23T13:30Z until 2026-11-23T14:15Z' }] as const;
  const people = Array.from({ length: 60 }, (_, i) => ({
    mri: `29:${'x'.repeat(200)}${i}`,
    name: `Person ${i} ${'x'.repeat(40)}`,
  }));
  const unclear = { kind: 'time-unclear', reason: 'past', subject: null, words: 'at 9', choices, people } as const;
  yield renderTimeCard({ unclear, timeZone: 'Europe/Berlin', now, locale });
}

/** A private meeting card that exists and differs: no card has more to press. */
export function everyButton(locale: string): CardReply {
  const asked = { subject: 'Roadmap', subjectShortened: false, when };
  const about = { conversationKind: 'groupChat', now, locale, timeZone: 'Europe/Berlin' } as const;
  const offered = withPostButton(renderMeetingCard({ ...about, meeting: existing, asked, invited }), locale);
  return { ...offered, card: withPrivateButtons(offered.card) };
}
