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
  readonly audience: Audience;
  /** Posted for everybody before the rest, by the sender's wish; null: nothing. */
  readonly publication: Publication | null;
  /** Null: it is posted below what was said. */
  readonly replaces: 'the card acted on' | null;
  /** The same in words: where the sender alone can be told, in the answer to an invoke, nothing is posted. */
  readonly aside?: string;
  /** Nothing came of what was asked: the same, asked again, is a new request and no repetition. */
  readonly failed: boolean;
  /** Missing unless the sender has to sign in first: each door has its own way to say so. */
  readonly signIn?: SignInChallenge;
  /** Missing unless a messaging extension asked. */
  readonly extension?: ExtensionPlace;
}

export interface Publication {
  readonly post: CardReply;
  /** For the sender, when nobody knows whether it was posted. */
  readonly unlessPosted: CardReply;
}

/** What a person needs to sign in. */
export interface SignInChallenge {
  /** Of the sign-in page. */
  readonly link: string;
  /** On the button. */
  readonly title: string;
  readonly text: string;
  /** Teams may try it without a question, and names this; null: only the button. */
  readonly silentId: string | null;
  /** There was an attempt, and this is what came of it. */
  readonly refused: boolean;
}
