import assert from 'node:assert/strict';
import { startSandbox } from '../sandbox/server.ts';
import { helpActivity } from './support/activities.ts';
import { botId, type RunningBot, startBot, tenantId } from './support/bot.ts';
import { cardOf, textsOf } from './support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from './support/fake-connector.ts';

/** What the Teams Store demands of a bot: https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines */
describe('the manners of the bot', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let connector: FakeConnector;
  let bot: RunningBot;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, localLinks: true });
    connector = await startFakeConnector();
    bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
  });
  afterEach(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

  const send = async (over: object) => {
    const before = connector.posts.length;
    const id = crypto.randomUUID();
    // Each from somebody else: nobody is in a hurry here.
    const from = { id: `29:${id}` };
    assert.equal((await bot.send({ ...helpActivity(connector.serviceUrl), id, from, ...over })).status, 200);
    return connector.posts.slice(before).map(({ activity }) => cardOf(activity));
  };
  const mention = { type: 'mention', mentioned: { id: `28:${botId}`, name: 'Meet Here' }, text: '<at>Meet Here</at>' };
  const group = { id: '19:chat@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId };
  const install = (type: 'installationUpdate' | 'conversationUpdate') => {
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    const what = type === 'installationUpdate' ? { action: 'add' } : { membersAdded: [{ id: `28:${botId}` }] };
    return { ...base, type, ...what };
  };

  it('has one answer to help in any letter case, with and without a mention, a slash or an exclamation mark', async () => {
    const words = ['help', 'HELP', 'Help', 'hElP', '/help', 'help!', ' help ', 'hi', 'Hello', 'HEY'];
    for (const [place, prefix] of [
      [{}, ''],
      [{ conversation: group, entities: [mention] }, '<at>Meet Here</at> '],
      [{ conversation: group }, ''],
    ] as const) {
      const answers = new Set<string>();
      for (const word of words) answers.add(JSON.stringify(await send({ ...place, text: prefix + word })));
      assert.equal(answers.size, 1, prefix);
      assert.match([...answers].join(), /What you can ask me/);
    }
  });

  it('answers what it does not understand with a way on, and differently from what it does', async () => {
    const [help] = await send({ text: 'help' });
    for (const text of ['lunch?', '42', '🍕', 'mete', 'delete everything', '/', '<b>', 'x'.repeat(5_000)]) {
      const [card, ...others] = await send({ text });
      assert.deepEqual(others, []);
      const said = textsOf(card);
      if (text === '/') continue;
      assert.ok(said.includes('Sorry, I did not understand that.'), text);
      assert.ok(said.includes('What you can ask me'), text);
      assert.notDeepEqual(card, help);
    }
  });

  for (const order of [
    ['installationUpdate', 'conversationUpdate'],
    ['conversationUpdate', 'installationUpdate'],
  ] as const) {
    it(`welcomes exactly once when ${order.join(' and ')} tell of one installation`, async () => {
      const cards: unknown[] = [];
      for (const type of order) cards.push(...(await send(install(type))));
      assert.equal(cards.length, 1);
      assert.ok(textsOf(cards[0]).includes('Hello, I’m Meet Here'));
    });
  }

  it('welcomes once, too, when both come at the same moment', async () => {
    await Promise.all([send(install('installationUpdate')), send(install('conversationUpdate'))]);
    assert.equal(connector.posts.length, 1);
  });

  it('says nothing when it is removed, upgraded, or when people come and go', async () => {
    for (const over of [
      { type: 'installationUpdate', action: 'remove' },
      { type: 'installationUpdate', action: 'remove-upgrade' },
      { type: 'installationUpdate', action: 'add-upgrade' },
      { type: 'conversationUpdate', membersAdded: [{ id: '29:1Ben' }] },
      { type: 'conversationUpdate', membersRemoved: [{ id: `28:${botId}` }] },
      { type: 'conversationUpdate', channelData: { tenant: { id: tenantId }, eventType: 'channelRenamed' } },
      { type: 'typing' },
      { type: 'endOfConversation' },
    ]) {
      assert.deepEqual(await send({ ...over, text: undefined }), [], JSON.stringify(over));
    }
  });

  it('never says the same thing twice: its own words, edited or echoed, and other bots’ start nothing', async () => {
    const [first] = connector.posts;
    assert.equal(first, undefined);
    await send({ text: 'meet', conversation: group });
    const [said] = connector.posts;
    const echoes = [
      { ...said?.activity, type: 'message' },
      { ...said?.activity, type: 'messageUpdate' },
      { type: 'message', from: { id: '29:flow', role: 'bot' } },
      { type: 'message', from: { id: '29:skill', role: 'Skill' } },
      { type: 'message', from: { id: '28:other' } },
      { type: 'message', from: { id: `28:${botId}` }, value: { command: 'meet' } },
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    ];
    for (const echo of echoes) {
      assert.deepEqual(await send({ text: 'meet', conversation: group, from: { id: `28:${botId}` }, ...echo }), []);
    }
  });
});
