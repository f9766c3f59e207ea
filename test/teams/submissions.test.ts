import assert from 'node:assert/strict';
import { startSandbox } from '../../sandbox/server.ts';
import { helpActivity } from '../support/activities.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { cardOf, joinLinkOf, textsOf } from '../support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** What a person does with a form, and what networks do with that. The sandbox counts meetings, the connector cards. */
describe('a submitted form', () => {
  let sandbox: Sandbox;
  let connector: FakeConnector;
  let bot: RunningBot;
  const fields = { subject: 'Design review', date: '2031-05-06', time: '15:30', duration: '45', zone: 'UTC' };

  const start = async (answer?: Parameters<typeof startFakeConnector>[0]) => {
    sandbox = await startSandbox({ port: 0, localLinks: true });
    connector = await startFakeConnector(answer);
    bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
  };
  afterEach(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

  const executed = (data: object = fields, from?: object) => {
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    const value = { action: { type: 'Action.Execute', verb: 'schedule', data } };
    return { ...base, ...(from && { from }), type: 'invoke', name: 'adaptiveCard/action', replyToId: 'form-1', value };
  };
  const submitted = (data: object = fields) => {
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    return { ...base, replyToId: 'form-1', value: { verb: 'schedule', ...data } };
  };
  const answered = (answer: { text: string }) => JSON.parse(answer.text);
  const control = async (path: string, method = 'GET', body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${sandbox.baseUrl}/_sandbox/${path}`, init);
    return answer.status === 204 ? null : ((await answer.json()) as Record<string, unknown>);
  };
  const created = async () => (await control('meetings'))?.created;
  const sent = () => connector.posts.filter(({ activity }) => activity.type === 'message');

  it('becomes the meeting’s card, for the person who clicked and for everybody', async () => {
    await start();
    const answer = await bot.send(executed());
    assert.equal(answer.status, 200);
    const { statusCode, type, value } = answered(answer);
    assert.deepEqual([statusCode, type], [200, 'application/vnd.microsoft.card.adaptive']);
    assert.deepEqual(
      sent().map(({ method, path }) => [method, path.split('/').at(-1)]),
      [['PUT', 'form-1']],
    );
    assert.deepEqual(cardOf(sent()[0]?.activity), value);
    assert.ok(joinLinkOf(value));
    assert.ok(textsOf(value).some((text) => text.includes('2031-05-06T15:30:00Z')));
  });

  for (const [name, make] of [
    ['Action.Execute', executed],
    ['Action.Submit', submitted],
  ] as const) {
    it(`gives one meeting and one card when ${name} is clicked twice`, async () => {
      await start();
      const answers = await Promise.all([bot.send(make()), bot.send(make())]);
      const late = await bot.send(make());
      assert.deepEqual(
        [...answers, late].map(({ status }) => status),
        [200, 200, 200],
      );
      assert.equal(new Set([...answers, late].map(({ text }) => text)).size, 1);
      assert.equal(sent().length, 1);
      assert.equal(await created(), 1);
    });
  }

  it('is a new one when another person sends it, or the same person something else', async () => {
    await start();
    await bot.send(executed());
    await bot.send(executed(fields, { id: '29:1Ben' }));
    await bot.send(executed({ ...fields, subject: 'Other' }));
    assert.equal(sent().length, 3);
    assert.equal(await created(), 1);
  });

  it('is tried again after a failure, with all that was filled in', async () => {
    await start();
    await control('faults', 'PUT', [{ match: { target: 'graph' }, status: 503 }]);
    const refused = answered(await bot.send(executed())).value;
    assert.ok(textsOf(refused).includes('Teams did not answer in time'));
    assert.ok(JSON.stringify(refused).includes(JSON.stringify({ verb: 'schedule', ...fields })));
    await control('faults', 'DELETE');
    await bot.send(submitted());
    assert.ok(joinLinkOf(cardOf(sent().at(-1)?.activity)));
  });

  for (const status of [403, 404]) {
    it(`is answered by a new card when the form cannot be changed (${status})`, async () => {
      await start((attempt) => ({ status: attempt === 1 ? status : 201 }));
      await bot.send(submitted());
      assert.deepEqual(
        sent().map(({ method }) => method),
        ['PUT', 'POST'],
      );
    });
  }

  it('is answered in time when Graph is slow, and finished afterwards', async function () {
    this.timeout(12_000);
    await start();
    await control('faults', 'PUT', [{ match: { target: 'graph' }, times: 1, latencyMs: 3_800 }]);
    const began = performance.now();
    const answer = await bot.send(executed());
    assert.ok(performance.now() - began < 4_000);
    assert.ok(textsOf(answered(answer).value).includes('Just a moment'));
    assert.equal(sent().length, 0);
    // Shutting down waits for it.
    await bot.close();
    bot = { ...bot, close: async () => undefined };
    assert.ok(joinLinkOf(cardOf(sent()[0]?.activity)));
  });
});

describe('a message that is delivered again', () => {
  it('is answered once, even while the first is being answered; the same words anew are answered anew', async () => {
    const connector = await startFakeConnector();
    const bot = await startBot({});
    const message = helpActivity(connector.serviceUrl);
    const statuses = await Promise.all([bot.send(message), bot.send(message)]);
    statuses.push(await bot.send(message));
    assert.deepEqual(
      statuses.map(({ status }) => status),
      [200, 200, 200],
    );
    assert.equal(connector.posts.length, 1);
    await bot.send(helpActivity(connector.serviceUrl));
    assert.equal(connector.posts.length, 2);
    await Promise.all([bot.close(), connector.close()]);
  });
});
