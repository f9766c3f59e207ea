import type { CardReply } from '../../turn/reply.ts';
import { bodyOf, withNotice } from '../notice.ts';
import { privateTextsFor } from '../texts/private/private-texts-for.ts';

/** Of the button that shows a private meeting card to the whole conversation. It carries no data: the card is made anew. */
export const postToEveryone = 'post-to-everyone';

/** A private meeting card with the button. */
export function withPostButton(reply: CardReply, locale: string | null): CardReply {
  const title = privateTextsFor(locale).postToEveryone;
  const fallback = { type: 'Action.Submit', title, data: { verb: postToEveryone } };
  const actions = [{ type: 'Action.Execute', title, verb: postToEveryone, data: {}, fallback }];
  const button = { type: 'ActionSet', spacing: 'Medium', actions };
  return { ...reply, card: { ...reply.card, body: [...bodyOf(reply.card), button] } };
}

/** After the button was pressed: the same card, without the button. */
export function withPosted(reply: CardReply, locale: string | null): CardReply {
  return withNotice(reply, privateTextsFor(locale).posted);
}

/** After the button was pressed, when the service did not say that it worked: it can be pressed again. */
export function withPostUncertain(reply: CardReply, locale: string | null): CardReply {
  return withNotice(withPostButton(reply, locale), privateTextsFor(locale).postUncertain);
}
