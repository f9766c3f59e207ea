/** The verb of a card's refresh button. */
export const refreshVerb = 'refresh';

/** The cards that can be read anew. */
export const refreshableCards = ['meeting', 'dial-in'] as const;

/** A card is to show what Graph says now. Which card it was is all that counts: whose meeting, the envelope says. */
export interface Refresh {
  readonly kind: 'refresh';
  readonly card: (typeof refreshableCards)[number];
}
