import { readRetryAfter } from '../turn/retry-after.ts';

/** The service certainly did nothing with these. */
export const refusedForNow: ReadonlySet<number> = new Set([401, 412, 429]);
/** Nor when no connection came about. */
const neverSent: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
const maxTries = 3;

/** Whether what could not be sent certainly did not arrive. */
export function wasNeverSent(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && neverSent.has(String(thrown.code));
}

/** Milliseconds until the next try; endless after the last one. A refused token is replaced once, at once. */
export function waitBefore(
  answer: { status: number; headers: Record<string, string | string[] | undefined> },
  tries: number,
): number {
  if (tries === maxTries || (answer.status === 401 && tries > 1)) return Number.POSITIVE_INFINITY;
  if (answer.status === 401) return 0;
  return 1000 * (readRetryAfter(answer.headers['retry-after']?.toString(), new Date()) ?? tries / 2);
}
