import { renderDialInCard } from '../../src/card/dial-in/dial-in-card.ts';
import { withAge } from '../../src/card/meeting/as-of.ts';
import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import { renderChangedCard, renderStandingCard } from '../../src/card/organizing/changed-card.ts';
import { renderOrganizerCard } from '../../src/card/organizing/organizer-card.ts';
import {
  renderForgetCard,
  renderForgottenCard,
  renderKeptCard,
  renderRenewCard,
} from '../../src/card/organizing/question-cards.ts';
import { renderProblemCard } from '../../src/card/problem/problem-card.ts';
import { TurnError } from '../../src/errors.ts';
import type { CardReply } from '../../src/turn/reply.ts';
import { bareMeeting, meeting, notAsked, now } from './samples.ts';

/** Who organizes, what can be done about it, and what is shown while Graph is away. */
export function* organizingCards(locale: string): Generator<CardReply> {
  const about = { conversationKind: 'groupChat', now, locale, timeZone: null } as const;
  yield renderOrganizerCard({ why: 'nobody' }, locale);
  for (const each of [meeting, bareMeeting]) {
    yield renderOrganizerCard({ why: 'configured', meeting: each }, locale);
    yield renderOrganizerCard({ why: 'pool', meeting: each }, locale);
    for (const isSender of [false, true]) {
      yield renderOrganizerCard({ why: 'first', meeting: each, fence: 3, isSender }, locale);
    }
    for (const what of ['takenOver', 'renewed'] as const) {
      const { publication, ...done } = renderChangedCard(what, each, about);
      yield* [done, publication.post];
    }
    yield renderStandingCard(each, about);
    for (const asOf of ['2026-11-22T09:00:00Z', '2026-11-20T09:00:00Z']) {
      const seen = { ...each, created: false, asOf, organizerSignedOut: asOf < '2026-11-21' };
      yield renderMeetingCard({ ...about, meeting: seen, asked: notAsked });
      yield withAge(renderDialInCard({ ...about, meeting: seen }), seen, now, locale);
    }
  }
  for (const fence of [null, 2]) yield renderRenewCard(fence, locale);
  for (const isPersonal of [false, true]) yield renderForgetCard(isPersonal, locale);
  for (const records of [0, 1, 5]) yield renderForgottenCard(records, locale);
  yield renderKeptCard(locale);
  const error = new TurnError('organizer-gone', { details: { organizerId: 'user-1', fence: 4 } });
  const problem = { error, correlationId: 'a1b2c3d4', locale, retryText: null, entraBaseUrl: 'https://login.x' };
  yield renderProblemCard({ ...problem, organizers: 'sender' });
}
