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

/** Where the answer to a messaging extension goes. */
export type ExtensionPlace =
  /** The card fills the dialog. */
  | { readonly kind: 'dialog' }
  /** The card goes into the message that the person is about to write; in a list of results, its preview is chosen first. */
  | { readonly kind: 'message'; readonly preview: Preview }
  /** The card is posted as the bot; `done` is said in the dialog. */
  | { readonly kind: 'conversation'; readonly done: string }
  /** No card: the summary alone. */
  | { readonly kind: 'words' };

export interface Preview {
  readonly title: string;
  readonly text: string;
  /** The meeting has to be asked for when this is chosen, with this subject or none; null when the card is it. */
  readonly choose: { readonly subject: string } | null;
}

export interface Reply extends CardReply {
  /** Null: it is posted below what was said. */
  readonly replaces: 'the card acted on' | null;
  /** Nothing came of what was asked: the same, asked again, is a new request and no repetition. */
  readonly failed: boolean;
  /** Missing unless a messaging extension asked. */
  readonly extension?: ExtensionPlace;
}
