import type { OnlineMeeting } from '../../meeting/online-meeting.ts';
import type { CardReply, Publication } from '../../turn/reply.ts';
import { renderMeetingCard } from '../meeting/meeting-card.ts';
import { withNotice } from '../notice.ts';
import { organizingTextsFor } from '../texts/organizing/organizing-texts-for.ts';
import { drawOrganizingCard } from './organizing-card.ts';

type About = Omit<Parameters<typeof renderMeetingCard>[0], 'meeting' | 'asked'>;

const nothingAsked = { subject: null, subjectShortened: false, when: null };

/**
 * After the link has changed: the new meeting's card for everybody, because it concerns everybody, and in the place of
 * the card acted on one that says so.
 */
export function renderChangedCard(
  what: 'takenOver' | 'renewed',
  meeting: OnlineMeeting,
  about: About,
): CardReply & { readonly publication: Publication } {
  const { lang, changed } = organizingTextsFor(about.locale);
  const post = withNotice(renderMeetingCard({ ...about, meeting, asked: nothingAsked }), changed.notice);
  const done = drawOrganizingCard({ lang, heading: changed.heading, says: [changed[what], changed.oldLink] });
  return { ...done, publication: { post, unlessPosted: post } };
}

/** Somebody else was faster, or the card was old: the meeting that counts. */
export function renderStandingCard(meeting: OnlineMeeting, about: About): CardReply {
  const { changed } = organizingTextsFor(about.locale);
  return withNotice(renderMeetingCard({ ...about, meeting, asked: nothingAsked }), changed.otherwise);
}
