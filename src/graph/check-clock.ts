import type { Check } from '../meeting/check-up/check-up.ts';
import type { Http } from './http.ts';

/** Tokens are not used in their last two minutes; a minute of difference is noticed well before that hurts. */
const mostSeconds = 60;
const timeoutMs = 3_000;

export interface ClockCheckOptions {
  readonly http: Http;
  /** Of the cloud, or what stands in for it. */
  readonly entraBaseUrl: string;
  readonly tenantId: string;
  readonly now: () => Date;
}

/** This machine's clock against the Date header of Entra, whose tokens live by Entra's own clock. */
export function checkClock({ http, entraBaseUrl, tenantId, now }: ClockCheckOptions): Check {
  const url = `${entraBaseUrl}/${tenantId}/v2.0/.well-known/openid-configuration`;
  return {
    name: 'clock',
    async run({ signal }) {
      const asked = now().getTime();
      const answer = await http.send({ method: 'GET', url, headers: {} }, { signal, timeoutMs }).catch(() => null);
      // The header has whole seconds: on average half a second is cut off.
      const theirs = Date.parse(String(answer?.headers.date)) + 500;
      const seconds = Math.round(((asked + now().getTime()) / 2 - theirs) / 1000);
      // Why Entra cannot be reached is what the checks of the tokens find.
      if (Number.isNaN(seconds)) return [{ check: 'clock', reason: 'blocked', details: {} }];
      return Math.abs(seconds) > mostSeconds
        ? [{ check: 'clock', reason: 'clock-differs', details: { clockAheadSeconds: seconds } }]
        : [{ check: 'clock', reason: 'ok', details: {} }];
    },
  };
}
