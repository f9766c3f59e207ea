import type { SignInErrorCode } from '../../../errors.ts';
import type { CommandTexts, ProblemWords } from '../texts.ts';

/** Every word about signing in, on problem cards and on the pages. A language with a missing word does not compile. */
export interface SignInTexts {
  readonly lang: string;
  readonly byCode: Readonly<Record<SignInErrorCode, ProblemWords>>;
  readonly card: {
    readonly signIn: string;
    readonly chooseAccount: string;
    readonly signedIn: PageWords;
    readonly signedOut: PageWords;
    /** The bot acts as itself. */
    readonly notNeeded: PageWords;
  };
  /** What they do; how they are typed is the same in every language. */
  readonly commands: Readonly<Record<'sign-in' | 'sign-out', Omit<CommandTexts, 'usage'>>>;
  readonly page: SignInPageTexts;
}

export interface SignInPageTexts {
  readonly title: string;
  readonly working: PageWords;
  readonly done: PageWords;
  /** Above whatever went wrong. */
  readonly failed: string;
  readonly reasons: Readonly<Record<SignInFailure, string>>;
  /** Before Entra's number of an error. */
  readonly errorCode: string;
  readonly close: string;
  readonly noScript: string;
}

interface PageWords {
  readonly heading: string;
  readonly text: string;
}

/** What the pages tell apart. */
export type SignInFailure =
  /** The person said no. */
  | 'declined'
  /** Only an administrator may consent. */
  | 'admin-needed'
  /** A rule of the organization for signing in. */
  | 'blocked'
  /** The app is only for people to whom an administrator assigned it. */
  | 'not-assigned'
  /** The answer does not belong to this window, or came too late. */
  | 'expired'
  /** Teams does not answer: the page was opened elsewhere. */
  | 'outside-teams'
  | 'other';
