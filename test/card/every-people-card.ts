import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import { renderTimeCard } from '../../src/card/time/time-card.ts';
import type { Attendee } from '../../src/meeting/online-meeting.ts';
import { nobodyInvited } from '../../src/meeting/people.ts';
import type { CardReply } from '../../src/turn/reply.ts';
import { kinds, meeting, notAsked, now } from './samples.ts';

const guid = (n: number) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2${String(n).padStart(3, '0')}`;
const attendee = (n: number, displayName: string | null): Attendee => ({
  id: guid(n),
  upn: null,
  displayName,
  role: null,
});
const unnamed = [attendee(1, null), attendee(2, null)];
const existing = { ...meeting, created: false, attendees: [...unnamed, attendee(3, 'Ben Okafor')] };
const invited = { ...nobodyInvited, ids: [guid(3)], unknown: ['Gita'], tooMany: 7 };

/** Every card that says something about people, or about what *Apply* did. */
export function* peopleCards(locale: string): Generator<CardReply> {
  for (const conversationKind of kinds) {
    const base = { asked: notAsked, conversationKind, now, locale, timeZone: null } as const;
    yield renderMeetingCard({ ...base, meeting: existing, invited });
    yield renderMeetingCard({ ...base, meeting: { ...existing, attendees: unnamed }, before: meeting });
    yield renderMeetingCard({ ...base, meeting: existing, before: existing });
    yield renderMeetingCard({ ...base, asked: { ...notAsked, timeIsOver: true }, meeting: existing, before: existing });
    yield renderMeetingCard({ ...base, asked: { ...notAsked, subject: 'Other' }, meeting: existing, mayApply: false });
  }
  const people = Array.from({ length: 200 }, (_, i) => ({ mri: `29:${'x'.repeat(100)}${i}`, name: `Person ${i}` }));
  const choices = [{ kind: 'as-subject', command: 'meet "x"' }] as const;
  const unclear = { kind: 'time-unclear', reason: 'past', subject: null, words: '', choices, people } as const;
  yield renderTimeCard({ unclear, timeZone: null, now, locale });
}
