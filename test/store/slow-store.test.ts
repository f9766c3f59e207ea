import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { startSandbox } from '../../sandbox/server.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { helpActivity } from '../support/activities.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { memoryLog } from '../support/memory-log.ts';
import { engines } from './engines.ts';

/** Longer than a replica waits before it begins to work, and shorter than it takes to give up. */
const lockedMs = 600;

for (const { name, newUrl } of engines) {
  describe(`Two replicas whose ${name} is slow`, function () {
    this.timeout(30_000);
    let sandbox: Awaited<ReturnType<typeof startSandbox>>;
    let connector: FakeConnector;
    let bots: readonly RunningBot[] = [];
    let url: string;
    const { log, entries } = memoryLog();

    before(async () => {
      [sandbox, connector, url] = await Promise.all([
        startSandbox({ port: 0, localLinks: true }),
        startFakeConnector(),
        newUrl(),
      ]);
      const { baseUrl } = sandbox;
      const env = { GRAPH_BASE_URL: baseUrl, ENTRA_BASE_URL: baseUrl, DATABASE_URL: url, LOG_LEVEL: 'debug' };
      bots = await Promise.all([startBot(env, { log }), startBot(env, { log })]);
    });
    after(() => Promise.all([...bots.map((bot) => bot.close()), connector?.close(), sandbox?.close()]));

    /** As a backup or a long transaction does. */
    async function whileLocked(work: () => Promise<unknown>): Promise<void> {
      const database = await (name === 'SQLite'
        ? openSqlite(url.slice('file:'.length))
        : openPostgres({ url, password: null }));
      let done: Promise<unknown> = Promise.resolve();
      await database.alone(async ({ query }) => {
        if (name === 'PostgreSQL') await query('LOCK TABLE delivery IN ACCESS EXCLUSIVE MODE');
        done = work();
        await new Promise((resolve) => setTimeout(resolve, lockedMs));
      });
      await done;
      await database.close();
    }

    for (const text of ['meet', 'help']) {
      it(`answer ${text} once though neither knew in time that the other had it too`, async () => {
        const before = connector.posts.length;
        const activity = { ...helpActivity(connector.serviceUrl, text), id: randomUUID() };
        const started = performance.now();
        await whileLocked(() => Promise.all(bots.map((bot) => bot.send(activity))));
        assert.ok(performance.now() - started >= lockedMs);
        const cards = connector.posts.slice(before).filter(({ activity: { type } }) => type === 'message');
        assert.equal(cards.length, 1);
        assert.equal(
          entries.filter(({ event, kind }) => event === 'duplicate' && kind === 'delivery-elsewhere').length,
          1,
        );
        entries.length = 0;
      });
    }
  });
}
