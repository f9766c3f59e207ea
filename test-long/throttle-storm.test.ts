import assert from 'node:assert/strict';
import { startSandbox } from '../sandbox/server.ts';
import { helpActivity } from '../test/support/activities.ts';
import { startBot } from '../test/support/bot.ts';
import { cardOf, joinLinkOf } from '../test/support/card-reading.ts';
import { startFakeConnector } from '../test/support/fake-connector.ts';

const forms: Readonly<Record<string, () => string>> = {
  'ten seconds': () => '10',
  'a fraction': () => '2.128',
  'a date': () => new Date(Date.now() + 5_000).toUTCString(),
  'nothing that can be read': () => 'soon',
  'a whole day': () => '86400',
};
const turnsPerSecond = 20;
const stormSeconds = 15;
/** Of a message's turn; Teams delivers again after 15 s. */
const budgetMs = 10_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('A Graph that throttles everything', function () {
  this.timeout(90_000);

  for (const [form, retryAfter] of Object.entries(forms)) {
    it(`with ${form} to wait is asked little, everybody is told in time, and it works soon after`, async () => {
      const sandbox = await startSandbox({ port: 0, localLinks: true });
      const connector = await startFakeConnector();
      const bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
      const control = (path: string, method: string, body?: unknown) =>
        fetch(`${sandbox.baseUrl}/_sandbox/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
      const meet = async (conversation: string) => {
        const base = helpActivity(connector.serviceUrl, 'meet');
        const from = { ...base.from, id: `29:${conversation}`, aadObjectId: undefined };
        const started = performance.now();
        const place = { ...base.conversation, id: conversation };
        const { status } = await bot.send({ ...base, id: conversation, from, conversation: place });
        return { status, ms: performance.now() - started };
      };
      const cardsFor = (conversation: string) =>
        connector.posts.filter(
          ({ path, activity }) => activity.type === 'message' && path.includes(`/${conversation}/`),
        );
      try {
        await meet('a:before');
        await control('requests', 'DELETE');
        await control('faults', 'PUT', [{ match: { target: 'graph' }, status: 429, retryAfter: retryAfter() }]);
        const turns: Promise<{ status: number; ms: number }>[] = [];
        for (let n = 0; n < turnsPerSecond * stormSeconds; n++) {
          turns.push(meet(`a:storm-${n}`));
          await pause(1_000 / turnsPerSecond);
        }
        const ended = await Promise.all(turns);
        const { requests } = (await (await control('requests', 'GET')).json()) as { requests: { target: string }[] };
        const calls = requests.filter(({ target }) => target === 'graph').length;
        assert.ok(calls <= 5 * stormSeconds && calls <= 1.1 * turns.length, `${calls} calls`);
        assert.ok(
          ended.every(({ status, ms }) => status === 200 && ms < budgetMs + 500),
          String(Math.max(...ended.map(({ ms }) => ms))),
        );
        for (let n = 0; n < turns.length; n++) assert.equal(cardsFor(`a:storm-${n}`).length, 1, `turn ${n}`);

        await control('faults', 'DELETE');
        // A day is believed for half a minute; otherwise the goal is 15 s.
        const ends = Date.now() + (form === 'a whole day' ? 31_000 : 15_000);
        let link: string | undefined;
        for (let n = 0; link === undefined && Date.now() < ends; n++) {
          await meet(`a:after-${n}`);
          link = joinLinkOf(cardOf(cardsFor(`a:after-${n}`)[0]?.activity));
          await pause(250);
        }
        assert.ok(link, 'it does not come back');
      } finally {
        await Promise.all([bot.close(), connector.close(), sandbox.close()]);
      }
    });
  }
});
