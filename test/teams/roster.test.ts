import assert from 'node:assert/strict';
import { startSandbox } from '../../sandbox/server.ts';
import { helpActivity } from '../support/activities.ts';
import { startBot } from '../support/bot.ts';
import { cardOf, textsOf } from '../support/card-reading.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { sendJson, startLocalServer } from '../support/local-server.ts';

const ben = { type: 'mention', mentioned: { id: '29:1Ben', name: 'Ben Okafor' }, text: '<at>Ben</at>' };
const member = { aadObjectId: '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b12' };

/** Asks with a mention; the roster may be slow or out of order, the meeting must come all the same. */
async function ask(text: string, roster: Parameters<typeof startLocalServer>[0] | null): Promise<string> {
  const sandbox = await startSandbox({ port: 0 });
  const cards: unknown[] = [];
  const connector = await startLocalServer((request, body, response) => {
    if (request.method === 'GET' && roster) return roster(request, body, response);
    if (request.method === 'POST') cards.push(cardOf(JSON.parse(body)));
    sendJson(response, 201, { id: 'post' });
  });
  const bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
  try {
    await bot.send({ ...helpActivity(`${connector.url}/`, text), entities: [ben] });
    return textsOf(cards.filter(Boolean).at(-1)).join('\n');
  } finally {
    await Promise.all([bot.close(), connector.close(), sandbox.close()]);
  }
}

describe('The roster of a conversation', () => {
  it('says who is meant by a mention', async () => {
    const text = await ask('meet with <at>Ben</at>', (_, __, response) => sendJson(response, 200, member));
    assert.match(text, /Attendees\nBen Okafor/);
  });

  it('is asked once more when it is busy', async () => {
    let tries = 0;
    const text = await ask('meet with <at>Ben</at>', (_, __, response) =>
      ++tries === 1 ? sendJson(response, 429, {}, { 'retry-after': '0' }) : sendJson(response, 200, member),
    );
    assert.match(text, /Attendees\nBen Okafor/);
    assert.equal(tries, 2);
  });

  const broken: Readonly<Record<string, Parameters<typeof startLocalServer>[0]>> = {
    'is out of order': (_, __, response) => sendJson(response, 500, {}),
    'answers nonsense': (_, __, response) => sendJson(response, 200, ['?']),
    'never answers': () => undefined,
  };
  for (const [name, roster] of Object.entries(broken)) {
    it(`stops no meeting when it ${name}`, async () => {
      const started = performance.now();
      const text = await ask('meet with <at>Ben</at>', roster);
      assert.match(text, /Could not be added[\s\S]*: Ben Okafor\.[\s\S]*When/);
      assert.ok(performance.now() - started < 6_000);
    });
  }

  it('is left alone when nobody is to be added', async () => {
    const connector = await startFakeConnector();
    const sandbox = await startSandbox({ port: 0 });
    const bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
    for (const text of ['meet <at>Ben</at> onboarding', 'help with <at>Ben</at>', 'meet with <at>Ben</at> on Monday']) {
      await bot.send({ ...helpActivity(connector.serviceUrl, text), entities: [ben] });
    }
    assert.deepEqual([connector.lookups, connector.posts.length], [[], 3]);
    await Promise.all([bot.close(), connector.close(), sandbox.close()]);
  });
});
