/** What arrived, as plain data. Everything here comes from the activity's envelope, never from card data. */

import type { SignInProof } from './sign-in-proof.ts';

export type ConversationKind = 'personal' | 'groupChat' | 'channel';

export interface Conversation {
  readonly kind: ConversationKind;
  /** Of a channel: the channel itself, without the thread. Case-sensitive and opaque. */
  readonly id: string;
  /** The conversation ID with its `;messageid=` when the turn came from a channel thread, else null. */
  readonly threadId: string | null;
  /** The team that the app is installed in; left out where there is none, or Teams named none. */
  readonly teamId?: string;
}

export interface TurnEnvelope {
  /** Shown on problem cards and written to the log: 8 characters. */
  readonly correlationId: string;
  readonly tenantId: string;
  readonly conversation: Conversation;
  /** The sender's Entra object ID; null when Teams named none. */
  readonly senderId: string | null;
  /** What Teams calls the sender's account towards this bot. Every sender has one: for counting, never for identity. */
  readonly accountId: string;
  /** Only the sender sees what was asked, so only the sender gets the answer: Teams calls it a targeted message. */
  readonly isPrivate: boolean;
  /** BCP 47 tag as Teams sent it; null when Teams sent none. */
  readonly locale: string | null;
  /** The sender's zone: an IANA name, or an offset such as `+05:30`; null when Teams said neither. */
  readonly timeZone: string | null;
}

/** Somebody as Teams names them in a mention. */
export interface Person {
  /** Teams' own ID: `29:…`, or `8:orgid:` and the Entra object ID. */
  readonly mri: string;
  readonly name: string;
}

export interface Mention extends Person {
  /** As it stands in the text. */
  readonly text: string;
  /** Bots and the sender can be mentioned like anybody. */
  readonly who: 'person' | 'sender' | 'bot';
}

export interface MessageTurn extends TurnEnvelope {
  readonly kind: 'message';
  /** What was typed, without the bot's own mention, or what a card's button stands for. */
  readonly text: string;
  /** Whom the text mentions besides this bot; left out when it mentions nobody. */
  readonly mentions?: readonly Mention[];
}

/** The bot was added to the conversation. */
export interface InstalledTurn extends TurnEnvelope {
  readonly kind: 'installed';
}

/** A card's form was sent. */
export interface SubmissionTurn extends TurnEnvelope {
  readonly kind: 'submission';
  readonly verb: string;
  /** What was filled in, unread: it may be anything. */
  readonly fields: unknown;
  /** Sent again after it was answered by a sign-in; left out else. */
  readonly proof?: SignInProof;
}

/** A command of the messaging extension. It works where the bot is no member, too. */
export interface ExtensionTurn extends TurnEnvelope {
  readonly kind: 'extension';
  /** The dialog opens, its form is sent, something is searched for, or a result of that is chosen. */
  readonly step: 'open' | 'submit' | 'search' | 'select';
  /** Empty when Teams named none. */
  readonly commandId: string;
  /** What was filled in, typed or chosen, unread: it may be anything. */
  readonly fields: unknown;
  /** Of the message in whose menu the command was chosen; null elsewhere. */
  readonly messageText: string | null;
  /** Whether the bot is a member of the conversation; null when nobody asked or nobody knew. */
  readonly botIsMember: boolean | null;
  /** Sent again after it was answered by a sign-in; left out else. */
  readonly proof?: SignInProof;
}

/** Teams says how a sign-in went. What was asked for is parked. */
export interface SignInTurn extends TurnEnvelope {
  readonly kind: 'sign-in';
  /** Null: it failed before it reached us. */
  readonly proof: SignInProof | null;
  /** Why, as Teams calls it; null when it did not fail there. */
  readonly failure: string | null;
}

export type Turn = MessageTurn | InstalledTurn | SubmissionTurn | ExtensionTurn;
