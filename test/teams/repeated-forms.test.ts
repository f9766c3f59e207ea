import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { startSandbox } from '../../sandbox/server.ts';
import { engines } from '../store/engines.ts';
import { helpActivity } from '../support/activities.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { cardOf, joinLinkOf } from '../support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';

const recorded = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../turns/${name}/activity.json`, import.meta.url), 'utf8'));
/** Any day ahead: the sandbox and the bot go by the real clock. */
const date = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 10);

for (const { name, newUrl } of engines) {
  describe(`A form that Teams repeats under a new id at another replica, with ${name}`, function () {
    this.timeout(60_000);
    let sandbox: Awaited<ReturnType<typeof startSandbox>>;
    let connector: FakeConnector;
    let bots: readonly [RunningBot, RunningBot];

    before(() => newUrl());
    beforeEach(async () => {
      [sandbox, connector] = await Promise.all([startSandbox({ port: 0, localLinks: true }), startFakeConnector()]);
      const { baseUrl } = sandbox;
      const env = { GRAPH_BASE_URL: baseUrl, ENTRA_BASE_URL: baseUrl, DATABASE_URL: await newUrl() };
      bots = await Promise.all([startBot(env), startBot(env)]);
    });
    afterEach(() => Promise.all([...bots.map((bot) => bot.close()), connector.close(), sandbox.close()]));

    const faults = (body: unknown) =>
      fetch(`${sandbox.baseUrl}/_sandbox/faults`, { method: 'PUT', body: JSON.stringify(body) });
    const links = () =>
      connector.posts.map(({ method, activity }) => [method, joinLinkOf(cardOf(activity))]).filter(([, link]) => link);
    const send = (bot: RunningBot, activity: object) =>
      bot.send({ ...activity, id: randomUUID(), serviceUrl: connector.serviceUrl });
    const scheduled = (subject: string) => {
      const data = { subject, date, time: '15:30', duration: '45', zone: 'Europe/Berlin' };
      return {
        ...recorded('schedule-executed'),
        value: { action: { type: 'Action.Execute', verb: 'schedule', data }, trigger: 'manual' },
      };
    };
    /** By the time a card is posted in the background, if it is. */
    const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

    it('puts the meeting in the form’s place once, answers each time, and takes another form as new', async () => {
      const answers = await Promise.all([0, 1].map((n) => send(bots[n === 0 ? 0 : 1], scheduled('Launch'))));
      answers.push(await send(bots[1], scheduled('Launch')), await send(bots[0], scheduled('Launch')));
      await settled();
      assert.deepEqual(
        links().map(([method]) => method),
        ['PUT'],
      );
      assert.ok(answers.every(({ status }) => status === 200));
      const types = answers.map(({ text }) => JSON.parse(text).type as string);
      assert.ok(types.includes('application/vnd.microsoft.card.adaptive'), types.join());
      await send(bots[1], scheduled('Launch party'));
      await settled();
      assert.equal(links().length, 2);
    });

    it('is handled anew after a failure', async () => {
      await faults([{ match: { target: 'graph' }, status: 403 }]);
      await send(bots[0], scheduled('Launch'));
      await settled();
      assert.equal(links().length, 0);
      await faults([]);
      await send(bots[1], scheduled('Launch'));
      await settled();
      assert.equal(links().length, 1);
    });

    it('posts the card of the messaging extension once', async () => {
      const posted = recorded('extension-post-in-channel-reply');
      const answers = [];
      for (const bot of [bots[0], bots[1], bots[0]]) answers.push((await send(bot, posted)).text);
      await settled();
      assert.equal(links().length, 1);
      for (const text of answers) assert.match(text, /the card is in the conversation/i);
    });

    it('is unlike a typed word, which is answered as often as somebody says it', async () => {
      for (const bot of [bots[0], bots[1], bots[1]]) await send(bot, helpActivity(connector.serviceUrl, 'meet'));
      assert.equal(links().length, 3);
      assert.equal(new Set(links().map(([, link]) => link)).size, 1);
    });
  });
}
