import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/server.ts';
import { type BotProcess, startBotProcess } from '../test/support/bot-process.ts';
import { cardOf, joinLinkOf } from '../test/support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../test/support/fake-connector.ts';
import { createTeams, type Delivery, people, type Teams } from './delivery.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
describe('Two replicas under load', function () {
  this.timeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'meet-here-load-'));
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let connector: FakeConnector;
  let bots: BotProcess[];
  let env: Record<string, string>;
  let teams: Teams;
  const restarts = 20;

  before(async () => {
    sandbox = await startSandbox({ port: 0, localLinks: true });
    connector = await startFakeConnector();
    teams = createTeams(connector);
    await control('policies/global', 'PUT', { appIds: '*' });
    for (const id of people) await control('users', 'POST', { id, userPrincipalName: `${id}@contoso.example` });
    const { baseUrl } = sandbox;
    env = { GRAPH_BASE_URL: baseUrl, ENTRA_BASE_URL: baseUrl, DATABASE_URL: `file:${join(folder, 'load.db')}` };
    bots = await Promise.all([startBotProcess(env), startBotProcess(env)]);
  });
  after(async () => {
    await Promise.all(bots.map((bot) => bot.kill()));
    await Promise.all([sandbox.close(), connector.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const control = (path: string, method: string, body?: unknown) =>
    fetch(`${sandbox.baseUrl}/_sandbox/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  function everyOneAnswered(deliveries: readonly Delivery[]): void {
    const odd = deliveries.filter(({ id, status }) => status !== 200 || teams.cardsFor(id).length !== 1);
    const shown = odd.map(({ id, status }) => `${id}: ${status}, ${teams.cardsFor(id).length} cards`);
    assert.deepEqual(shown, []);
  }

  it('answer all of five hundred that come within a second, none after more than 15 s', async () => {
    const deliveries: Promise<Delivery>[] = [];
    for (let n = 0; n < 500; n++) {
      deliveries.push(teams.deliver(bots, `19:burst-${n % 100}@thread.v2`));
      if (n % 50 === 49) await pause(100);
    }
    const ended = await Promise.all(deliveries);
    everyOneAnswered(ended);
    const longest = Math.max(...ended.map(({ ms }) => ms));
    assert.ok(longest < 15_000, `${longest} ms`);
    for (const bot of bots) assert.doesNotMatch(bot.output(), /"outcome":"bug"|"reason":"unexpected"/);
    const unhelpful = ended.filter(({ id }) => !joinLinkOf(cardOf(teams.cardsFor(id)[0]?.activity)));
    assert.deepEqual(unhelpful, [], 'every card leads into the meeting');
    const { created } = (await (await control('meetings', 'GET')).json()) as { created: number };
    assert.equal(created, 100);
    const calm = await teams.deliver(bots, '19:burst-0@thread.v2');
    assert.ok(calm.ms < 2_000, `${calm.ms} ms afterwards`);
  });

  it('lose no turn while one after the other is stopped and started again', async () => {
    let going = true;
    const deliveries: Promise<Delivery>[] = [];
    const load = (async () => {
      for (let n = 0; going; n++) {
        deliveries.push(teams.deliver(bots, `19:rolling-${n % 20}@thread.v2`));
        await pause(100);
      }
    })();
    for (let round = 0; round < restarts; round++) {
      const n = round % 2;
      const started = performance.now();
      const stopping = bots[n]?.stop();
      assert.equal(await stopping, 0);
      assert.ok(performance.now() - started < 12_000, 'it took longer than 12 s to stop');
      bots[n] = await startBotProcess(env);
    }
    going = false;
    await load;
    const ended = await Promise.all(deliveries);
    assert.ok(ended.length > 50);
    everyOneAnswered(ended);
    const links = new Map<string, Set<string>>();
    for (const { path, activity } of connector.posts) {
      const chat = /19:rolling-\d+/.exec(path)?.[0];
      const link = activity.type === 'message' ? joinLinkOf(cardOf(activity)) : undefined;
      if (chat && link) links.set(chat, (links.get(chat) ?? new Set()).add(link));
    }
    assert.equal(links.size, 20);
    for (const [chat, shown] of links) assert.equal(shown.size, 1, chat);
  });
});
