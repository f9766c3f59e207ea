import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { startSandbox } from '../sandbox/server.ts';
import { helpActivity } from './support/activities.ts';
import { botId, organizerId, tenantId } from './support/bot.ts';
import { startFakeConnector } from './support/fake-connector.ts';
import { startLocalServer } from './support/local-server.ts';
import { programs } from './support/programs.ts';

const complete = {
  PORT: '0',
  DANGEROUSLY_ALLOW_ANONYMOUS: 'true',
  BOT_ID: botId,
  BOT_PASSWORD: 'canary-secret-1f0c',
  BOT_TENANT_ID: tenantId,
  MEETING_ORGANIZER: organizerId,
};

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  /** Resolves with the port once the process listens. */
  readonly listening: () => Promise<number>;
}

function run(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [programs.bot], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return {
    child,
    output: () => output,
    exited,
    async listening() {
      for (;;) {
        const port = /"outcome":"listening","reason":"[^"]*:(\d+)"/.exec(output)?.[1];
        if (port) return Number(port);
        if (child.exitCode !== null) throw new Error(`exited with ${child.exitCode}: ${output}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

describe('the process', function () {
  this.timeout(30_000);

  it('refuses an empty environment, lists every problem at once and exits with 78', async () => {
    const { exited, output } = run({});
    assert.equal(await exited, 78);
    for (const name of ['BOT_ID', 'BOT_PASSWORD', 'BOT_TENANT_ID', 'MEETING_ORGANIZER'])
      assert.match(output(), new RegExp(name));
    assert.doesNotMatch(output(), /at .*\.[jt]s:\d+/);
  });

  it('says what to change when its port is taken', async () => {
    const other = await startLocalServer(() => undefined);
    const { port } = new URL(other.url);
    const taken = run({ ...complete, PORT: port });
    assert.equal(await taken.exited, 1);
    assert.match(taken.output(), /EADDRINUSE.*Set PORT/);
    const metricsTaken = run({ ...complete, METRICS_PORT: port });
    assert.equal(await metricsTaken.exited, 1);
    assert.match(metricsTaken.output(), /EADDRINUSE.*Set METRICS_PORT/);
    await other.close();
  });

  it('warns of a client secret in production, and names what is better', async () => {
    const production = { ...complete, HOST: '127.0.0.1', DANGEROUSLY_ALLOW_ANONYMOUS: 'false', NODE_ENV: 'production' };
    const nowhere = { BOT_OPENID_METADATA_URL: 'http://127.0.0.1:9/', ENTRA_BASE_URL: 'http://127.0.0.1:9' };
    const managed = { BOT_TYPE: 'UserAssignedMsi', IDENTITY_ENDPOINT: 'http://127.0.0.1:9/', IDENTITY_HEADER: 'x' };
    for (const [more, warned] of [
      [{}, true],
      [managed, false],
    ] as const) {
      const { child, listening, output, exited } = run({ ...production, ...nowhere, ...more });
      await listening();
      assert.equal(/secret-in-production.*BOT_FEDERATED_CLIENT_ID/.test(output()), warned, output());
      child.kill('SIGTERM');
      assert.equal(await exited, 0);
    }
  });

  it('warns at every start without inbound tokens', async () => {
    const { child, listening, output, exited } = run(complete);
    await listening();
    assert.match(output(), /DANGEROUSLY_ALLOW_ANONYMOUS/);
    child.kill('SIGTERM');
    assert.equal(await exited, 0);
  });

  it('answers a turn, finishes the one under way at SIGTERM, and exits with 0', async () => {
    const sandbox = await startSandbox({ port: 0 });
    const connector = await startFakeConnector();
    const { child, listening, output, exited } = run({
      ...complete,
      GRAPH_BASE_URL: sandbox.baseUrl,
      ENTRA_BASE_URL: sandbox.baseUrl,
    });
    const url = `http://127.0.0.1:${await listening()}`;
    const send = (text: string) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(helpActivity(connector.serviceUrl, text)),
      });
    assert.equal((await send('meet canary-subject-77aa')).status, 200);
    await fetch(`${sandbox.baseUrl}/_sandbox/faults`, {
      method: 'PUT',
      body: JSON.stringify([{ match: { target: 'graph' }, latencyMs: 800 }]),
    });

    const underWay = send('meet');
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGTERM');
    assert.equal((await underWay).status, 200);
    assert.equal(await exited, 0);
    assert.equal(connector.posts.filter(({ activity }) => activity.type === 'message').length, 2);
    // Neither the secret nor what people wrote nor the link is in the log.
    assert.doesNotMatch(output(), /canary|meetup-join|Bearer|eyJ|contoso|Anna/);
    await Promise.all([sandbox.close(), connector.close()]);
  });

  it('says that it is not ready before it stops taking turns', async () => {
    const { child, listening, exited } = run({
      ...complete,
      HOST: '127.0.0.1',
      DANGEROUSLY_ALLOW_ANONYMOUS: 'false',
      BOT_OPENID_METADATA_URL: 'http://127.0.0.1:9/',
      ENTRA_BASE_URL: 'http://127.0.0.1:9',
    });
    const url = `http://127.0.0.1:${await listening()}`;
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal((await fetch(`${url}/readyz`)).status, 503);
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    assert.equal(await exited, 0);
  });

  it('leaves at once at a second SIGTERM, though a turn is still waiting', async () => {
    const sandbox = await startSandbox({ port: 0 });
    const { child, listening, exited } = run({
      ...complete,
      GRAPH_BASE_URL: sandbox.baseUrl,
      ENTRA_BASE_URL: sandbox.baseUrl,
    });
    const url = `http://127.0.0.1:${await listening()}`;
    await fetch(`${sandbox.baseUrl}/_sandbox/faults`, {
      method: 'PUT',
      body: JSON.stringify([{ match: { target: 'graph' }, hang: 'before' }]),
    });
    const lost = fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(helpActivity('http://127.0.0.1:9/', 'meet')),
    }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const started = performance.now();
    child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(child.exitCode, null, 'the turn under way was not waited for');
    child.kill('SIGTERM');
    assert.equal(await exited, 1);
    // The turn alone would have held the process for ten seconds.
    assert.ok(performance.now() - started < 4_000);
    await Promise.all([lost, sandbox.close()]);
  });
});
