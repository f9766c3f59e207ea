import type { CheckName, FindingState, OwnReason } from '../../../meeting/check-up/finding.ts';
import type { CheckUpRefusal } from '../../../meeting/check-up/may-ask.ts';
import type { CommandTexts } from '../texts.ts';

/** Every word of a check-up that the problem cards do not have already. A language with a missing word does not compile. */
export interface DoctorTexts {
  readonly lang: string;
  readonly command: CommandTexts;
  readonly heading: string;
  readonly allWell: string;
  readonly toFix: (count: number) => string;
  readonly again: string;
  readonly states: Readonly<Record<FindingState, string>>;
  readonly checks: Readonly<Record<CheckName, string>>;
  /** What it means that all is well with it. */
  readonly passed: Readonly<Record<Exclude<CheckName, 'app-package'>, string>>;
  readonly reasons: Readonly<Record<OwnReason, ReasonTexts>>;
  readonly refused: {
    readonly heading: string;
    readonly says: Readonly<Record<CheckUpRefusal, string>>;
    /** Beside the sender's object ID, which is what ADMINS wants. */
    readonly ownId: string;
  };
}

export interface ReasonTexts {
  readonly says: string;
  /** What to do; missing where nothing has to be done. */
  readonly todo?: string;
}
