import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Unauthorized } from '../../src/teams/inbound-token.ts';
import { createTeamsServer } from '../../src/teams/server.ts';
import { helpActivity } from '../support/activities.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

describe('the server', () => {
  let bot: RunningBot;
  let guarded: RunningBot;
  let issuer: TokenIssuer;
  let connector: FakeConnector;
  const nowhere = { ENTRA_BASE_URL: 'http://127.0.0.1:9', GRAPH_BASE_URL: 'http://127.0.0.1:9' };

  before(async () => {
    issuer = await startTokenIssuer();
    connector = await startFakeConnector();
    bot = await startBot(nowhere);
    guarded = await startBot({
      ...nowhere,
      DANGEROUSLY_ALLOW_ANONYMOUS: 'false',
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
    });
  });
  after(() => Promise.all([bot.close(), guarded.close(), issuer.close(), connector.close()]));
  afterEach(async () => assert.equal((await fetch(`${bot.url}/healthz`)).status, 200));

  const refusals: [string, RequestInit, number][] = [
    ['no media type', { body: new Uint8Array([123, 125]) }, 415],
    ['a form', { body: new URLSearchParams({ type: 'message' }) }, 415],
    ['a file upload', { body: upload() }, 415],
    [
      'gzip',
      { body: gzipSync('{}'), headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } },
      415,
    ],
    [
      '300 KB',
      { body: JSON.stringify({ text: 'x'.repeat(300_000) }), headers: { 'content-type': 'application/json' } },
      413,
    ],
    ['broken JSON', { body: '{"type":', headers: { 'content-type': 'application/json' } }, 400],
    ['an array', { body: '[]', headers: { 'content-type': 'application/json' } }, 400],
    ['null', { body: 'null', headers: { 'content-type': 'application/json' } }, 400],
    ['an empty object', { body: '{}', headers: { 'content-type': 'application/json' } }, 400],
    ['nothing', { headers: { 'content-type': 'application/json' } }, 400],
    ['100,000 levels', { body: '['.repeat(100_000), headers: { 'content-type': 'application/json' } }, 400],
  ];
  for (const [what, init, status] of refusals) {
    it(`refuses ${what} with an empty ${status}, and lives on`, async () => {
      const before = readdirSync(tmpdir()).filter((name) => name.startsWith('upload_')).length;
      const answer = await fetch(`${bot.url}/api/messages`, { method: 'POST', ...init });
      assert.deepEqual([answer.status, await answer.text()], [status, '']);
      assert.equal(readdirSync(tmpdir()).filter((name) => name.startsWith('upload_')).length, before);
    });
  }

  it('refuses a body that grows past the limit without having said so', async () => {
    const status = await new Promise<number | undefined>((resolve) => {
      const post = request(
        `${bot.url}/api/messages`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      post.on('error', () => resolve(413));
      for (let i = 0; i < 30; i++) post.write('x'.repeat(10_000));
      post.end();
    });
    assert.equal(status, 413);
  });

  it('decides on a missing token before it reads the body', async () => {
    const answer = await fetch(`${guarded.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"type":',
    });
    assert.deepEqual([answer.status, await answer.text()], [401, '']);
  });

  it('drops keys that would change a prototype', async () => {
    const seen: object[] = [];
    const server = createTeamsServer({
      verify: null,
      serviceUrls: { serviceHosts: [], loopback: true },
      run: async (activity) => {
        seen.push(activity, activity.conversation);
        return null;
      },
      ready: () => true,
      newCorrelationId: () => 'c0ffee00',
      pages: [],
      log: () => undefined,
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const hidden = JSON.stringify(helpActivity('http://127.0.0.1:9/')).replaceAll('{', '{"__proto__":{"evil":1},');
    const answer = await fetch(`http://127.0.0.1:${server.address().port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: hidden,
    });
    server.close();
    server.server.closeAllConnections();
    assert.equal(answer.status, 200);
    assert.equal(seen.length, 2);
    for (const part of seen) {
      assert.equal(Object.getPrototypeOf(part), Object.prototype);
      assert.ok(!Object.hasOwn(part, '__proto__') && !('evil' in part));
    }
  });

  it('asks to come again when too much is under way, and only those who may come at all', async () => {
    let busy = true;
    let turns = 0;
    const server = createTeamsServer({
      verify: async (authorization) => {
        if (authorization !== 'Bearer good') throw new Unauthorized('no bearer token');
        return { serviceUrl: 'http://127.0.0.1:9/', endorsements: ['msteams'] };
      },
      serviceUrls: { serviceHosts: [], loopback: true },
      run: async () => {
        turns++;
        return null;
      },
      ready: () => true,
      busy: () => busy,
      newCorrelationId: () => 'c0ffee00',
      pages: [],
      log: () => undefined,
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const post = async (authorization: string) => {
      const answer = await fetch(`http://127.0.0.1:${server.address().port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(helpActivity('http://127.0.0.1:9/')),
      });
      return [answer.status, answer.headers.get('retry-after'), await answer.text(), turns];
    };
    assert.deepEqual(await post('Bearer good'), [503, '5', '', 0]);
    assert.deepEqual(await post('Bearer bad'), [401, null, '', 0]);
    busy = false;
    assert.deepEqual(await post('Bearer good'), [200, null, '', 1]);
    server.close();
    server.server.closeAllConnections();
  });

  for (const head of [
    'GET / HTTP/1.1\r\nHost: [',
    'POST /api/messages HTTP/1.1\r\nHost: a:b',
    'GET /healthz HTTP/1.1\r\nHost: a b',
    'GET / HTTP/1.1\r\nHost: %',
    'GET / HTTP/1.1\r\nHost: a:99999',
    'GET / HTTP/1.1\r\nHost: ex.com, x',
    'GET http://[ HTTP/1.1\r\nHost: a',
    'GET http://a:99999/ HTTP/1.1\r\nHost: a',
    'POST http://x:y/api/messages HTTP/1.1\r\nHost: a',
  ]) {
    it(`answers ${JSON.stringify(head)} with 400 and lives on`, async () => {
      assert.match(await raw(`${head}\r\nConnection: close\r\n\r\n`), /^HTTP\/1\.1 400 /);
    });
  }

  it('closes a connection that wants to become something else', async () => {
    assert.equal(
      await raw('GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
      '',
    );
  });

  /** What comes back until the other side closes. */
  function raw(request: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(bot.url).port), '127.0.0.1', () => socket.write(request));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk));
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
      socket.setTimeout(3_000, () => socket.destroy(new Error('still open')));
    });
  }

  it('answers unknown paths and methods with empty bodies and no name of what it is built with', async () => {
    for (const [path, method, status] of [
      ['/', 'GET', 404],
      ['/metrics', 'GET', 404],
      ['/api/messages', 'GET', 405],
      ['/healthz', 'DELETE', 405],
    ] as const) {
      const answer = await fetch(`${bot.url}${path}`, { method });
      assert.deepEqual([path, answer.status, await answer.text()], [path, status, '']);
      assert.equal(answer.headers.get('x-powered-by'), null);
      assert.ok(!/restify|teams/i.test(answer.headers.get('server') ?? ''), answer.headers.get('server') ?? '');
    }
  });

  it('gives no details away, whatever comes without a token', async function () {
    this.timeout(60_000);
    const json = fc.oneof(
      fc.json(),
      fc.object().map((value) => JSON.stringify({ type: 'message', ...value })),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(
        json,
        fc.constantFrom('', 'Bearer a.b.c', 'Bearer ', 'bearer x', 'Basic eDp5'),
        async (body, authorization) => {
          const answer = await guarded.send(body, authorization === '' ? {} : { authorization });
          assert.deepEqual([answer.status, answer.text], [401, '']);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives no details away and never fails, whatever comes in anonymous mode', async function () {
    this.timeout(60_000);
    const base = helpActivity(connector.serviceUrl);
    const odd = fc.oneof(
      fc.anything().map((value) => JSON.parse(JSON.stringify({ value })).value),
      fc.constant(null),
      fc.constant({}),
    );
    const changed = fc.dictionary(
      fc.constantFrom(...Object.keys(base).filter((key) => key !== 'serviceUrl'), 'entities', 'value', 'membersAdded'),
      odd,
    );
    await fc.assert(
      fc.asyncProperty(changed, async (change) => {
        const answer = await bot.send({ ...base, ...change });
        assert.ok([200, 400, 401].includes(answer.status), String(answer.status));
        assert.equal(answer.text, '');
      }),
      { numRuns: 300 },
    );
  });
});

function upload(): FormData {
  const form = new FormData();
  form.set('file', new Blob(['x'.repeat(1_000)]), 'x.bin');
  return form;
}
