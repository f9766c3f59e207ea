import assert from 'node:assert/strict';
import { type Connector, type ConnectorToken, createConnector, ReplyFailed } from '../../src/teams/connector.ts';
import { helpActivity } from '../support/activities.ts';
import { startBot } from '../support/bot.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { sendJson, startLocalServer } from '../support/local-server.ts';

const loopback = { serviceHosts: [], loopback: true };
const scope = (ms = 10_000) => {
  const ends = performance.now() + ms;
  return {
    correlationId: 'c0ffee00',
    signal: AbortSignal.timeout(ms),
    remainingMs: () => Math.max(0, ends - performance.now()),
  };
};

describe('a reply', () => {
  let service: FakeConnector;
  let connector: Connector;
  const start = async (
    answer?: Parameters<typeof startFakeConnector>[0],
    token: ConnectorToken | null = { get: async () => 'connector-token', discard: () => undefined },
  ) => {
    service = await startFakeConnector(answer);
    connector = createConnector(loopback, token, () => undefined);
  };
  const post = (over = scope()) =>
    connector.post(
      { serviceUrl: service.serviceUrl, conversationId: '19:a/b@thread.v2;messageid=1', activityId: 'f:1' },
      { text: 'hi' },
      over,
    );
  afterEach(() => Promise.all([connector.close(), service.close()]));

  it('goes to the conversation, as an answer to the activity, with the token', async () => {
    await start();
    assert.equal(await post(), 'post-1');
    assert.deepEqual(service.posts, [
      {
        method: 'POST',
        path: '/emea/v3/conversations/19:a/b@thread.v2;messageid=1/activities/f:1',
        authorization: 'Bearer connector-token',
        activity: { text: 'hi' },
      },
    ]);
  });

  for (const status of [429, 412]) {
    it(`is posted again after ${status}: the service did nothing`, async () => {
      await start((attempt) => (attempt < 3 ? { status, headers: { 'retry-after': '0.05' } } : { status: 201 }));
      assert.equal(await post(), 'post-3');
    });
  }

  for (const outcome of [500, 502, 503, 504, 408, 403, 404, 'reset'] as const) {
    it(`is posted once when the service answers ${outcome}`, async () => {
      await start(() => (outcome === 'reset' ? 'reset' : { status: outcome, headers: { 'retry-after': '0' } }));
      await assert.rejects(post(), (error) => {
        assert.ok(error instanceof ReplyFailed);
        assert.equal(error.ambiguous, outcome === 'reset' || outcome >= 500 || outcome === 408);
        return true;
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.equal(service.posts.length, 1);
    });
  }

  it('does not wait for a service that asks for more time than the turn has', async () => {
    await start(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    const started = performance.now();
    await assert.rejects(post(), ReplyFailed);
    assert.ok(performance.now() - started < 5_000);
  });

  it('gives up on a service that hangs', async () => {
    await start(() => 'hang');
    await assert.rejects(post(scope(300)), ReplyFailed);
    assert.equal(service.posts.length, 1);
  });

  it('is not redirected, and its token with it', async () => {
    const elsewhere = await startFakeConnector();
    await start(() => ({ status: 307, headers: { location: elsewhere.serviceUrl } }));
    await assert.rejects(post(), ReplyFailed);
    assert.equal(elsewhere.posts.length, 0);
    await elsewhere.close();
  });

  it('is posted again with a new token when the old one is refused, and only once', async () => {
    const tokens = ['old', 'new', 'never asked for'];
    const discarded: string[] = [];
    await start((attempt) => ({ status: attempt < 3 ? 401 : 201 }), {
      get: async () => tokens[discarded.length] ?? '',
      discard: (token) => discarded.push(token),
    });
    await assert.rejects(post(), ReplyFailed);
    assert.deepEqual(
      service.posts.map(({ authorization }) => authorization),
      ['Bearer old', 'Bearer new'],
    );
  });

  it('is known not to have been sent when there was no token, or nobody listened', async () => {
    await start(undefined, { get: () => Promise.reject(new Error('no token')), discard: () => undefined });
    const notSent = (error: unknown) => error instanceof ReplyFailed && !error.ambiguous;
    await assert.rejects(post(), notSent);
    assert.equal(service.posts.length, 0);
    const nobody = { serviceUrl: 'http://127.0.0.1:9/', conversationId: 'x', activityId: null };
    const anonymous = createConnector(loopback, null, () => undefined);
    await assert.rejects(anonymous.post(nobody, {}, scope()), notSent);
    await anonymous.close();
  });

  it('goes nowhere when the address is not a service host, and no token is asked for', async () => {
    let asked = 0;
    const token: ConnectorToken = {
      get: async () => {
        asked++;
        return 'connector-token';
      },
      discard: () => undefined,
    };
    await start(undefined, token);
    const strict = createConnector(
      { serviceHosts: ['smba.trafficmanager.net'], loopback: false },
      token,
      () => undefined,
    );
    const destination = { serviceUrl: service.serviceUrl, conversationId: 'x', activityId: null };
    await assert.rejects(strict.post(destination, {}, scope()), ReplyFailed);
    assert.deepEqual([service.posts.length, asked], [0, 0]);
    await strict.close();
  });
});

describe('a turn whose reply got lost', () => {
  it('is answered with 200 all the same, so that Teams does not deliver it again', async () => {
    const service = await startFakeConnector(() => 'reset');
    const bot = await startBot({ GRAPH_BASE_URL: 'http://127.0.0.1:9', ENTRA_BASE_URL: 'http://127.0.0.1:9' });
    try {
      assert.equal((await bot.send(helpActivity(service.serviceUrl))).status, 200);
      assert.equal(service.posts.length, 1);
    } finally {
      await Promise.all([bot.close(), service.close()]);
    }
  });
});

describe('the typing signal', () => {
  it('comes before a slow answer, never after it, and not at all before a quick one', async () => {
    const service = await startFakeConnector();
    let delayMs = 1_400;
    const graph = await startLocalServer(async (_request, _body, response) => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      sendJson(response, 200, { token_type: 'Bearer', expires_in: 3600, access_token: 'a.b.c' });
    });
    const bot = await startBot({ GRAPH_BASE_URL: graph.url, ENTRA_BASE_URL: graph.url });
    try {
      await bot.send(helpActivity(service.serviceUrl, 'meet'));
      assert.deepEqual(
        service.posts.map(({ activity }) => activity.type),
        ['typing', 'message'],
      );
      delayMs = 0;
      await bot.send(helpActivity(service.serviceUrl, 'meet'));
      assert.deepEqual(
        service.posts.slice(2).map(({ activity }) => activity.type),
        ['message'],
      );
    } finally {
      await Promise.all([bot.close(), graph.close(), service.close()]);
    }
  });
});
