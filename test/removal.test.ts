import assert from 'node:assert/strict';
import { startSandbox } from '../sandbox/server.ts';
import { keptAfterRemovalMs, keptForMs } from '../src/meeting/retention.ts';
import { createStore } from '../src/store/store.ts';
import { engines } from './store/engines.ts';
import { helpActivity } from './support/activities.ts';
import { startBot, tenantId } from './support/bot.ts';
import { startFakeConnector } from './support/fake-connector.ts';

const dayMs = 24 * 3_600_000;

/** A bot that remembers who organizes, and a way into what it remembers. */
async function start(newUrl: () => Promise<string>) {
  const DATABASE_URL = await newUrl();
  const [sandbox, connector] = await Promise.all([startSandbox({ port: 0 }), startFakeConnector()]);
  const GRAPH_BASE_URL = sandbox.baseUrl;
  const env = { GRAPH_BASE_URL, ENTRA_BASE_URL: GRAPH_BASE_URL, MEETING_ORGANIZER: 'sender', DATABASE_URL };
  const bot = await startBot(env);
  return { sandbox, connector, bot, store: createStore({ url: DATABASE_URL, log: () => undefined }) };
}

describe('Who organizes, after the app was removed', function () {
  this.timeout(30_000);

  for (const { name, newUrl } of engines) {
    it(`is forgotten after seven days, unless somebody asks again, in ${name}`, async () => {
      const { sandbox, connector, bot, store } = await start(newUrl);
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

    it(`is forgotten in every channel of a team that names one, in ${name}`, async () => {
      const { sandbox, connector, bot, store } = await start(newUrl);
      const inChannel = (team: string, channel: string) => {
        const activity = helpActivity(connector.serviceUrl, 'meet');
        const conversation = { id: channel, conversationType: 'channel', isGroup: true, tenantId };
        const channelData = { tenant: { id: tenantId }, team: { id: team }, channel: { id: channel } };
        return { ...activity, id: `${team} ${channel}`, conversation, channelData };
      };
      const general = inChannel('19:one@thread.tacv2', '19:one@thread.tacv2');
      const asked = [
        general,
        inChannel('19:one@thread.tacv2', '19:plans@thread.tacv2'),
        inChannel('19:two@thread.tacv2', '19:two@thread.tacv2'),
      ];
      const goneIn = async (days: number) => store.claims.forget({ unusedForMs: keptForMs - days * dayMs });
      try {
        for (const each of asked) assert.equal((await bot.send(each)).status, 200);
        const { status } = await bot.send({
          ...general,
          type: 'installationUpdate',
          action: 'remove',
          text: undefined,
        });
        assert.equal(status, 200);
        assert.equal(await goneIn(6), 0);
        assert.equal(await goneIn(8), 2);
        assert.equal(await goneIn(61), 1, 'of the other team');
      } finally {
        await Promise.all([bot.close(), store.close(), sandbox.close(), connector.close()]);
      }
    });
  }
});
