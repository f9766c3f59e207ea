import { z } from 'zod/v4';
import type { SignInProof } from '../turn/sign-in-proof.ts';

const text = z.string().min(1).max(20_000);
const proof = z.object({
  /** Of silent sign-in, with a request that is sent again. */
  authentication: z.object({ token: text }).nullish().catch(null),
  /** Of silent sign-in, on its own. */
  token: text.nullish().catch(null),
  /** What the sign-in page reported. */
  state: text.nullish().catch(null),
});
/** What Teams reports when somebody closes the window. */
const cancelled = 'CancelledByUser';

/** What a request brings along that was answered by a sign-in; null for all others. */
export function proofOf(value: unknown): SignInProof | null {
  const given = proof.safeParse(value).data;
  const token = given?.authentication?.token ?? given?.token;
  if (token) return { kind: 'sso-token', token };
  const result = given?.state;
  return result && result !== cancelled ? { kind: 'page-result', result } : null;
}
