import { refreshVerb } from '../../command/refresh.ts';
import type { CardReply, Publication } from '../../turn/reply.ts';
import { bodyOf, withNotice } from '../notice.ts';
import { privateTextsFor } from '../texts/private/private-texts-for.ts';
import { withPrivateButtons } from './private-buttons.ts';

/** Of the button that shows a private meeting card to the whole conversation. It carries no data: the card is made anew. */
export const postToEveryone = 'post-to-everyone';

/** A private meeting card with the button. */
export function withPostButton(reply: CardReply, locale: string | null): CardReply {
  const title = privateTextsFor(locale).postToEveryone;
  const fallback = { type: 'Action.Submit', title, data: { verb: postToEveryone } };
  const actions = [{ type: 'Action.Execute', title, verb: postToEveryone, data: {}, fallback }];
  const button = { type: 'ActionSet', spacing: 'Medium', actions };
  const body = bodyOf(reply.card);
  // *Refresh* stays last, as on every card.
  const end = isRefresh(body.at(-1)) ? body.length - 1 : body.length;
  return { ...reply, card: { ...reply.card, body: [...body.slice(0, end), button, ...body.slice(end)] } };
}

/**
 * After the button was pressed: the card for everybody, and the same for the sender without the button, or with it when
 * the service did not say that it worked.
 */
export function publishing(post: CardReply, locale: string | null): CardReply & { readonly publication: Publication } {
  const { posted, postUncertain } = privateTextsFor(locale);
  const again = withNotice(withPostButton(post, locale), postUncertain);
  const unlessPosted = { ...again, card: withPrivateButtons(again.card) };
  return { ...withNotice(post, posted), publication: { post, unlessPosted } };
}

function isRefresh(element: unknown): boolean {
  const { actions } = Object(element);
  return Array.isArray(actions) && actions.some(({ verb }) => verb === refreshVerb);
}
