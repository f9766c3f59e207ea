import assert from 'node:assert/strict';
import { startSandbox } from '../sandbox/server.ts';
import { helpActivity } from './support/activities.ts';
import { type RunningBot, startBot } from './support/bot.ts';
import { cardOf, extensionCardsOf, joinLinkOf, textsOf } from './support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from './support/fake-connector.ts';

/** Somebody, or some script, that asks faster than people do. */
describe('a sender in a hurry', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let connector: FakeConnector;
  let bot: RunningBot;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, localLinks: true });
    connector = await startFakeConnector();
    bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
  });
  afterEach(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

  const say = async (text: string, over: object = {}) => {
    const before = connector.posts.length;
    const answer = await bot.send({ ...helpActivity(connector.serviceUrl, text), ...over });
    assert.equal(answer.status, 200);
    const posts = connector.posts.slice(before).filter(({ activity }) => activity.type === 'message');
    return posts.map(({ activity }) => cardOf(activity));
  };
  const repeat = async (times: number, text: string, over?: object) => {
    const answers: unknown[] = [];
    for (let i = 0; i < times; i++) answers.push(...(await say(text, over)));
    return answers;
  };
  const graphCalls = async () => {
    const answer = await fetch(`${sandbox.baseUrl}/_sandbox/requests`);
    const { requests } = (await answer.json()) as { requests: { target: string }[] };
    return requests.filter(({ target }) => target === 'graph').length;
  };
  const hasText = (card: unknown, pattern: RegExp) => textsOf(card).some((text) => pattern.test(text));

  it('sees the meeting as it was last seen and how long to wait, and Graph is not asked', async () => {
    const [first] = await repeat(20, 'meet');
    const calls = await graphCalls();
    const [card] = await say('meet Other');
    assert.equal(joinLinkOf(card), joinLinkOf(first));
    assert.ok(hasText(card, /as it was last seen; it is looked up again in \d+ seconds?\./));
    const [phone] = await say('dial-in');
    assert.ok(hasText(phone, /as it was last seen/) && hasText(phone, /Join by phone|dial-in/i));
    assert.notDeepEqual(phone, card);
    assert.equal(await graphCalls(), calls);
  });

  it('is told how long to wait where no meeting is known', async () => {
    await repeat(20, 'help');
    const [card] = await say('meet');
    assert.ok(hasText(card, /^You are asking very often\. Please ask again in \d+ seconds?\.$/));
    assert.equal(await graphCalls(), 0);
  });

  it('keeps no form from being filled in again', async () => {
    await repeat(20, 'help');
    const fields = { date: '2031-05-06', time: '15:30', duration: '45', zone: 'UTC' };
    const value = { action: { verb: 'schedule', data: fields } };
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    await bot.send({ ...base, type: 'invoke', name: 'adaptiveCard/action', replyToId: 'form-1', value });
    assert.ok(
      connector.posts.every(({ method }) => method === 'POST'),
      'the form stays',
    );
    assert.equal(await graphCalls(), 0);
  });

  it('gets help forty times a minute, is told that it was a lot, and then nothing; others are answered', async () => {
    const answers = await repeat(50, 'help');
    assert.equal(answers.length, 41);
    assert.ok(answers.slice(0, 40).every((card) => hasText(card, /^What you can ask me$/)));
    assert.ok(hasText(answers.at(-1), /^That was a lot at once\. You get no more answers for \d+ seconds?/));
    const [other] = await say('meet', { from: { id: '29:1Ben', aadObjectId: 'b27f3c64-0d1e-4f5a-8b9c-6d7e8f901a22' } });
    assert.ok(joinLinkOf(other));
  });

  it('who presses a button then still gets an answer, in the invoke alone', async () => {
    await repeat(42, 'help');
    const before = connector.posts.length;
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    const value = { action: { verb: 'schedule', data: {} } };
    const answer = await bot.send({ ...base, type: 'invoke', name: 'adaptiveCard/action', value });
    const { type, value: words } = JSON.parse(answer.text);
    assert.equal(type, 'application/vnd.microsoft.activity.message');
    assert.match(words, /^That was a lot at once\./);
    assert.equal(connector.posts.length, before);
  });

  for (const [card, heading] of [
    ['meeting', 'Teams meeting'],
    ['dial-in', 'Join by phone'],
  ] as const) {
    it(`who presses Refresh on the ${card} card is told to wait, and no second card is posted`, async () => {
      await repeat(20, 'meet');
      const before = connector.posts.length;
      const { text: _, ...base } = helpActivity(connector.serviceUrl);
      const data = { verb: 'refresh', card };
      const value = { action: { verb: 'refresh', data } };
      const answer = await bot.send({ ...base, type: 'invoke', name: 'adaptiveCard/action', replyToId: 'c', value });
      assert.match(JSON.parse(answer.text).value, /^You are asking very often\. Please ask again in \d+ seconds?\.$/);
      assert.equal(connector.posts.length, before);
      // A client without such answers can only be told by a card: then it is the same one.
      const { text: __, ...click } = helpActivity(connector.serviceUrl);
      await bot.send({ ...click, value: data });
      assert.equal(textsOf(cardOf(connector.posts.at(-1)?.activity ?? {}))[0], heading);
    });
  }

  it('gets no button in the messaging extension that would need the bot', async () => {
    await repeat(20, 'meet');
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    for (const [step, value] of [
      ['submitAction', { commandId: 'meet', data: { verb: 'insert', form: 'f', zone: 'UTC', duration: '60' } }],
      ['query', { commandId: 'conversationMeeting', parameters: [{ name: 'initialRun', value: 'true' }] }],
    ] as const) {
      const answer = await bot.send({ ...base, type: 'invoke', name: `composeExtension/${step}`, value });
      const [card] = extensionCardsOf(answer.text);
      assert.ok(joinLinkOf(card), step);
      assert.ok(hasText(card, /as it was last seen/), step);
      assert.deepEqual(new Set(JSON.stringify(card).match(/Action\.\w+/g)), new Set(['Action.OpenUrl']), step);
    }
  });

  it('of a tenant that is not served learns nothing of its meetings', async () => {
    await repeat(20, 'meet');
    const foreign = '00000000-0000-0000-0000-00000000beef';
    const conversation = { id: 'a:1personal', conversationType: 'personal', tenantId: foreign };
    const over = { conversation, channelData: { tenant: { id: foreign } } };
    const answers = await repeat(50, 'meet', over);
    assert.equal(answers.length, 41);
    assert.ok(answers.every((card) => joinLinkOf(card) === undefined));
  });
});
