import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Pool } from 'undici';
import { helpActivity } from '../test/support/activities.ts';
import { type RunningBot, startBot } from '../test/support/bot.ts';
import { type FakeConnector, startFakeConnector } from '../test/support/fake-connector.ts';
import { type MemoryLog, memoryLog } from '../test/support/memory-log.ts';
import { startTokenIssuer, type TokenIssuer } from '../test/support/token-issuer.ts';

const amount = 10_000;
const json = 'application/json';
const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const boundary = 'b0undary';
const upload = `--${boundary}\r\ncontent-disposition: form-data; name="f"; filename="x.bin"\r\n\r\n${'x'.repeat(5_000)}\r\n--${boundary}--`;

interface Hostile {
  readonly body: string | Buffer;
  readonly headers: Record<string, string>;
}

/** What attackers have been seen to send, and what a generator comes up with. */
function hostile(serviceUrl: string): fc.Arbitrary<Hostile> {
  const good = JSON.stringify(helpActivity(serviceUrl, 'meet'));
  const corpus = fc.constantFrom<Hostile>(
    { body: '{"type":5}', headers: {} },
    { body: '{}', headers: {} },
    { body: good, headers: {} },
    { body: deep(20_000), headers: {} },
    { body: '['.repeat(100_000), headers: {} },
    { body: JSON.stringify({ text: 'x'.repeat(250_000) }), headers: {} },
    { body: JSON.stringify({ text: 'x'.repeat(300_000) }), headers: {} },
    { body: gzipSync('x'.repeat(1_000_000)), headers: { 'content-encoding': 'gzip' } },
    { body: gzipSync(good), headers: { 'content-encoding': 'x-gzip' } },
    { body: upload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } },
    { body: 'type=message&text=meet', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    { body: good.replaceAll('{', '{"__proto__":{"isAdmin":true},'), headers: {} },
    { body: '{"constructor":{"prototype":{"evil":1}}}', headers: {} },
    { body: Buffer.from([0xff, 0xfe, 0x7b, 0x00]), headers: {} },
    { body: '\u0000', headers: {} },
    { body: good, headers: { 'content-type': `${json}; charset=utf-7` } },
    { body: good, headers: { 'content-type': 'text/json' } },
    { body: good, headers: { 'transfer-encoding': 'chunked' } },
  );
  const generated = fc
    .oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.object().map((value) => JSON.stringify({ ...JSON.parse(good), ...value })),
    )
    .map((body) => ({ body, headers: {} }));
  const authorization = fc.constantFrom(
    '',
    'Bearer a.b.c',
    'Bearer ',
    'bearer x',
    'Basic eDp5',
    'Bearer eyJ.eyJ.',
    'x',
  );
  return fc
    .tuple(fc.oneof({ weight: 1, arbitrary: corpus }, { weight: 3, arbitrary: generated }), authorization)
    .map(([{ body, headers }, value]) => ({
      body,
      headers: { 'content-type': json, ...(value && { authorization: value }), ...headers },
    }));
}

describe('Ten thousand hostile bodies without a valid token', function () {
  this.timeout(180_000);
  let bot: RunningBot;
  let issuer: TokenIssuer;
  let connector: FakeConnector;
  let kept: MemoryLog;

  before(async () => {
    issuer = await startTokenIssuer();
    connector = await startFakeConnector();
    kept = memoryLog();
    const env = { ENTRA_BASE_URL: 'http://127.0.0.1:9', BOT_OPENID_METADATA_URL: issuer.metadataUrl };
    bot = await startBot({ DANGEROUSLY_ALLOW_ANONYMOUS: 'false', ...env }, { log: kept.log });
  });
  after(() => Promise.all([bot.close(), issuer.close(), connector.close()]));

  it('start no turn, get empty refusals, leave no file behind, and the bot lives on', async () => {
    const files = () => readdirSync(tmpdir()).filter((name) => name.startsWith('upload_')).length;
    const filesBefore = files();
    const residentBefore = process.memoryUsage.rss();
    const pool = new Pool(bot.url, { connections: 8 });
    const seen = new Map<number, number>();
    const bodies = fc.sample(hostile(connector.serviceUrl), { numRuns: amount, seed: 20261128 });

    let next = 0;
    async function sendRest(): Promise<void> {
      for (let item = bodies[next++]; item !== undefined; item = bodies[next++]) {
        const { 'transfer-encoding': chunked, ...headers } = item.headers;
        // Undici sends what comes in pieces without a length.
        const body = chunked ? pieces(item.body) : item.body;
        // A refusal closes the connection, at times while the rest of a large body is on its way.
        const { status, text } = await pool.request({ path: '/api/messages', method: 'POST', headers, body }).then(
          async (answer) => ({ status: answer.statusCode, text: await answer.body.text() }),
          (thrown: unknown) => {
            assert.match(String(Object(thrown).code), /^(EPIPE|ECONNRESET|UND_ERR_SOCKET)$/);
            return { status: 0, text: '' };
          },
        );
        seen.set(status, (seen.get(status) ?? 0) + 1);
        assert.equal(text, '');
      }
    }
    await Promise.all(Array.from({ length: 8 }, sendRest));
    await pool.close();

    const statuses = [...seen.keys()].sort();
    assert.deepEqual(
      statuses.filter((status) => ![0, 401, 413, 415].includes(status)),
      [],
    );
    assert.ok((seen.get(401) ?? 0) > amount / 2 && (seen.get(415) ?? 0) > 100 && (seen.get(413) ?? 0) > 20);
    assert.ok((seen.get(0) ?? 0) < amount / 100, `${seen.get(0)} connections broke`);
    assert.deepEqual([connector.posts.length, kept.entries.filter(({ event }) => event === 'turn').length], [0, 0]);
    assert.equal(files(), filesBefore);
    assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
    // This process holds the ten thousand bodies and the log as well.
    const grownMb = (process.memoryUsage.rss() - residentBefore) / 2 ** 20;
    assert.ok(grownMb < 250, `${grownMb} MB`);
  });
});

function pieces(body: string | Buffer): Readable {
  const bytes = Buffer.from(body as string);
  const count = Math.ceil(bytes.length / 100);
  return Readable.from(Array.from({ length: count }, (_, n) => bytes.subarray(n * 100, n * 100 + 100)));
}
