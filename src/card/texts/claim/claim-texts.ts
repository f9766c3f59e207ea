import type { ErrorCode } from '../../../errors.ts';
import type { ProblemWords } from '../texts.ts';

/** What can go wrong only where the first who asks organizes. */
export type ClaimProblem = Extract<
  ErrorCode,
  | 'sender-unknown'
  | 'sender-cannot-organize'
  | 'organizer-gone'
  | 'organizer-signed-out'
  | 'claim-pending'
  | 'store-unavailable'
>;

/** The words for problems with who organizes. A language with a missing word does not compile. */
export interface ClaimTexts {
  readonly lang: string;
  readonly byCode: Readonly<Record<ClaimProblem, ProblemWords>>;
}
