import assert from 'node:assert/strict';
import { startSandbox } from '../../sandbox/server.ts';
import { helpActivity } from '../support/activities.ts';
import { startBot } from '../support/bot.ts';
import { cardOf, joinLinkOf, textsOf } from '../support/card-reading.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { memoryLog } from '../support/memory-log.ts';
import { startPostgres } from '../support/postgres.ts';

/** The sandbox's Nora has everything that an organizer needs. */
const nora = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b21';

describe('The bot without its database', function () {
  this.timeout(60_000);

  it('starts, is not ready, names the operator, asks Graph for nothing, and works by itself when it returns', async () => {
    const sandbox = await startSandbox({ port: 0, localLinks: true });
    const connector = await startFakeConnector();
    const server = await startPostgres();
    const databaseUrl = await server.newDatabase();
    await server.stop();
    const { log, entries } = memoryLog();
    const { baseUrl } = sandbox;
    const env = {
      GRAPH_BASE_URL: baseUrl,
      ENTRA_BASE_URL: baseUrl,
      MEETING_ORGANIZER: 'sender',
      DATABASE_URL: databaseUrl,
    };
    const bot = await startBot(env, { log });
    const status = async (path: string) => (await fetch(`${bot.url}${path}`)).status;
    const meet = async (text = 'meet') => {
      const activity = helpActivity(connector.serviceUrl, text);
      await bot.send({ ...activity, from: { ...activity.from, aadObjectId: nora } });
      return cardOf(connector.posts.filter(({ activity }) => activity.type === 'message').at(-1)?.activity);
    };
    const requests = async () =>
      ((await (await fetch(`${baseUrl}/_sandbox/requests`)).json()) as { requests: { target: string }[] }).requests;

    for (const outage of ['down at start', 'stopped later']) {
      assert.deepEqual([await status('/readyz'), await status('/healthz')], [503, 200], outage);
      const asked = (await requests()).filter(({ target }) => target === 'graph').length;
      const started = performance.now();
      const card = await meet();
      assert.ok(performance.now() - started < 1_500, outage);
      assert.ok(textsOf(card).includes('The bot cannot reach its database'), outage);
      assert.ok(
        textsOf(card).some((text) => text.startsWith('Whoever runs')),
        outage,
      );
      assert.equal((await requests()).filter(({ target }) => target === 'graph').length, asked, outage);
      assert.ok(textsOf(await meet('help')).includes('What you can ask me'), 'help needs no database');

      await server.start();
      const back = performance.now();
      while ((await status('/readyz')) !== 200) assert.ok(performance.now() - back < 2_000, outage);
      assert.ok(joinLinkOf(await meet()), outage);
      if (outage === 'down at start') await server.stop();
    }
    assert.ok(entries.some(({ event, outcome }) => event === 'store' && outcome === 'failed'));
    assert.doesNotMatch(JSON.stringify(entries), /127\.0\.0\.1:\d+\/|postgres:\/\//);
    await Promise.all([bot.close(), connector.close(), sandbox.close()]);
    await server.stop();
  });

  it('is asked for one where an account organizes only if it was given one', async () => {
    const away = { GRAPH_BASE_URL: 'http://127.0.0.1:9', ENTRA_BASE_URL: 'http://127.0.0.1:9' };
    for (const [database, status] of [
      [{}, 200],
      [{ DATABASE_URL: 'postgres://bot@127.0.0.1:9/meet' }, 503],
    ] as const) {
      const bot = await startBot({ ...away, ...database });
      assert.equal((await fetch(`${bot.url}/readyz`)).status, status);
      await bot.close();
    }
  });
});
