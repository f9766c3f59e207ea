import { Agent, request } from 'undici';
import type { Load, LoadOptions } from './load.ts';

/**
 * Messages at even distances, `rate` of them a second, whether the ones before are answered or not. Autocannon's own
 * rate starts a second's worth at once and idles for the rest of it, which measures the queue that it makes.
 */
export async function pacedLoad({ rate, ...options }: LoadOptions & { readonly rate: number }): Promise<Load> {
  const { url, authorization, seconds, connections, nextActivity } = options;
  const dispatcher = new Agent({ connections });
  const headers = { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) };
  const latencies: number[] = [];
  let failed = 0;

  /** The clock starts when the message is due: waiting for a free connection counts. */
  async function send(due: number): Promise<void> {
    try {
      const body = JSON.stringify(nextActivity());
      const answer = await request(`${url}/api/messages`, { method: 'POST', headers, body, dispatcher });
      await answer.body.dump();
      if (answer.statusCode >= 300) failed++;
      else latencies.push(performance.now() - due);
    } catch {
      failed++;
    }
  }

  const started = performance.now();
  const sent: Promise<void>[] = [];
  while (sent.length < rate * seconds) {
    const due = started + (1_000 * sent.length) / rate;
    if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, 1));
    else sent.push(send(due));
  }
  await Promise.all(sent);
  await dispatcher.close();
  const sorted = latencies.sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * sorted.length)] ?? Number.NaN);
  const perSecond = (1_000 * sorted.length) / (performance.now() - started);
  return { perSecond, p50: at(0.5), p99: at(0.99), failed, turns: sorted.length };
}
