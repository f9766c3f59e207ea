import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startSandbox } from '../sandbox/server.ts';
import { engines } from './store/engines.ts';
import { helpActivity } from './support/activities.ts';
import { organizerId, type RunningBot, startBot, tenantId } from './support/bot.ts';
import { cardOf, joinLinkOf, textsOf } from './support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from './support/fake-connector.ts';

const chat = '19:renewing@thread.v2';

for (const { name, newUrl } of engines) {
  describe(`A fresh meeting where accounts are named, with ${name}`, function () {
    this.timeout(60_000);
    let sandbox: Awaited<ReturnType<typeof startSandbox>>;
    let connector: FakeConnector;
    let env: Record<string, string>;
    let bots: readonly [RunningBot, RunningBot];

    before(() => newUrl());
    beforeEach(async () => {
      [sandbox, connector] = await Promise.all([startSandbox({ port: 0, localLinks: true }), startFakeConnector()]);
      const { baseUrl } = sandbox;
      env = { GRAPH_BASE_URL: baseUrl, ENTRA_BASE_URL: baseUrl, DATABASE_URL: await newUrl() };
      bots = await Promise.all([startBot(env), startBot(env)]);
    });
    afterEach(() => Promise.all([...bots.map((bot) => bot.close()), connector.close(), sandbox.close()]));

    const activity = (text: string) => ({
      ...helpActivity(connector.serviceUrl, text),
      id: randomUUID(),
      conversation: { id: chat, conversationType: 'groupChat', isGroup: true, tenantId },
    });
    const cards = () =>
      connector.posts.filter(({ activity: { type } }) => type === 'message').map((post) => cardOf(post.activity));
    const say = async (bot: RunningBot, text: string) => {
      await bot.send(activity(text));
      return cards().at(-1);
    };
    const press = async (bot: RunningBot, value: object, person = 'anna') => {
      const before = cards().length;
      await bot.send({ ...activity(''), from: { id: `29:${person}` }, replyToId: 'card-1', value });
      return cards().slice(before);
    };
    const meetings = async () => {
      const answer = await fetch(`${sandbox.baseUrl}/_sandbox/meetings`);
      return (await answer.json()) as { created: number; meetings: { externalId: string }[] };
    };

    it('is the same at every replica, and after a restart', async () => {
      const old = joinLinkOf(await say(bots[0], 'meet'));
      assert.match(JSON.stringify(await say(bots[1], 'new')), /"verb":"renew","fence":0/);
      const [posted] = await press(bots[1], { verb: 'renew', fence: 0 });
      const link = joinLinkOf(posted);
      assert.ok(link !== undefined && link !== old);
      for (const bot of bots) assert.equal(joinLinkOf(await say(bot, 'meet')), link);
      await bots[0].close();
      bots = [await startBot(env), bots[1]];
      assert.equal(joinLinkOf(await say(bots[0], 'meet')), link);
      assert.equal(joinLinkOf(await say(bots[0], 'dial-in')), joinLinkOf(await say(bots[1], 'dial-in')));
      assert.match(JSON.stringify(await say(bots[0], 'new')), /"verb":"renew","fence":1/);
      await press(bots[0], { verb: 'renew', fence: 1 });
      const ids = (await meetings()).meetings.map(({ externalId }) => externalId);
      assert.deepEqual(ids.sort(), [chat, `${chat}#2`, `${chat}#3`]);
    });

    it('is one however many confirm, and an old card changes nothing', async () => {
      await say(bots[0], 'meet');
      const people = ['anna', 'ben', 'chloe', 'emi'];
      await Promise.all(people.map((person, n) => press(bots[n % 2 ? 1 : 0], { verb: 'renew', fence: 0 }, person)));
      const told = cards().filter((card) =>
        textsOf(card).some((text) => text.startsWith('The link has changed: this')),
      );
      assert.equal(told.length, 1);
      const [late] = await press(bots[0], { verb: 'renew', fence: 0 }, 'gita');
      assert.ok(textsOf(late).some((text) => text.startsWith('Nothing was changed')));
      assert.equal((await meetings()).created, 2);
    });

    it('leaves the choice of the account to the administrator', async () => {
      const link = joinLinkOf(await say(bots[0], 'meet'));
      const person = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b11';
      const { text: _, ...rest } = activity('');
      await bots[0].send({
        ...rest,
        from: { id: '29:a', aadObjectId: person },
        value: { verb: 'take-over', fence: 0 },
      });
      assert.equal(joinLinkOf(await say(bots[1], 'meet')), link);
      assert.equal((await meetings()).created, 1);
      assert.notEqual(person, organizerId);
      assert.ok(
        textsOf(await say(bots[0], 'organizer')).some((text) => text.startsWith('An administrator has chosen')),
      );
    });
  });
}
