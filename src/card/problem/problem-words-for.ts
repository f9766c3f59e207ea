import type { ErrorCode } from '../../errors.ts';
import { claimTextsFor } from '../texts/claim/claim-texts-for.ts';
import { signInTextsFor } from '../texts/sign-in/sign-in-texts-for.ts';
import type { ProblemWords } from '../texts/texts.ts';
import { textsFor } from '../texts/texts-for.ts';

/** The words for a problem, wherever they stand. A code without words does not compile. */
export function problemWordsFor(code: ErrorCode, locale: string | null): ProblemWords {
  const all: Readonly<Record<ErrorCode, ProblemWords>> = {
    ...textsFor(locale).problem.byCode,
    ...claimTextsFor(locale).byCode,
    ...signInTextsFor(locale).byCode,
  };
  return all[code];
}
