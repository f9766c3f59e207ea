import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startSandbox } from '../../sandbox/server.ts';
import { helpActivity } from '../support/activities.ts';
import { tenantId } from '../support/bot.ts';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { cardOf, joinLinkOf, textsOf } from '../support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { engines } from './engines.ts';

const people = Array.from({ length: 50 }, (): string => randomUUID());

for (const { name, newUrl } of engines) {
  describe(`Two processes on one ${name}`, function () {
    this.timeout(90_000);
    let sandbox: Awaited<ReturnType<typeof startSandbox>>;
    let connector: FakeConnector;
    let bots: [BotProcess, BotProcess];
    let env: Record<string, string>;

    before(async () => {
      sandbox = await startSandbox({ port: 0, localLinks: true });
      connector = await startFakeConnector();
      await control('policies/global', 'PUT', { appIds: '*' });
      for (const id of people) {
        await control('users', 'POST', { id, userPrincipalName: `${id}@contoso.example`, teams: true });
      }
      const { baseUrl } = sandbox;
      env = { GRAPH_BASE_URL: baseUrl, ENTRA_BASE_URL: baseUrl, DATABASE_URL: await newUrl() };
      bots = await Promise.all([startBotProcess(env), startBotProcess(env)]);
    });
    after(async () => {
      await Promise.all(bots?.map((bot) => bot.kill()) ?? []);
      await Promise.all([sandbox?.close(), connector?.close()]);
    });

    async function control(path: string, method = 'GET', body?: unknown): Promise<Record<string, unknown>> {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const answer = await fetch(`${sandbox.baseUrl}/_sandbox/${path}`, init);
      assert.ok(answer.ok, `${path}: ${answer.status}`);
      return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
    }
    const created = async () => Number((await control('meetings')).created);
    const cardsOf = (conversation: string) =>
      connector.posts
        .filter(({ path, activity }) => activity.type === 'message' && path.includes(conversation))
        .map(({ activity }) => cardOf(activity));
    const linksOf = (conversation: string) => new Set(cardsOf(conversation).map(joinLinkOf).filter(Boolean));
    const messageIn = (conversation: string, sender: string) => ({
      ...helpActivity(connector.serviceUrl, 'meet'),
      id: randomUUID(),
      from: { id: `29:${sender}`, aadObjectId: sender },
      conversation: { id: conversation, conversationType: 'groupChat', isGroup: true, tenantId },
    });
    const meet = (bot: BotProcess, conversation: string, sender: string) => bot.send(messageIn(conversation, sender));

    it('make one meeting when fifty people of one chat ask at once', async () => {
      const chat = '19:fifty@thread.v2';
      const before = await created();
      await Promise.all(people.map((sender, n) => meet(bots[n % 2 === 0 ? 0 : 1], chat, sender)));
      const cards = cardsOf(chat);
      assert.equal(cards.length, 50);
      assert.equal((await created()) - before, 1);
      assert.deepEqual(new Set(cards.map(joinLinkOf)), linksOf(chat), 'every card has a link');
      assert.equal(linksOf(chat).size, 1);
      assert.equal(cards.filter((card) => textsOf(card).some((text) => text.startsWith('Created'))).length, 1);
    });

    it('make as many meetings as there are chats when four people ask in each at once', async () => {
      const chats = Array.from({ length: 25 }, (_, n) => `19:chat-${n}@thread.v2`);
      const before = await created();
      const asks = chats.flatMap((chat, c) =>
        [0, 1, 2, 3].map((n) => [chat, people[(c + n * 7) % 50] ?? '', n] as const),
      );
      await Promise.all(asks.map(([chat, sender, n]) => meet(bots[n % 2 === 0 ? 0 : 1], chat, sender)));
      assert.equal((await created()) - before, chats.length);
      for (const chat of chats) assert.deepEqual([cardsOf(chat).length, linksOf(chat).size], [4, 1], chat);
    });

    it('answer a message once that is delivered to both, again and again', async () => {
      const chat = '19:delivered@thread.v2';
      const activity = messageIn(chat, people[0] ?? '');
      await Promise.all(bots.flatMap((bot) => [bot.send(activity), bot.send(activity)]));
      for (const bot of bots) assert.equal(await bot.send(activity), 200);
      assert.equal(cardsOf(chat).length, 1);
      await Promise.all(bots.map((bot) => bot.send(messageIn(chat, people[0] ?? ''))));
      assert.equal(cardsOf(chat).length, 3, 'two messages of their own');
    });

    it('show one meeting a chat when one of them dies between claim, Graph and record', async () => {
      const [anna, ben, chloe, emi] = people as [string, string, string, string];
      const chats = {
        anna: '19:died-before-graph@thread.v2',
        ben: '19:died-after@thread.v2',
        chloe: '19:again@thread.v2',
      };
      const before = await created();
      await control('faults', 'PUT', [
        { match: { target: 'graph', path: anna }, hang: 'before' },
        { match: { target: 'graph', path: ben }, hang: 'after' },
        { match: { target: 'graph', path: chloe }, hang: 'after' },
      ]);
      await control('requests', 'DELETE');
      const [dying, living] = bots;
      const lost = Promise.allSettled([
        meet(dying, chats.anna, anna),
        meet(dying, chats.ben, ben),
        meet(dying, chats.chloe, chloe),
      ]);
      const asked = async () => ((await control('requests')).requests as { target: string }[]).length;
      while ((await asked()) < 3) await new Promise((resolve) => setTimeout(resolve, 20));
      await dying.kill();
      await lost;
      await control('faults', 'DELETE');

      // Who asked before gets her own meeting at once; others wait until the lease is over.
      await meet(living, chats.chloe, chloe);
      assert.equal(linksOf(chats.chloe).size, 1);
      bots[0] = await startBotProcess(env);
      const ends = Date.now() + 40_000;
      while (linksOf(chats.anna).size === 0 || linksOf(chats.ben).size === 0) {
        assert.ok(Date.now() < ends, 'the lease does not end');
        await Promise.all([meet(bots[0], chats.anna, emi), meet(bots[1], chats.ben, emi)]);
      }
      const late = [
        [chats.anna, anna],
        [chats.ben, ben],
        [chats.chloe, emi],
      ] as const;
      await Promise.all(late.flatMap(([chat, sender]) => bots.map((bot) => meet(bot, chat, sender))));
      for (const chat of Object.values(chats)) assert.equal(linksOf(chat).size, 1, chat);
      // Ben's was made without anybody learning of it, and is the one that Emi gets.
      assert.equal((await created()) - before, 3);
      for (const bot of bots) assert.doesNotMatch(bot.output(), /"outcome":"bug"|unexpected|meetup-join/);
    });
  });
}
