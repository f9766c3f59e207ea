import type { CommandName } from '../../command/catalog.ts';
import type { Actor, ErrorCode, SignInErrorCode } from '../../errors.ts';
import type { ConversationKind } from '../../turn/turn.ts';
import type { ClaimProblem } from './claim/claim-texts.ts';

type WithItsIdea = 'doctor' | 'organizer' | 'new' | 'forget' | 'sign-in' | 'sign-out';

/** Every word the product says on cards. A language with a missing word does not compile. */
export interface Texts {
  /** Language of these words, for screen readers and dates. Two letters: card renderers take no longer tag. */
  readonly lang: string;
  /** All but those whose words are with the rest of their idea: command-texts.ts has them all. */
  readonly commands: Readonly<Record<Exclude<CommandName, WithItsIdea>, CommandTexts>>;
  readonly meeting: MeetingTexts;
  readonly help: HelpTexts;
  readonly welcome: WelcomeTexts;
  readonly problem: ProblemTexts;
}

export type ByKind = Readonly<Record<ConversationKind, string>>;

export interface CommandTexts {
  /** What to type: the command as in the catalog, its optional parts translated. */
  readonly usage: string;
  readonly does: string;
  readonly button: string;
}

export interface MeetingTexts {
  readonly heading: string;
  /** Instead of a subject. */
  readonly untitled: ByKind;
  readonly created: ByKind;
  readonly exists: ByKind;
  readonly subjectShortened: string;
  readonly when: string;
  /** An end without a start; `moment` is a date the client fills in. */
  readonly until: (moment: string) => string;
  readonly over: string;
  readonly organizer: string;
  readonly join: string;
  readonly phone: string;
  readonly toll: string;
  readonly tollFree: string;
  readonly conferenceId: string;
  readonly otherNumbers: string;
  readonly phoneIncomplete: string;
  readonly phoneAbsent: string;
  readonly meetingId: string;
  readonly passcode: string;
  readonly nobodyInvited: string;
}

export interface HelpTexts {
  readonly heading: string;
  /** How a command reaches the bot here. */
  readonly howToAsk: ByKind;
  readonly notUnderstood: string;
  readonly didYouMean: (command: string) => string;
}

export interface WelcomeTexts {
  readonly heading: string;
  readonly value: ByKind;
  readonly limits: string;
}

export interface ProblemTexts {
  /** Those of claims and of signing in are in claim/ and sign-in/. */
  readonly byCode: Readonly<Record<Exclude<ErrorCode, ClaimProblem | SignInErrorCode>, ProblemWords>>;
  readonly whoCanFix: string;
  readonly actors: Readonly<Record<Actor, string>>;
  readonly whatToDo: string;
  readonly tryAgainIn: (seconds: number) => string;
  readonly tryAgain: string;
  readonly grantConsent: string;
  readonly appId: string;
  readonly tenantId: string;
  readonly organizerId: string;
  readonly reference: (correlationId: string) => string;
  readonly graphRequest: (requestId: string) => string;
}

export interface ProblemWords {
  readonly title: string;
  readonly happened: string;
  readonly remedy: string;
  /** Known causes or steps, one a line. */
  readonly list?: readonly string[];
}
