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

export type Reply = CardReply;
