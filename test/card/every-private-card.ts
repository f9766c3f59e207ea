import { renderDialInCard } from '../../src/card/dial-in/dial-in-card.ts';
import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import { renderTooOftenCard } from '../../src/card/pace/too-often-card.ts';
import { renderElsewhereCard, renderUndeliveredCard } from '../../src/card/private/elsewhere-card.ts';
import { publishing, withPostButton } from '../../src/card/private/post-to-everyone.ts';
import { withPrivateButtons } from '../../src/card/private/private-buttons.ts';
import { renderScheduleCard } from '../../src/card/schedule/schedule-card.ts';
import { emptySchedule } from '../../src/command/schedule-form.ts';
import type { CardReply } from '../../src/turn/reply.ts';
import { bareMeeting, meeting, notAsked, now } from './samples.ts';

/** What only the sender sees, what comes of it when Teams refuses, and what somebody in a hurry gets. */
export function* privateCards(locale: string): Generator<CardReply> {
  const about = { asked: notAsked, conversationKind: 'groupChat', now, locale, timeZone: null } as const;
  const form = renderScheduleCard({ fields: emptySchedule('Europe/Berlin', now), faults: null, locale });
  yield { ...form, card: withPrivateButtons(form.card) };
  yield renderElsewhereCard(form, locale);
  yield renderUndeliveredCard(locale);
  for (const each of [meeting, bareMeeting]) {
    const card = renderMeetingCard({ ...about, meeting: each });
    const offered = withPostButton(card, locale);
    yield { ...offered, card: withPrivateButtons(offered.card) };
    yield renderElsewhereCard(offered, locale);
    const { publication, ...posted } = publishing(card, locale);
    yield* [posted, publication.post, publication.unlessPosted];
    const dialIn = renderDialInCard({ meeting: each, conversationKind: 'groupChat', locale });
    for (const known of [card, dialIn, null]) {
      for (const isLast of [false, true]) yield renderTooOftenCard({ known, waitSeconds: 1, isLast, locale });
    }
  }
}
