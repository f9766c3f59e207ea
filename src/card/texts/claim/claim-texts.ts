import type { ErrorCode } from '../../../errors.ts';
import type { ProblemWords } from '../texts.ts';

const claimProblems = [
  'sender-unknown',
  'sender-cannot-organize',
  'organizer-gone',
  'claim-pending',
  'store-unavailable',
] as const satisfies readonly ErrorCode[];

/** What can go wrong only where the first who asks organizes. */
export type ClaimProblem = (typeof claimProblems)[number];

/** Whether the words for this code are among the claim's. */
export function isClaimProblem(code: ErrorCode): code is ClaimProblem {
  return claimProblems.some((each) => each === code);
}

/** The words for problems with who organizes. A language with a missing word does not compile. */
export interface ClaimTexts {
  readonly lang: string;
  readonly byCode: Readonly<Record<ClaimProblem, ProblemWords>>;
}
