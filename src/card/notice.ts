import type { AdaptiveCard, CardReply } from '../turn/reply.ts';
import { escapedForSpeech } from './user-text.ts';

/** The card with a sentence of ours below its heading; `spoken` where that holds a macro. Not in the text for clients without cards: a full card has no room. */
export function withNotice(reply: CardReply, text: string, spoken = text): CardReply {
  const { card } = reply;
  const [heading, ...rest] = bodyOf(card);
  const notice = { type: 'Container', style: 'emphasis', items: [{ type: 'TextBlock', text, wrap: true }] };
  return {
    ...reply,
    card: {
      ...card,
      speak: `${escapedForSpeech(spoken)} ${card.speak}`,
      body: [heading, notice, ...rest],
    },
  };
}

/** What the card is made of. */
export function bodyOf({ body }: AdaptiveCard): readonly unknown[] {
  return Array.isArray(body) ? body : [];
}
