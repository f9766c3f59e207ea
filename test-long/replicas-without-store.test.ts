import assert from 'node:assert/strict';
import { startSandbox } from '../sandbox/server.ts';
import { organizerId } from '../test/support/bot.ts';
import { type BotProcess, startBotProcess } from '../test/support/bot-process.ts';
import { cardOf, joinLinkOf } from '../test/support/card-reading.ts';
import { startFakeConnector } from '../test/support/fake-connector.ts';
import { createTeams, type Delivery } from './delivery.ts';

const turns = 10_000;
const conversations = 100;
const atOnce = 16;
const killEveryMs = 5_000;

describe('Two replicas of a named organizer, without a store', function () {
  this.timeout(600_000);

  it('make one meeting a conversation in ten thousand turns, while one of them is killed every five seconds', async () => {
    const [sandbox, connector] = await Promise.all([startSandbox({ port: 0, localLinks: true }), startFakeConnector()]);
    const { baseUrl } = sandbox;
    const env = { GRAPH_BASE_URL: baseUrl, ENTRA_BASE_URL: baseUrl, MEETING_ORGANIZER: organizerId };
    const bots: [BotProcess, BotProcess] = [await startBotProcess(env), await startBotProcess(env)];
    const teams = createTeams(connector);
    let going = true;
    let kills = 0;
    const killing = (async () => {
      for (let n = 0; going; n = 1 - n) {
        await new Promise((resolve) => setTimeout(resolve, killEveryMs));
        await bots[n]?.kill();
        bots[n] = await startBotProcess(env);
        kills++;
      }
    })();

    const ended: Delivery[] = [];
    let next = 0;
    const keepAsking = async () => {
      for (let n = next++; n < turns; n = next++) {
        ended.push(await teams.deliver(bots, `19:stateless-${n % conversations}@thread.v2`));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, keepAsking));
    going = false;
    await killing;

    const answered = new Set(connector.posts.map(({ path }) => path.split('/').at(-1)));
    assert.deepEqual(
      ended.filter(({ id, status }) => status !== 200 || !answered.has(id)),
      [],
    );
    const links = new Map<string, Set<string>>();
    for (const { path, activity } of connector.posts) {
      const chat = /19:stateless-\d+/.exec(path)?.[0];
      const link = activity.type === 'message' ? joinLinkOf(cardOf(activity)) : undefined;
      if (chat && link) links.set(chat, (links.get(chat) ?? new Set()).add(link));
    }
    assert.deepEqual([links.size, Math.max(...[...links.values()].map(({ size }) => size))], [conversations, 1]);
    const meetings = (await (await fetch(`${baseUrl}/_sandbox/meetings`)).json()) as { created: number };
    assert.equal(meetings.created, conversations);
    assert.ok(kills >= 3, `${kills} kills`);
    await Promise.all([...bots.map((bot) => bot.kill()), connector.close(), sandbox.close()]);
  });
});
