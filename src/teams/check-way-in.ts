import type { Check } from '../meeting/check-up/check-up.ts';
import { fetchKeys, KeysUnavailable } from './signing-keys.ts';

const timeoutMs = 4_000;

/** Whether the keys can be had with which Teams signs what it sends. Without them every message is refused. */
export function checkSigningKeys(openIdMetadataUrl: string): Check {
  return {
    name: 'signing-keys',
    async run() {
      const loaded = await fetchKeys(openIdMetadataUrl).then(
        () => true,
        (thrown: unknown) => {
          if (thrown instanceof KeysUnavailable) return false;
          throw thrown;
        },
      );
      return [{ check: 'signing-keys', reason: loaded ? 'ok' : 'keys-unreachable', details: {} }];
    },
  };
}

/**
 * Whether the bot answers under its public address. Teams comes from outside, so from inside only half of it can be
 * seen: what answers there, but not that a firewall lets Teams through. A question in the chat proves all of it.
 */
export function checkEndpoint(botEndpoint: string | null): Check {
  const details = botEndpoint === null ? {} : { endpoint: botEndpoint };
  return {
    name: 'endpoint',
    async run({ signal }, askedFrom) {
      if (askedFrom === 'chat') return [{ check: 'endpoint', reason: 'ok', details }];
      if (botEndpoint === null) return [{ check: 'endpoint', reason: 'endpoint-unknown', details }];
      const outcome = await statusWithoutToken(botEndpoint, signal);
      // Only a bot refuses a message without a token like this; a parked page says 200 to everything.
      const reason = outcome === 401 ? 'ok' : outcome === null ? 'endpoint-silent' : 'endpoint-wrong';
      return [{ check: 'endpoint', reason, details }];
    },
  };
}

/** Null when nothing answered, which from inside a network proves nothing; 0 when the certificate is bad for everyone. */
async function statusWithoutToken(botEndpoint: string, signal: AbortSignal): Promise<number | null> {
  try {
    const answer = await fetch(`${botEndpoint}/api/messages`, {
      // Without a body: a bot decides on the headers alone.
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    return answer.status;
  } catch (thrown) {
    const code = String((thrown as { cause?: { code?: unknown } }).cause?.code);
    return /CERT|SELF_SIGNED|ERR_TLS/.test(code) ? 0 : null;
  }
}
