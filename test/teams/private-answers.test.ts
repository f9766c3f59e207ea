import assert from 'node:assert/strict';
import { startSandbox } from '../../sandbox/server.ts';
import { helpActivity } from '../support/activities.ts';
import { botId, type RunningBot, startBot, tenantId } from '../support/bot.ts';
import { cardOf, joinLinkOf, textsOf } from '../support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;
const chat = { id: '19:chat@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId };

/** What was asked for one person's eyes, when Teams refuses, and when that person shows it to everybody. */
describe('a private answer', () => {
  let sandbox: Sandbox;
  let connector: FakeConnector;
  let bot: RunningBot;

  const start = async (answer?: Parameters<typeof startFakeConnector>[0]) => {
    sandbox = await startSandbox({ port: 0, localLinks: true });
    connector = await startFakeConnector(answer);
    bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
  };
  const refusing = (...statuses: number[]) => start((attempt) => ({ status: statuses[attempt - 1] ?? 201 }));
  afterEach(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

  const slash = (text: string) => {
    const base = helpActivity(connector.serviceUrl, text);
    return { ...base, conversation: chat, recipient: { ...base.recipient, isTargeted: true } };
  };
  const pressed = (verb: string, data: object = {}) => {
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    const value = { action: { type: 'Action.Execute', verb, data: { ...data, private: true } } };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card-1', conversation: chat };
    return { ...base, ...invoke, value };
  };
  const submitted = (verb: string) => {
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    return { ...base, conversation: chat, replyToId: 'card-1', value: { verb, private: true } };
  };
  const ways = () => connector.posts.map(({ method, path }) => `${method} ${path.replace(/^.*conversations/, '')}`);
  const own = '/19:chat@thread.v2/activities';
  const privately = `POST ${own}?isTargetedActivity=true`;
  const publicly = () => connector.posts.filter(({ method, path }) => method === 'POST' && !path.includes('?'));

  it('goes to the sender, names whom it is for and what was asked', async () => {
    await start();
    const asked = slash('help');
    await bot.send(asked);
    assert.deepEqual(ways(), [privately]);
    const { recipient, entities, replyToId } = connector.posts[0]?.activity ?? {};
    assert.deepEqual([recipient, replyToId], [asked.from, undefined]);
    assert.deepEqual(entities, [{ type: 'targetedMessageInfo', messageId: asked.id }]);
  });

  for (const status of [400, 404]) {
    it(`is posted without what was asked when Teams cannot show that (${status})`, async () => {
      await refusing(status);
      await bot.send(slash('help'));
      assert.deepEqual(ways(), [privately, privately]);
      assert.equal(connector.posts[1]?.activity.entities, undefined);
    });
  }

  it('goes to the sender’s own chat when Teams refuses it, without buttons that would act on that chat', async () => {
    await refusing(403, 403);
    await bot.send(slash('meet Design review'));
    assert.deepEqual(ways(), [privately, privately, 'POST ', 'POST /post-3/activities']);
    const { activity: opened } = connector.posts[2] ?? {};
    const member = helpActivity('').from;
    assert.deepEqual(opened, {
      isGroup: false,
      bot: { id: `28:${botId}`, name: 'Meet Here' },
      members: [member],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    });
    const card = cardOf(connector.posts[3]?.activity);
    assert.ok(joinLinkOf(card));
    assert.ok(textsOf(card).some((text) => text.startsWith('You asked in private in another conversation.')));
    assert.doesNotMatch(JSON.stringify(card), /Action\.(Submit|Execute)|isTargeted/);
  });

  it('is replaced by the way to ask when it is a form, which would be nothing without its button', async () => {
    await refusing(403, 403);
    await bot.send(slash('schedule'));
    const card = cardOf(connector.posts[3]?.activity);
    assert.ok(textsOf(card).includes('A private answer did not get through'));
    assert.doesNotMatch(JSON.stringify(card), /Input\./);
  });

  it('is never shown to everybody: they learn only that an answer got lost', async () => {
    await refusing(403, 403, 403);
    await bot.send(slash('meet Design review'));
    assert.deepEqual(ways().slice(2), ['POST ', `POST ${own}/${connector.posts[3]?.activity.replyToId}`]);
    const card = cardOf(connector.posts[3]?.activity);
    assert.ok(textsOf(card).includes('A private answer did not get through'));
    assert.doesNotMatch(JSON.stringify(card), /Design|meetup|Anna|29:/);
  });

  for (const outcome of [500, 408, 'reset'] as const) {
    it(`is posted once when nobody knows whether it arrived (${outcome})`, async () => {
      await start(() => (outcome === 'reset' ? 'reset' : { status: outcome }));
      assert.equal((await bot.send(slash('help'))).status, 200);
      assert.deepEqual(ways(), [privately]);
    });
  }

  it('is not announced by a typing signal, which everybody would see', async function () {
    this.timeout(8_000);
    await start();
    await fetch(`${sandbox.baseUrl}/_sandbox/faults`, {
      method: 'PUT',
      body: JSON.stringify([{ match: { target: 'graph' }, times: 1, latencyMs: 1_400 }]),
    });
    await bot.send(slash('meet'));
    assert.deepEqual(ways(), [privately]);
  });

  for (const status of [400, 403, 404]) {
    it(`to a form is posted anew, in private, when the form can no longer be changed (${status})`, async () => {
      await refusing(status);
      const form = { date: '2031-05-06', time: '15:30', duration: '45', zone: 'UTC' };
      await bot.send(pressed('schedule', form));
      assert.deepEqual(ways(), [`PUT ${own}/card-1?isTargetedActivity=true`, privately]);
      assert.equal(connector.posts[0]?.activity.recipient, undefined);
      assert.notEqual(connector.posts[1]?.activity.recipient, undefined);
    });
  }

  for (const [name, make] of [
    ['Action.Execute', pressed],
    ['Action.Submit', submitted],
  ] as const) {
    it(`is posted to everyone once, however often ${name} is clicked`, async () => {
      await start();
      await bot.send(slash('meet Design review'));
      const click = () => bot.send(make('post-to-everyone'));
      await Promise.all([click(), click()]);
      await click();
      assert.equal(publicly().length, 1);
      const card = cardOf(publicly()[0]?.activity);
      assert.ok(textsOf(card).includes('Design review'), 'as Graph has it');
      assert.ok(joinLinkOf(card));
      assert.doesNotMatch(JSON.stringify(card), /"private"|post-to-everyone/);
      const kept = connector.posts.filter(({ method }) => method === 'PUT');
      assert.deepEqual(kept.length, 1);
      assert.ok(textsOf(cardOf(kept[0]?.activity)).includes('This card was posted for everyone here.'));
    });
  }

  for (const [status, posts, when] of [
    [403, 2, 'at once when Teams refused it'],
    [500, 1, 'not before a minute when nobody knows'],
  ] as const) {
    it(`says so when it may not have been posted to everyone (${status}), and can be posted again: ${when}`, async () => {
      await refusing(status);
      const { value } = JSON.parse((await bot.send(pressed('post-to-everyone'))).text);
      assert.ok(textsOf(value).some((text) => text.startsWith('It is not certain')));
      assert.match(JSON.stringify(value), /"verb":"post-to-everyone","data":\{"private":true\}/);
      await bot.send(pressed('post-to-everyone'));
      assert.equal(publicly().length, posts);
    });
  }
});
