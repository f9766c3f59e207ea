import assert from 'node:assert/strict';
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Connection from 'libsql';
import { startSandbox } from '../sandbox/server.ts';
import { helpActivity } from '../test/support/activities.ts';
import { type BotProcess, startBotProcess } from '../test/support/bot-process.ts';
import { cardOf, joinLinkOf, textsOf } from '../test/support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../test/support/fake-connector.ts';

const nora = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b21';
const unreachable = 'The bot cannot reach its database';

describe('The database file', function () {
  this.timeout(120_000);
  let folder: string;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let connector: FakeConnector;
  let file: string;
  let asked = 0;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'meet-here-file-'));
    file = join(folder, 'meet-here.db');
    sandbox = await startSandbox({ port: 0, localLinks: true });
    connector = await startFakeConnector();
  });
  afterEach(async () => {
    await Promise.all([sandbox.close(), connector.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (databaseUrl = `file:${file}`, options = {}) =>
    startBotProcess(
      { GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl, DATABASE_URL: databaseUrl },
      options,
    );
  async function meet(bot: BotProcess, conversation: string): Promise<unknown> {
    const n = asked++;
    const base = helpActivity(connector.serviceUrl, 'meet');
    // Nora organizes in the first chat; whoever asks in the others is a stranger, so that nobody is in a hurry.
    const from = { id: `29:${n}`, aadObjectId: nora };
    const id = `f:${n}`;
    await bot.send({ ...base, id, from, conversation: { ...base.conversation, id: conversation } });
    const posted = connector.posts.filter(
      ({ path, activity }) => activity.type === 'message' && path.endsWith(`/${id}`),
    );
    return cardOf(posted.at(-1)?.activity);
  }
  const healthOf = async (bot: BotProcess, path: string) => (await fetch(`${bot.url}${path}`)).status;

  it('that is damaged is left as it is: no new one in its place, no meeting without it, and no crash', async () => {
    const before = await start();
    for (let n = 0; n < 10; n++) assert.ok(joinLinkOf(await meet(before, `a:${n}`)));
    assert.equal(await before.stop(), 0);
    // Else all would come back from the log beside it.
    const connection = new Connection(file);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
    const size = statSync(file).size;
    assert.ok(size > 20_000);
    const at = openSync(file, 'r+');
    // All but the first page, which says what kind of file it is.
    writeSync(at, Buffer.alloc(size - 4_096, 0xa5), 0, size - 4_096, 4_096);
    fsyncSync(at);
    closeSync(at);
    const damaged = readFileSync(file);

    const bot = await start();
    try {
      assert.ok(textsOf(await meet(bot, 'a:0')).includes(unreachable));
      assert.ok(textsOf(await meet(bot, 'a:new')).includes(unreachable));
      assert.deepEqual([await healthOf(bot, '/healthz'), await healthOf(bot, '/readyz')], [200, 503]);
      assert.match(bot.output(), /"event":"store","outcome":"failed","reason":"SQLITE_(CORRUPT|NOTADB)/);
      assert.deepEqual(readFileSync(file), damaged);
    } finally {
      await bot.kill();
    }
  });

  it('that cannot be made is said at /readyz and on the card, and nothing is kept elsewhere', async () => {
    const bot = await start(`file:${join(process.execPath, 'meet-here.db')}`);
    try {
      assert.ok(textsOf(await meet(bot, 'a:0')).includes(unreachable));
      assert.deepEqual([await healthOf(bot, '/healthz'), await healthOf(bot, '/readyz')], [200, 503]);
    } finally {
      await bot.kill();
    }
  });

  it('on a full disk creates nothing more, still answers where somebody organizes already, and crashes nothing', async () => {
    const bot = await start(`file:${file}`, { mostKilobytes: 512 });
    try {
      const first = joinLinkOf(await meet(bot, 'a:0'));
      assert.ok(first);
      let refused = false;
      for (let n = 1; n < 400 && !refused; n++) {
        // A stranger for each, because nobody may ask so often.
        const base = helpActivity(connector.serviceUrl, 'meet');
        const id = `f:full-${n}`;
        const from = { id: `29:full-${n}`, aadObjectId: `3d9a4c10-6f2b-4b1e-9c57-${String(n).padStart(12, '0')}` };
        await bot.send({ ...base, id, from, conversation: { ...base.conversation, id: `a:full-${n}` } });
        const card = cardOf(connector.posts.filter(({ path }) => path.endsWith(`/${id}`)).at(-1)?.activity);
        refused = textsOf(card).includes(unreachable);
      }
      assert.ok(refused, 'the disk was never full');
      const created = async () =>
        ((await (await fetch(`${sandbox.baseUrl}/_sandbox/meetings`)).json()) as { created: number }).created;
      const createdBefore = await created();
      assert.ok(textsOf(await meet(bot, 'a:another')).includes(unreachable));
      assert.equal(await created(), createdBefore);
      assert.equal(joinLinkOf(await meet(bot, 'a:0')), first);
      assert.equal(await healthOf(bot, '/healthz'), 200);
      assert.doesNotMatch(bot.output(), /"outcome":"bug"/);
    } finally {
      await bot.kill();
    }
  });
});
