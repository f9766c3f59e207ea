import assert from 'node:assert/strict';
import { startSandbox } from '../../sandbox/server.ts';
import { createRecentSubmissions } from '../../src/teams/recent-submissions.ts';
import type { Reply } from '../../src/turn/reply.ts';
import { helpActivity } from '../support/activities.ts';
import { organizerId, type RunningBot, startBot } from '../support/bot.ts';
import { cardOf, joinLinkOf, textsOf } from '../support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** A card that is read anew. The sandbox changes what Graph says, the connector shows what happens to the posted card. */
describe('a refreshed card', () => {
  let sandbox: Sandbox;
  let connector: FakeConnector;
  let bot: RunningBot;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, localLinks: true });
    connector = await startFakeConnector();
    bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
    await bot.send({ ...helpActivity(connector.serviceUrl), text: 'meet Design review' });
    connector.posts.length = 0;
  });
  afterEach(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

  const base = () => {
    const { text: _, ...activity } = helpActivity(connector.serviceUrl);
    return { ...activity, replyToId: 'card-1' };
  };
  const executed = (card = 'meeting') => ({
    ...base(),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'refresh', data: { card } } },
  });
  const submitted = (card = 'meeting') => ({ ...base(), value: { verb: 'refresh', card } });
  const answered = (answer: { text: string }) => JSON.parse(answer.text);
  const control = async (path: string, method: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${sandbox.baseUrl}/_sandbox/${path}`, init);
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
  };
  const graphCalls = async () => {
    const { requests } = (await control('requests', 'GET')) as { requests: { path: string }[] };
    return requests.filter(({ path }) => path.includes('createOrGet')).length;
  };
  const sent = () => connector.posts.filter(({ activity }) => activity.type === 'message');
  const places = () => sent().map(({ method, path }) => [method, path.split('/').at(-1)]);
  const down = (more: object = {}) => control('faults', 'PUT', [{ match: { target: 'graph' }, status: 503, ...more }]);

  for (const [name, make] of [
    ['Action.Execute', executed],
    ['Action.Submit', submitted],
  ] as const) {
    it(`shows what changed in Graph, in the card’s place and for everybody, by ${name}`, async () => {
      await control(`users/${organizerId}`, 'PATCH', { audioConferencing: false });
      await bot.send(make());
      assert.deepEqual(places(), [['PUT', 'card-1']]);
      const card = cardOf(sent()[0]?.activity);
      const texts = textsOf(card);
      assert.ok(texts.includes('Design review') && !texts.includes('Conference ID'), texts.join('\n'));
      assert.ok(texts.some((text) => /^Updated: \{\{DATE\(\S+Z, SHORT\)\}\} \{\{TIME\(\S+Z\)\}\}$/.test(text)));
      assert.ok(joinLinkOf(card));
      await control(`users/${organizerId}`, 'PATCH', { audioConferencing: true });
      await bot.send({ ...make(), from: { id: '29:1Ben' } });
      assert.ok(textsOf(cardOf(sent()[1]?.activity)).includes('Conference ID'));
    });

    it(`is read once when ${name} is clicked twice`, async () => {
      const before = await graphCalls();
      await Promise.all([bot.send(make()), bot.send(make())]);
      await bot.send(make());
      assert.equal(await graphCalls(), before + 1);
      assert.equal(sent().length, 1);
    });
  }

  it('is the card it was, for the phone alone', async () => {
    const { value } = answered(await bot.send(executed('dial-in')));
    assert.deepEqual(cardOf(sent()[0]?.activity), value);
    assert.ok(textsOf(value).includes('Join by phone') && joinLinkOf(value) === undefined);
  });

  it('leaves the posted card to everybody when Graph is down, and tells only who clicked', async () => {
    await down();
    const { type, value } = answered(await bot.send(executed()));
    assert.equal(type, 'application/vnd.microsoft.activity.message');
    assert.match(
      value,
      /^The card could not be refreshed and stays as it was\. Teams did not answer in time\. .*: \w{8}$/,
    );
    assert.deepEqual(places(), []);
    await control('faults', 'DELETE');
    await bot.send(executed());
    assert.deepEqual(places(), [['PUT', 'card-1']]);
  });

  it('stays when Graph is down and there is no invoke to answer: the problem is a card below', async () => {
    await down();
    await bot.send(submitted());
    assert.deepEqual(
      sent().map(({ method }) => method),
      ['POST'],
    );
    assert.ok(textsOf(cardOf(sent()[0]?.activity)).includes('Teams did not answer in time'));
  });

  it('stays while Graph is slow, and is fresh afterwards', async function () {
    this.timeout(12_000);
    await control('faults', 'PUT', [{ match: { target: 'graph' }, times: 1, latencyMs: 3_800 }]);
    const { type, value } = answered(await bot.send(executed()));
    assert.equal(type, 'application/vnd.microsoft.activity.message');
    assert.match(value, /longer than usual/);
    assert.equal(sent().length, 0);
    await bot.close();
    bot = { ...bot, close: async () => undefined };
    assert.deepEqual(places(), [['PUT', 'card-1']]);
  });

  it('is followed by the problem when Graph is slow and then refuses: the promise was made', async function () {
    this.timeout(15_000);
    await down({ status: 403, latencyMs: 3_800 });
    assert.match(answered(await bot.send(executed())).value, /longer than usual/);
    await bot.close();
    bot = { ...bot, close: async () => undefined };
    assert.deepEqual(
      sent().map(({ method }) => method),
      ['POST'],
    );
  });
});

describe('a submission that is remembered', () => {
  it('is forgotten after its own time', async () => {
    const recent = createRecentSubmissions();
    const reply = Promise.resolve({ failed: false } as Reply);
    recent.keep('refresh', reply, 20);
    recent.keep('form', reply, 60_000);
    assert.equal(recent.find('refresh'), reply);
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.equal(recent.find('refresh'), null);
    assert.equal(recent.find('form'), reply);
  });
});
