import type { CardReply } from '../../turn/reply.ts';
import { renderNoticeCard } from '../extension/notice-card.ts';
import { signInTextsFor } from '../texts/sign-in/sign-in-texts-for.ts';
import { signInButton } from './sign-in-button.ts';

/** What was asked for needs the person's own token. */
export function renderSignInCard(link: string, locale: string | null): CardReply {
  const { lang, card, byCode } = signInTextsFor(locale);
  const { title, happened, remedy } = byCode['sign-in-needed'];
  return renderNoticeCard({ lang, heading: title, lines: [happened, remedy], button: signInButton(card.signIn, link) });
}

/** What became of `sign-in` or `sign-out`. */
export function renderSignedCard(state: 'signedIn' | 'signedOut' | 'notNeeded', locale: string | null): CardReply {
  const { lang, card } = signInTextsFor(locale);
  const { heading, text } = card[state];
  return renderNoticeCard({ lang, heading, lines: [text], button: null });
}
