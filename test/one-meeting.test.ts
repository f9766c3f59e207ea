import assert from 'node:assert/strict';
import { startSandbox } from '../sandbox/server.ts';
import { helpActivity } from './support/activities.ts';
import { organizerId, type RunningBot, startBot } from './support/bot.ts';
import { cardOf, joinLinkOf, textsOf } from './support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from './support/fake-connector.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** The promise, with the real parts: the bot, the sandbox Graph behind HTTP, and the sandbox's own count as the judge. */
describe('a conversation and its meeting', () => {
  let sandbox: Sandbox;
  let connector: FakeConnector;
  let bot: RunningBot;

  beforeEach(async () => {
    sandbox = await startSandbox({ port: 0, localLinks: true });
    connector = await startFakeConnector();
    bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
  });
  afterEach(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

  const control = async (path: string, method = 'GET', body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${sandbox.baseUrl}/_sandbox/${path}`, init);
    return answer.status === 204 ? null : ((await answer.json()) as Record<string, unknown>);
  };
  const meet = async (text: string, conversation: object = {}, from?: object) => {
    const base = helpActivity(connector.serviceUrl, text);
    const before = connector.posts.length;
    const place = { ...base.conversation, ...conversation };
    await bot.send({ ...base, ...(from && { from }), id: crypto.randomUUID(), conversation: place });
    const posts = connector.posts.slice(before).filter(({ activity }) => activity.type === 'message');
    return cardOf(posts.at(-1)?.activity);
  };
  /** A bot that has no token yet. */
  const restartCold = async () => {
    await bot.close();
    await control('faults', 'PUT', [{ match: { target: 'token' }, times: 1, status: 500 }]);
    bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
  };
  const created = async () => (await control('meetings'))?.created;

  it('is created by the first who asks and shown to everybody who asks later', async () => {
    const first = await meet('meet Design review');
    const second = await meet('meet');
    assert.ok(textsOf(first).some((text) => text.startsWith('Created just now')));
    assert.ok(textsOf(second).some((text) => text.includes('already exists')));
    assert.ok(textsOf(second).includes('Design review'));
    assert.equal(joinLinkOf(first), joinLinkOf(second));
    assert.equal(await created(), 1);
  });

  it('is one meeting when twenty ask at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => meet('meet')));
    const cards = connector.posts
      .filter(({ activity }) => activity.type === 'message')
      .map(({ activity }) => cardOf(activity));
    assert.equal(cards.length, 20);
    assert.equal(new Set(cards.map(joinLinkOf)).size, 1);
    assert.equal(cards.filter((card) => textsOf(card).some((text) => text.startsWith('Created'))).length, 1);
    assert.equal(await created(), 1);
  });

  it('is the channel’s, whichever thread asks', async () => {
    const channel = (thread: string) => ({
      id: `19:abc@thread.tacv2;messageid=${thread}`,
      conversationType: 'channel',
    });
    assert.equal(joinLinkOf(await meet('meet', channel('1'))), joinLinkOf(await meet('meet', channel('2'))));
    assert.equal(await created(), 1);
  });

  it('is never another conversation’s, nor one that differs in case only', async () => {
    const links = [];
    for (const id of ['a:One', 'a:one', 'a:two']) links.push(joinLinkOf(await meet('meet', { id })));
    assert.equal(new Set(links).size, 3);
    assert.equal(await created(), 3);
  });

  it('shows fresh dial-in after sixty idle days, behind the same link', async () => {
    const first = await meet('meet');
    await control('clock', 'PUT', { advance: 'P62D' });
    const later = await meet('meet');
    const conferenceId = (card: unknown) => textsOf(card).find((text) => /^\d{3} \d{3} \d{3}#$/.test(text));
    assert.equal(joinLinkOf(later), joinLinkOf(first));
    assert.ok(conferenceId(first));
    assert.notEqual(conferenceId(later), conferenceId(first));
  });

  it('says why there is no dial-in', async () => {
    await control(`users/${organizerId}`, 'PATCH', { audioConferencing: false });
    assert.ok(textsOf(await meet('meet')).some((text) => text.startsWith('No dial-in by phone')));
  });

  it('works a moment after the administrator has run the commands on the card', async () => {
    await control(`policies/${organizerId}`, 'DELETE');
    const refused = textsOf(await meet('meet')).join('\n');
    assert.match(refused, /Grant-CsApplicationAccessPolicy -PolicyName "[^"]+" -Identity "3d9a4c10-[^"]+01"/);
    await control(`policies/${organizerId}`, 'PUT', { appIds: '*' });
    assert.ok(joinLinkOf(await meet('meet')));
  });

  it('is named again after the answer to its creation got lost', async () => {
    await control('faults', 'PUT', [{ match: { target: 'graph' }, times: 1, reset: 'after' }]);
    const first = await meet('meet');
    assert.ok(
      textsOf(first).some((text) => text.startsWith('Created just now')),
      textsOf(first).join('\n'),
    );
    assert.equal(await created(), 1);
  });

  it('survives that Graph is away: a card names the trouble, and the next one works', async () => {
    await control('faults', 'PUT', [{ match: { target: 'graph' }, status: 503 }]);
    assert.ok(textsOf(await meet('meet')).includes('Teams did not answer in time'));
    await control('faults', 'DELETE');
    assert.ok(joinLinkOf(await meet('meet')));
  });

  for (const hangs of ['graph', 'token']) {
    it(`is answered in time even when ${hangs === 'graph' ? 'Graph' : 'Entra'} never answers`, async function () {
      this.timeout(30_000);
      if (hangs === 'token') await restartCold();
      await control('faults', 'PUT', [{ match: { target: hangs }, hang: 'before' }]);
      const started = performance.now();
      assert.match(textsOf(await meet('meet')).join('\n'), /did not answer/);
      assert.ok(performance.now() - started < 10_000);
    });
  }

  it('is not lost to somebody who asked while another’s call was failing', async function () {
    this.timeout(30_000);
    await control('faults', 'PUT', [{ match: { target: 'graph' }, times: 3, hang: 'before' }]);
    const first = meet('meet');
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    await meet('meet');
    await first;
    const links = connector.posts.map(({ activity }) => joinLinkOf(cardOf(activity))).filter(Boolean);
    assert.equal(links.length, 1, 'the second person has time left, and Graph is back');
  });

  it('is refused by name when the whole of Graph and Entra has stopped, and the bot lives on', async () => {
    await sandbox.close();
    const card = textsOf(await meet('meet')).join('\n');
    assert.match(card, /did not answer/);
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
    sandbox = await startSandbox({ port: Number(new URL(sandbox.baseUrl).port), localLinks: true });
    // Its keys are new and so is its token; nothing of the failure is remembered.
    assert.ok(joinLinkOf(await meet('meet')), 'the next one works again');
  });

  it('does not become a burden to Graph when somebody leans on the key, and others go on meanwhile', async () => {
    await control('requests', 'DELETE');
    const requests = async () => ((await control('requests')) as { requests: unknown[] }).requests.length;
    const links = new Set<string | undefined>();
    for (let i = 0; i < 30; i++) links.add(joinLinkOf(await meet('meet')));
    assert.deepEqual([links.size, await requests()], [1, 20]);
    links.add(joinLinkOf(await meet('meet', {}, { id: '29:1Ben' })));
    assert.equal(links.size, 1);
    assert.ok(joinLinkOf(await meet('meet', { id: 'a:2' }, { id: '29:1Ben' })));
    assert.equal(await requests(), 21);
  });

  it('does not become a burden to Graph when many ask all the time', async () => {
    await control('requests', 'DELETE');
    const links = new Set<string | undefined>();
    for (let i = 0; i < 30; i++) links.add(joinLinkOf(await meet('meet', {}, { id: `29:${i}` })));
    const { requests } = (await control('requests')) as { requests: unknown[] };
    assert.deepEqual([links.size, requests.length], [1, 20]);
  });

  it('keeps the whole of Graph’s traffic to one call a turn, with one token for all', async () => {
    await control('requests', 'DELETE');
    for (let i = 0; i < 5; i++) await meet('meet');
    const { requests } = (await control('requests')) as { requests: { target: string }[] };
    assert.deepEqual(
      requests.map(({ target }) => target),
      ['graph', 'graph', 'graph', 'graph', 'graph'],
    );
  });
});
