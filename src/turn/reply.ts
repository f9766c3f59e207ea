/** What goes back, as plain data. */

/** An Adaptive Card, ready to send: https://adaptivecards.io/explorer/AdaptiveCard.html */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly [key: string]: unknown;
}

export interface CardReply {
  readonly kind: 'card';
  readonly card: AdaptiveCard;
  /** One plain line for the notification toast. */
  readonly summary: string;
}

/** `sender`: asked in private, answered in private. `nobody`: this sender was told to wait, and said more. */
export type Audience = 'everybody' | 'sender' | 'nobody';

export interface Reply extends CardReply {
  readonly audience: Audience;
  /** Posted for everybody before the rest, by the sender's wish; null: nothing. */
  readonly publication: Publication | null;
  /** Null: it is posted below what was said. */
  readonly replaces: 'the card acted on' | null;
  /** The same in words: where the sender alone can be told, in the answer to an invoke, nothing is posted. */
  readonly aside?: string;
  /** Nothing came of what was asked: the same, asked again, is a new request and no repetition. */
  readonly failed: boolean;
}

export interface Publication {
  readonly post: CardReply;
  /** For the sender, when nobody knows whether it was posted. */
  readonly unlessPosted: CardReply;
}
