import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createMetrics, type Metrics } from '../../src/metrics/metrics.ts';
import type { TurnLogEntry } from '../../src/turn/turn-log.ts';
import { samplesOf } from '../support/samples-of.ts';

const start = Date.parse('2026-11-28T10:00:00Z');
const days = (n: number): number => n * 24 * 3_600_000;

/** Each word of the log, and what must have been counted after it. */
const counted: readonly (readonly [entry: TurnLogEntry, ...samples: string[]])[] = [
  [
    { event: 'turn', kind: 'message', command: 'meet', outcome: 'ok', ms: 300 },
    'meet_here_turns_total{kind="message",outcome="ok"}',
    'meet_here_turn_seconds_bucket{le="0.5",kind="message"}',
  ],
  [
    { event: 'turn', kind: 'extension', outcome: 'refused', reason: 'graph-throttled', ms: 4_000 },
    'meet_here_turns_total{kind="extension",outcome="refused"}',
    'meet_here_turn_refusals_total{reason="graph-throttled"}',
    'meet_here_turn_seconds_bucket{le="5",kind="extension"}',
  ],
  [{ event: 'turn', outcome: 'lost' }, 'meet_here_turns_total{kind="other",outcome="lost"}'],
  [
    { event: 'graph-call', status: 201, try: 1, ms: 40 },
    'meet_here_graph_calls_total{status="201"}',
    'meet_here_graph_call_seconds_bucket{le="0.05"}',
  ],
  [
    { event: 'graph-call', status: 429, try: 2, ms: 5, retry_after_s: 7 },
    'meet_here_graph_calls_total{status="429"}',
    'meet_here_graph_retries_total',
    'meet_here_graph_retry_after_seconds_bucket{le="10"}',
  ],
  [{ event: 'graph-call', outcome: 'no-answer', try: 1 }, 'meet_here_graph_calls_total{status="none"}'],
  [{ event: 'breaker', outcome: 'open', ms: 5_000 }, 'meet_here_breaker_changes_total{state="open"}'],
  [
    { event: 'token-request', kind: 'connector', outcome: 'failed' },
    'meet_here_token_requests_total{for="connector",outcome="failed"}',
  ],
  [
    { event: 'token-request', kind: 'database', outcome: 'ok', expires_in_s: 60 },
    'meet_here_token_requests_total{for="database",outcome="ok"}',
  ],
  [
    { event: 'token-request', kind: 'sso-token', outcome: 'mismatch' },
    'meet_here_token_requests_total{for="person",outcome="mismatch"}',
  ],
  [{ event: 'claim', kind: 'claim', outcome: 'overtaken' }, 'meet_here_claims_total{result="overtaken"}'],
  [{ event: 'claim', kind: 'renew', outcome: 'changed' }, 'meet_here_claims_total{result="renew"}'],
  [{ event: 'store', outcome: 'ok', ms: 3 }, 'meet_here_store_seconds_bucket{le="0.005"}'],
  [{ event: 'store', outcome: 'failed', reason: 'ECONNREFUSED' }, 'meet_here_store_failures_total'],
  [{ event: 'duplicate', kind: 'form' }, 'meet_here_duplicates_total{layer="form"}'],
  [{ event: 'reply', status: 201, ms: 9 }, 'meet_here_reply_outcome_total{outcome="sent"}'],
  [{ event: 'reply', status: 429, ms: 9 }, 'meet_here_reply_outcome_total{outcome="throttled"}'],
  [{ event: 'reply', status: 403, ms: 9 }, 'meet_here_reply_outcome_total{outcome="refused"}'],
  [{ event: 'reply', status: 502, ms: 9 }, 'meet_here_reply_outcome_total{outcome="failed"}'],
  [{ event: 'reply', outcome: 'ambiguous', ms: 9 }, 'meet_here_reply_outcome_total{outcome="ambiguous"}'],
  [
    { event: 'request-refused', status: 401, reason: 'no bearer token' },
    'meet_here_auth_refusals_total{reason="no bearer token"}',
  ],
  [
    { event: 'request-refused', status: 503, reason: 'too many turns at once' },
    'meet_here_auth_refusals_total{reason="too many turns at once"}',
  ],
  [{ event: 'request-refused', status: 500, error_name: 'Error' }, 'meet_here_auth_refusals_total{reason="bug"}'],
  [{ event: 'keys-request', outcome: 'failed' }, 'meet_here_keys_failures_total'],
];

