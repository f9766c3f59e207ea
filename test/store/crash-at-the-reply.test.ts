import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startSandbox } from '../../sandbox/server.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { helpActivity } from '../support/activities.ts';
import { type RunningBot, startBot, tenantId } from '../support/bot.ts';
import { type BotProcess, startBotProcess } from '../support/bot-process.ts';
import { cardOf, joinLinkOf } from '../support/card-reading.ts';
import { type ConnectorPost, type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { engines } from './engines.ts';

const anna = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b11';
const ben = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b12';
const taken = '19:taken@thread.v2';
const form = '19:form@thread.v2';
/** Any day ahead: the sandbox and the bot go by the real clock. */
const date = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 10);
const fields = { subject: 'Launch', date, time: '15:30', duration: '45', zone: 'UTC' };
const refused = '19:refused@thread.v2';

for (const { name, newUrl } of engines) {
  describe(`A process that is killed at its reply, on ${name}`, function () {
    this.timeout(120_000);
    let sandbox: Awaited<ReturnType<typeof startSandbox>>;
    let connector: FakeConnector;
    let dying: BotProcess;
    const bots: RunningBot[] = [];
    let isDying = true;

    /** The service has taken the reply and its answer never comes, or it has certainly done nothing yet. */
    const answer = (_: number, { path }: ConnectorPost) => {
      if (isDying && path.includes(refused)) return { status: 429, headers: { 'retry-after': '2' } };
      return isDying ? 'hang' : { status: 201 };
    };
    before(async () => {
      [sandbox, connector] = await Promise.all([
        startSandbox({ port: 0, localLinks: true }),
        startFakeConnector(answer),
      ]);
      const policy = { method: 'PUT', body: JSON.stringify({ appIds: '*' }) };
      await fetch(`${sandbox.baseUrl}/_sandbox/policies/global`, policy);
    });
    after(async () => {
      await Promise.all([dying?.kill(), ...bots.map((bot) => bot.close())]);
      await Promise.all([sandbox?.close(), connector?.close()]);
    });

    const linksIn = (chat: string) =>
      connector.posts
        .filter(({ path }) => path.includes(chat))
        .map(({ activity }) => joinLinkOf(cardOf(activity)))
        .filter(Boolean);
    const message = (chat: string, sender: string) => ({
      ...helpActivity(connector.serviceUrl, 'meet'),
      id: randomUUID(),
      from: { id: `29:${sender}`, aadObjectId: sender },
      conversation: { id: chat, conversationType: 'groupChat', isGroup: true, tenantId },
    });
    const executed = () => ({
      ...message(form, anna),
      type: 'invoke',
      name: 'adaptiveCard/action',
      text: undefined,
      replyToId: 'card-1',
      value: { action: { type: 'Action.Execute', verb: 'schedule', data: fields } },
    });

    it('has posted no card twice, and the next who asks gets the same meeting', async () => {
      const env = { GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl, DATABASE_URL: await newUrl() };
      // Only what is killed must be a process of its own; a replica that lives on and one that is new share this one.
      const replica = () => startBot({ ...env, MEETING_ORGANIZER: 'sender' });
      [dying] = await Promise.all([startBotProcess(env), replica().then((bot) => bots.push(bot))]);
      const asked = { taken: message(taken, anna), refused: message(refused, anna), form: executed() };
      const lost = Promise.allSettled(Object.values(asked).map((activity) => dying.send(activity)));
      const ends = Date.now() + 30_000;
      while ([taken, refused, form].some((chat) => linksIn(chat).length === 0)) {
        assert.ok(Date.now() < ends, `not asked to post: ${dying.output()}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await dying.kill();
      await lost;
      isDying = false;
      await endLeases(env.DATABASE_URL);
      // What was refused is in no conversation.
      const attempts = linksIn(refused).length;
      bots.push(await replica());
      for (const bot of bots) {
        for (const activity of Object.values(asked)) assert.equal((await bot.send(activity)).status, 200);
        assert.equal((await bot.send({ ...asked.form, id: randomUUID() })).status, 200);
      }
      assert.deepEqual(
        [taken, form].map((chat) => linksIn(chat).length),
        [1, 1],
        'a second card',
      );
      assert.ok(attempts >= 1);

      for (const chat of [taken, refused, form]) {
        for (const bot of bots) await bot.send(message(chat, ben));
        assert.equal(new Set(linksIn(chat)).size, 1, chat);
      }
      assert.equal(linksIn(refused).length - attempts, 2, 'asking again brings the card');
      const { created } = (await (await fetch(`${sandbox.baseUrl}/_sandbox/meetings`)).json()) as { created: number };
      assert.equal(created, 3);
    });
  });
}

/** As if the seconds were over that the store leaves to whoever is answering: what is noted for good has minutes. */
async function endLeases(url: string): Promise<void> {
  const database = url.startsWith('file:') ? await openSqlite(url.slice(5)) : openPostgres({ url, password: null });
  const leases = `known_until <= ${database.dialect.now} + 15000`;
  await database.query(`UPDATE delivery SET known_until = 0 WHERE ${leases} RETURNING known_until`);
  await database.close();
}
