import { userText } from '../user-text.ts';

/** Digits in threes, for reading aloud: `123 456 789`; a single last digit stays with its group. Others unchanged. */
export function grouped(id: string): string {
  const digits = id.replace(/\s/g, '');
  if (!/^\d{4,20}$/.test(digits)) return userText(id, 40);
  return digits.replace(/\d{3}(?=\d\d)/g, '$& ');
}
