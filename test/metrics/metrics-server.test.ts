import assert from 'node:assert/strict';
import { request } from 'node:http';
import { startSandbox } from '../../sandbox/server.ts';
import { MetricsUnavailable } from '../../src/app/observing.ts';
import { helpActivity } from '../support/activities.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { memoryLog } from '../support/memory-log.ts';
import { samplesOf } from '../support/samples-of.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

describe('The page of metrics', () => {
  const { log, entries } = memoryLog();
  let sandbox: Sandbox;
  let connector: Awaited<ReturnType<typeof startFakeConnector>>;
  let bot: RunningBot;
  let url: string;

  before(async () => {
    [sandbox, connector] = await Promise.all([startSandbox({ port: 0 }), startFakeConnector()]);
    const env = { GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl, METRICS_PORT: '0' };
    bot = await startBot(env, { log });
    url = `http://${entries.find(({ outcome }) => outcome === 'metrics')?.reason}`;
  });
  after(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

  const page = () => samplesOf({ text: async () => (await fetch(`${url}/metrics`)).text() });

  it('counts a turn and all that it asked for', async () => {
    await bot.send(helpActivity(connector.serviceUrl, 'meet'));
    const twice = { ...helpActivity(connector.serviceUrl), id: 'twice' };
    await bot.send(twice);
    await bot.send(twice);
    await bot.send({ ...twice, channelId: 'webchat' });
    const samples = await page();
    for (const [name, value] of [
      ['meet_here_turns_total{kind="message",outcome="ok"}', 2],
      ['meet_here_graph_calls_total{status="201"}', 1],
      ['meet_here_token_requests_total{for="graph",outcome="ok"}', 1],
      ['meet_here_duplicates_total{layer="delivery"}', 1],
      ['meet_here_auth_refusals_total{reason="not from Teams"}', 1],
      ['meet_here_turns_under_way', 0],
    ] as const) {
      assert.equal(samples.get(name), value, name);
    }
    assert.ok((samples.get('meet_here_reply_outcome_total{outcome="sent"}') ?? 0) >= 2);
    assert.ok(Math.abs(samples.get('meet_here_clock_skew_seconds') ?? 99) <= 1);
    assert.ok((samples.get('meet_here_token_seconds_to_expiry{for="graph"}') ?? 0) > 3_000);
  });

  it('is nothing that the bot itself shows', async () => {
    assert.equal((await fetch(`${bot.url}/metrics`)).status, 404);
  });

  it('is on this machine only, is kept by nobody on the way, and says nothing of who serves it', async () => {
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const { status, headers } = await fetch(`${url}/metrics`);
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.deepEqual([headers.get('server'), headers.get('x-powered-by')], [null, null]);
  });

  for (const [method, path] of [
    ['GET', '/'],
    ['GET', '/metrics/x'],
    ['GET', '//metrics'],
    ['GET', '/healthz'],
    ['POST', '/metrics'],
    ['DELETE', '/metrics'],
  ]) {
    it(`answers ${method} ${path} with an empty 404`, async () => {
      const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
        const asked = request(`${url}${path}`, { method, agent: false }, (response) => {
          let body = '';
          response.on('data', (chunk) => (body += chunk));
          response.on('end', () => resolve({ status: response.statusCode, body }));
        });
        asked.on('error', reject).end();
      });
      assert.deepEqual(answer, { status: 404, body: '' });
    });
  }

  it('stops the start when its port is taken, and is gone with the bot', async () => {
    const second = startBot({ METRICS_PORT: new URL(url).port, ENTRA_BASE_URL: 'http://127.0.0.1:9' });
    await assert.rejects(second, (thrown) => thrown instanceof MetricsUnavailable && thrown.code === 'EADDRINUSE');
    const kept = memoryLog();
    const other = await startBot({ METRICS_PORT: '0', ENTRA_BASE_URL: 'http://127.0.0.1:9' }, { log: kept.log });
    const its = `http://${kept.entries.find(({ outcome }) => outcome === 'metrics')?.reason}/metrics`;
    assert.equal((await fetch(its)).status, 200);
    await other.close();
    await assert.rejects(fetch(its));
  });
});
