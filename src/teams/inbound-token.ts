import { createHash } from 'node:crypto';
import { errors, type JWTVerifyResult, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type KeySet, KeysUnavailable, type SigningKeys } from './signing-keys.ts';

/** What a verified token says about the activity that it came with. */
export interface InboundClaims {
  readonly serviceUrl: string;
  readonly endorsements: readonly string[];
}

/** Refused: the reason is for the log, never for the caller. */
export class Unauthorized extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'Unauthorized';
  }
}

export interface InboundTokenRules {
  readonly issuer: string;
  /** The bot's app id. */
  readonly audience: string;
}

const algorithms = ['RS256', 'RS384', 'RS512'];
/** Microsoft's own tolerance for clocks that differ. */
const clockToleranceSeconds = 300;

/** Teams sends one token with many requests: a verified one is believed for a while, by the keys that verified it. */
const believedForMs = 60_000;
const verified = new WeakMap<KeySet, LRUCache<string, JWTVerifyResult>>();

/**
 * Verifies the `Authorization` header of an incoming request, before its body is read. Throws Unauthorized, or
 * KeysUnavailable. Stricter than the SDK, which accepts tokens without `exp` and without `serviceurl`.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export async function verifyInboundToken(
  authorization: string | undefined,
  keys: SigningKeys,
  rules: InboundTokenRules,
): Promise<InboundClaims> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Unauthorized('no bearer token');
  const keySet = await keys.current();
  try {
    return claimsOf(await verify(token, keySet, rules), keySet);
  } catch (thrown) {
    if (!(thrown instanceof errors.JWKSNoMatchingKey)) throw refusal(thrown);
  }
  // The issuer may have changed its keys since they were fetched.
  const renewed = await keys.renewed();
  try {
    return claimsOf(await verify(token, renewed, rules), renewed);
  } catch (thrown) {
    throw refusal(thrown);
  }
}

async function verify(token: string, keySet: KeySet, rules: InboundTokenRules): Promise<JWTVerifyResult> {
  const known = verified.get(keySet) ?? new LRUCache<string, JWTVerifyResult>({ max: 1_000 });
  verified.set(keySet, known);
  // Not the token itself: what lies in memory must be of no use to anybody.
  const key = createHash('sha256')
    .update(JSON.stringify([token, rules]))
    .digest('base64');
  const result = known.get(key) ?? (await verifyAnew(token, keySet, rules));
  const expiresMs = 1_000 * ((result.payload.exp ?? 0) + clockToleranceSeconds) - Date.now();
  if (!known.has(key) && expiresMs > 0) known.set(key, result, { ttl: Math.min(believedForMs, expiresMs) });
  return result;
}

function verifyAnew(token: string, keySet: KeySet, rules: InboundTokenRules): Promise<JWTVerifyResult> {
  return jwtVerify(token, keySet.find, {
    issuer: rules.issuer,
    audience: rules.audience,
    algorithms,
    clockTolerance: clockToleranceSeconds,
    requiredClaims: ['exp', 'serviceurl'],
  });
}

function claimsOf({ payload, protectedHeader }: JWTVerifyResult, keySet: KeySet): InboundClaims {
  const serviceUrl = payload.serviceurl;
  if (typeof serviceUrl !== 'string' || serviceUrl === '') throw new Unauthorized('no serviceurl claim');
  return { serviceUrl, endorsements: keySet.endorsements(protectedHeader.kid) };
}

function refusal(thrown: unknown): Error {
  if (thrown instanceof Unauthorized || thrown instanceof KeysUnavailable) return thrown;
  return new Unauthorized(thrown instanceof errors.JOSEError ? thrown.code : 'malformed token', thrown);
}
