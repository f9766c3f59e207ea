import assert from 'node:assert/strict';
import { startSandbox } from '../sandbox/server.ts';
import { keptAfterRemovalMs, keptForMs } from '../src/meeting/retention.ts';
import { createStore } from '../src/store/store.ts';
import { engines } from './store/engines.ts';
import { helpActivity } from './support/activities.ts';
import { startBot } from './support/bot.ts';
import { startFakeConnector } from './support/fake-connector.ts';

const dayMs = 24 * 3_600_000;

describe('Who organizes, after the app was removed', function () {
  this.timeout(30_000);

  for (const { name, newUrl } of engines) {
    it(`is forgotten after seven days, unless somebody asks again, in ${name}`, async () => {
      const DATABASE_URL = await newUrl();
      const [sandbox, connector] = await Promise.all([startSandbox({ port: 0 }), startFakeConnector()]);
      const GRAPH_BASE_URL = sandbox.baseUrl;
      const env = { GRAPH_BASE_URL, ENTRA_BASE_URL: GRAPH_BASE_URL, MEETING_ORGANIZER: 'sender', DATABASE_URL };
      const bot = await startBot(env);
      const store = createStore({ url: DATABASE_URL, log: () => undefined });
      const meet = () => helpActivity(connector.serviceUrl, 'meet');
      const event = (action: string) => ({ ...meet(), type: 'installationUpdate', action, text: undefined });
      /** How many would go if the daily sweep came in so many days. */
      const goneIn = async (days: number) => store.claims.forget({ unusedForMs: keptForMs - days * dayMs });
      try {
        assert.equal(keptAfterRemovalMs, 7 * dayMs);
        for (const action of ['remove', 'remove-upgrade']) {
          assert.equal((await bot.send(meet())).status, 200);
          assert.equal((await bot.send(event(action))).status, 200);
          assert.equal(await goneIn(6), 0);
          if (action !== 'remove') assert.equal(await goneIn(8), 0, 'an upgrade removes nothing');
        }
        await bot.send(event('remove'));
        await bot.send(meet());
        assert.equal(await goneIn(8), 0, 'it was used again');
        await bot.send({ ...event('remove'), conversation: { id: 'a:1another', conversationType: 'personal' } });
        assert.equal(await goneIn(8), 0, 'the app was removed elsewhere');
        await bot.send(event('remove'));
        assert.equal(await goneIn(8), 1);
      } finally {
        await Promise.all([bot.close(), store.close(), sandbox.close(), connector.close()]);
      }
    });
  }
});
