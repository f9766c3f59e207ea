import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/server.ts';
import { helpActivity } from '../support/activities.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { cardOf, joinLinkOf } from '../support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';

/** Who asks first organizes: the meeting is in that person's own name. */
describe('a meeting that a person organizes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meet-here-'));
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let connector: FakeConnector;
  let bot: RunningBot;

  before(async () => {
    sandbox = await startSandbox({ port: 0, localLinks: true });
    const policy = `${sandbox.baseUrl}/_sandbox/policies/${anna.aadObjectId.toLowerCase()}`;
    assert.ok((await fetch(policy, { method: 'PUT', body: JSON.stringify({ appIds: '*' }) })).ok);
    connector = await startFakeConnector();
    const hosts = { GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl };
    bot = await startBot({ ...hosts, MEETING_ORGANIZER: 'sender', DATABASE_URL: `file:${join(folder, 'claims.db')}` });
  });
  after(async () => {
    await Promise.all([bot.close(), connector.close(), sandbox.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const group = { id: '19:sender@thread.v2', conversationType: 'groupChat', isGroup: true };
  const anna = { id: '29:1AnnaWeber', aadObjectId: '3D9A4C10-6F2B-4B1E-9C57-A80E4F6D2B11' };
  const ben = { id: '29:1BenOkafor', aadObjectId: '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b12' };
  const last = () => cardOf(connector.posts.at(-1)?.activity ?? {});
  const say = async (from: object, text: string) => {
    await bot.send({ ...helpActivity(connector.serviceUrl, text), from, conversation: group });
    return last();
  };
  const apply = async (from: object, subject: string) => {
    const { text: _, ...base } = helpActivity(connector.serviceUrl);
    await bot.send({ ...base, from, conversation: group, replyToId: 'card', value: { verb: 'apply', subject } });
    return last();
  };
  const changes = async () => {
    const answer = await fetch(`${sandbox.baseUrl}/_sandbox/requests`);
    const { requests } = (await answer.json()) as { requests: { method: string }[] };
    return requests.filter(({ method }) => method === 'PATCH').length;
  };
  const offers = (card: unknown) => JSON.stringify(card).includes('"verb":"apply"');

  it('is changed for nobody else, whatever button they send', async () => {
    const first = await say(anna, 'meet Design review');
    const other = await say(ben, 'meet Beta');
    assert.ok(joinLinkOf(first));
    assert.equal(joinLinkOf(other), joinLinkOf(first));
    assert.match(JSON.stringify(other), /Beta/);
    assert.ok(!offers(other));
    const forged = await apply(ben, 'Beta');
    assert.match(JSON.stringify(forged), /Nothing was changed/);
    assert.equal(await changes(), 0);
  });

  it('is changed for whoever organizes it', async () => {
    assert.ok(offers(await say(anna, 'meet Gamma')));
    const changed = await apply(anna, 'Gamma');
    assert.match(JSON.stringify(changed), /Changed just now/);
    assert.equal(await changes(), 1);
  });
});
