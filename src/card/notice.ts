import type { AdaptiveCard, CardReply } from '../turn/reply.ts';
import { escapedForMarkdown, escapedForSpeech } from './user-text.ts';

/** The card with a sentence of ours below its heading, for eyes, ears and clients without cards. */
export function withNotice(reply: CardReply, text: string): CardReply {
  const { card } = reply;
  const [heading, ...rest] = bodyOf(card);
  const notice = { type: 'Container', style: 'emphasis', items: [{ type: 'TextBlock', text, wrap: true }] };
  return {
    ...reply,
    card: {
      ...card,
      speak: `${escapedForSpeech(text)} ${card.speak}`,
      fallbackText: `${escapedForMarkdown(text)} ${card.fallbackText}`,
      body: [heading, notice, ...rest],
    },
  };
}

/** What the card is made of. */
export function bodyOf({ body }: AdaptiveCard): readonly unknown[] {
  return Array.isArray(body) ? body : [];
}
