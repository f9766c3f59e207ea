import { z } from 'zod/v4';
import type { SignInTurn } from '../turn/turn.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { proofOf } from './read-proof.ts';
import { isFromBot, readEnvelope } from './read-turn.ts';

const invokes = ['signin/tokenExchange', 'signin/verifyState', 'signin/failure'];

const failed = z.object({ code: z.string().regex(/^\w{1,40}$/) });
/** Teams says how a sign-in went. */
export function isSignIn(activity: IncomingActivity): boolean {
  return activity.type === 'invoke' && invokes.includes(activity.name ?? '') && !isFromBot(activity);
}

/** Activity → Turn; null when there is nothing to say: the person changed their mind, or nobody knows what it is. */
export function readSignInTurn(activity: IncomingActivity, correlationId: string): SignInTurn | null {
  const isFailure = activity.name === 'signin/failure';
  const found = isFailure ? null : proofOf(activity.value);
  if (!isFailure && found === null) return null;
  const failure = isFailure ? (failed.safeParse(activity.value).data?.code ?? 'unknown') : null;
  return { kind: 'sign-in', ...readEnvelope(activity, correlationId), proof: found, failure };
}