describe('The metrics', () => {
  let now = start;
  let metrics: Metrics;

  beforeEach(() => {
    now = start;
    const looked = { turnsUnderWay: () => 3, storeWaiting: () => 2, certificateEndsAt: new Date(start + days(30)) };
    metrics = createMetrics({ ...looked, now: () => new Date(now) });
  });

  for (const [entry, ...expected] of counted) {
    it(`count ${JSON.stringify(entry)}`, async () => {
      const before = await samplesOf(metrics);
      for (const name of expected) assert.equal(before.get(name), 0, `${name} is there from the start`);
      metrics.note(entry);
      const after = await samplesOf(metrics);
      for (const name of expected) assert.equal(after.get(name), 1, name);
    });
  }

  it('say how long tokens and the certificate last, and how far the clock is off, once that is known', async () => {
    const unknown = await samplesOf(metrics);
    assert.ok(!unknown.has('meet_here_clock_skew_seconds'));
    assert.ok(!unknown.has('meet_here_token_seconds_to_expiry{for="graph"}'));
    metrics.note({ event: 'token-request', kind: 'graph', outcome: 'ok', expires_in_s: 3_600 });
    metrics.note({ event: 'graph-call', status: 200, clock_ahead_s: -2.5 });
    metrics.note({ event: 'graph-call', outcome: 'no-answer' });
    now += days(1) / 48;
    const samples = await samplesOf(metrics);
    assert.equal(samples.get('meet_here_token_seconds_to_expiry{for="graph"}'), 1_800);
    assert.equal(samples.get('meet_here_clock_skew_seconds'), -2.5);
    assert.equal(samples.get('meet_here_credential_days_left'), 30 - 1 / 48);
    assert.equal(samples.get('meet_here_turns_under_way'), 3);
    assert.equal(samples.get('meet_here_store_waiting'), 2);
  });

  it('say nothing of a certificate that there is not', async () => {
    const none = { turnsUnderWay: () => 0, storeWaiting: () => 0, certificateEndsAt: null };
    const samples = await samplesOf(createMetrics({ ...none, now: () => new Date() }));
    assert.ok(!samples.has('meet_here_credential_days_left'));
  });

  it('have the process itself under the usual names', async () => {
    const samples = await samplesOf(metrics);
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_p99_seconds',
    ]) {
      assert.ok(samples.has(name), name);
    }
  });

  it('never grow, and repeat nothing, whatever the log is made to say', async () => {
    const own = async () => [...(await samplesOf(metrics)).keys()].filter((name) => name.startsWith('meet_here_'));
    for (const [entry] of counted) metrics.note(entry);
    metrics.note({ event: 'token-request', kind: 'graph', expires_in_s: 1 });
    metrics.note({ event: 'token-request', kind: 'connector', expires_in_s: 1 });
    metrics.note({ event: 'graph-call', clock_ahead_s: 0 });
    const names = (await own()).sort();
    const word = fc.option(
      fc.string().map((text) => `canary ${text}`),
      { nil: undefined },
    );
    const events = [...new Set(counted.map(([{ event }]) => event))];
    const entries = fc.record({
      event: fc.constantFrom(...events),
      kind: word,
      outcome: fc.oneof(word, fc.constantFrom('refused', 'changed', 'ok', 'failed')),
      reason: word,
      status: fc.option(fc.integer(), { nil: undefined }),
      ms: fc.double(),
      retry_after_s: fc.double(),
      expires_in_s: fc.double(),
      clock_ahead_s: fc.double(),
    });
    fc.assert(
      fc.property(entries, (entry) => metrics.note(entry as TurnLogEntry)),
      { numRuns: 500 },
    );
    assert.deepEqual((await own()).sort(), names);
    assert.ok(names.length < 400, String(names.length));
    assert.doesNotMatch(await metrics.text(), /canary/);
  });

  it('know every reason for which somebody is not let in', async () => {
    const folder = 'src/teams';
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const reasons = texts.flatMap((text) => [...text.matchAll(/new Unauthorized\((?:[^')]*\? [^:]*: )?'([^']+)'/g)]);
    assert.ok(reasons.length >= 7);
    const samples = await samplesOf(metrics);
    for (const [, reason] of reasons)
      assert.ok(samples.has(`meet_here_auth_refusals_total{reason="${reason}"}`), reason);
  });
});
