import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { z } from 'zod/v4';
import type { TurnLog } from '../turn/turn-log.ts';

export interface SigningKeys {
  /** The current keys; throws KeysUnavailable when there never were any. */
  current(): Promise<KeySet>;
  /** After a key that was not found: asks once more, at most every five minutes. */
  renewed(): Promise<KeySet>;
  readonly loaded: boolean;
}

export interface KeySet {
  readonly find: ReturnType<typeof createLocalJWKSet>;
  /** Channels that the key may speak for, e.g. `msteams`. */
  endorsements(kid: string | undefined): readonly string[];
}

/** The issuer's keys could not be had: our trouble, not the caller's. */
export class KeysUnavailable extends Error {
  constructor(cause: unknown) {
    super('signing keys unavailable', { cause });
    this.name = 'KeysUnavailable';
  }
}

const timeoutMs = 1_500;
const freshForMs = 12 * 3_600_000;
const renewAtMostEveryMs = 5 * 60_000;

/**
 * The Bot Connector's signing keys: one fetch at a time, renewed in the background, old ones kept while the issuer is
 * down. The `endorsements` are the Bot Framework's own addition to JWKS, which is why a plain remote key set is not enough.
 */
export function createSigningKeys(openIdMetadataUrl: string, log: TurnLog): SigningKeys {
  const now = () => performance.now();
  let keySet: KeySet | null = null;
  let loadedAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<KeySet> | null = null;

  function load(): Promise<KeySet> {
    askedAt = now();
    loading ??= fetchKeys(openIdMetadataUrl)
      .then((fetched) => {
        loadedAt = now();
        keySet = fetched;
        return fetched;
      })
      .catch((thrown: unknown) => {
        log('error', { event: 'keys-request', outcome: 'failed' });
        throw thrown;
      })
      .finally(() => {
        loading = null;
      });
    return loading;
  }

  return {
    get loaded() {
      return keySet !== null;
    },
    async current() {
      if (keySet === null) return load();
      if (now() - loadedAt > freshForMs && now() - askedAt > renewAtMostEveryMs) load().catch(() => undefined);
      return keySet;
    },
    async renewed() {
      if (keySet !== null && loading === null && now() - askedAt < renewAtMostEveryMs) return keySet;
      try {
        return await load();
      } catch (thrown) {
        if (keySet === null) throw thrown;
        return keySet;
      }
    },
  };
}

/** Asks the issuer now, without any memory. Throws KeysUnavailable. */
export async function fetchKeys(openIdMetadataUrl: string): Promise<KeySet> {
  try {
    const { jwks_uri } = metadataShape.parse(await getJson(openIdMetadataUrl));
    const jwks = jwksShape.parse(await getJson(jwks_uri));
    const endorsements = new Map(jwks.keys.map((key) => [key.kid, key.endorsements ?? []]));
    return {
      find: createLocalJWKSet(jwks as JSONWebKeySet),
      endorsements: (kid) => endorsements.get(kid) ?? [],
    };
  } catch (thrown) {
    throw new KeysUnavailable(thrown);
  }
}

async function getJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

const metadataShape = z.object({ jwks_uri: z.string().url() });
const jwksShape = z.object({
  keys: z.array(
    z
      .object({ kty: z.string(), kid: z.string().optional(), endorsements: z.array(z.string()).optional() })
      .passthrough(),
  ),
});
