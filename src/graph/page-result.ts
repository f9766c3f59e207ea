import { z } from 'zod/v4';

/** What the sign-in page reported to Teams, and Teams to us: web/pages/auth-end.js writes it. */
export interface PageResult {
  /** Entra's authorization code: good for one token, with `verifier` and the bot's own credential only. */
  readonly code: string;
  readonly verifier: string;
  readonly nonce: string;
}

const shape = z
  .object({
    code: z.string().regex(/^[\w.~!*-]{1,4096}$/),
    verifier: z.string().regex(/^[\w.~-]{43,128}$/),
    nonce: z.string().regex(/^[\w-]{16,64}$/),
  })
  .strict();

/** It travels through people's clients, so it may be anything; null when it is not of our page. */
export function readPageResult(text: string): PageResult | null {
  if (text.length > 6_000) return null;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
