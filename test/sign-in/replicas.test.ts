import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { startSandbox } from '../../sandbox/server.ts';
import { engines } from '../store/engines.ts';
import { helpActivity } from '../support/activities.ts';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { cardOf, joinLinkOf } from '../support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { anna, ben, control, delegatedEnv, places, type Somebody, ssoTokenOf } from './delegated-bot.ts';

for (const { name, newUrl } of engines) {
  describe(`Two processes where people sign in, on one ${name}`, function () {
    this.timeout(90_000);
    let sandbox: Awaited<ReturnType<typeof startSandbox>>;
    let connector: FakeConnector;
    let bots: [BotProcess, BotProcess];

    before(async () => {
      sandbox = await startSandbox({ port: 0, localLinks: true });
      connector = await startFakeConnector();
      const RECORD_KEYS = `one:${randomBytes(32).toString('base64')}`;
      const env = { ...delegatedEnv(sandbox.baseUrl, await newUrl()), RECORD_KEYS };
      bots = await Promise.all([startBotProcess(env), startBotProcess(env)]);
    });
    after(async () => {
      await Promise.all(bots?.map((bot) => bot.kill()) ?? []);
      await Promise.all([sandbox?.close(), connector?.close()]);
    });

    const say = (bot: BotProcess, from: Somebody) =>
      bot.send({ ...helpActivity(connector.serviceUrl, 'meet'), id: randomUUID(), from, conversation: places.group });
    const exchange = (bot: BotProcess, token: string) => {
      const { text: _, ...base } = helpActivity(connector.serviceUrl);
      const invoke = { type: 'invoke', name: 'signin/tokenExchange', value: { id: 'one', token } };
      return bot.send({ ...base, ...invoke, id: randomUUID(), from: anna, conversation: places.group });
    };
    const links = () => connector.posts.map(({ activity }) => joinLinkOf(cardOf(activity))).filter(Boolean);

    it('one asks, both get the proof, and one card comes of it; then each uses the token that the other keeps', async () => {
      await say(bots[0], anna);
      assert.equal(connector.posts.length, 1);
      const token = await ssoTokenOf(sandbox.baseUrl, anna);
      await Promise.all([exchange(bots[1], token), exchange(bots[0], token)]);
      for (let i = 0; i < 40 && links().length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(links().length, 1);
      await control(sandbox.baseUrl, 'requests', 'DELETE');
      for (const bot of bots) for (const who of [anna, ben]) await say(bot, who);
      assert.equal(links().length, 5);
      assert.equal(new Set(links()).size, 1);
      const { requests } = (await control(sandbox.baseUrl, 'requests')) as { requests: { target: string }[] };
      assert.deepEqual(
        requests.filter(({ target }) => target === 'token'),
        [],
        'nobody signed in again',
      );
      assert.equal((await control(sandbox.baseUrl, 'meetings')).created, 1);
    });
  });
}
