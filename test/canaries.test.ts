import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { startSandbox } from '../sandbox/server.ts';
import { newFolder } from './store/engines.ts';
import { helpActivity } from './support/activities.ts';
import { botId, tenantId } from './support/bot.ts';
import { type FakeConnector, startFakeConnector } from './support/fake-connector.ts';
import { type ObservedProcess, startObservedProcess } from './support/observed-process.ts';
import { issuer as issuerName, startTokenIssuer, type TokenIssuer } from './support/token-issuer.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;
type Answer = ReturnType<NonNullable<Parameters<typeof startFakeConnector>[0]>>;

const canary = 'canary-4f1d';
const recordKey = Buffer.from(canary.repeat(3).slice(0, 32)).toString('base64');
const person = (last: string): string => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`;
/** Who may organize in the sandbox; three, so that nobody asks too often. */
const people = ['01', '02', '21'].map(person);
const onGraph = { target: 'graph' };
const error = {
  code: canary,
  message: `${canary} Anna Weber anna@contoso.example`,
  error_description: `AADSTS50105: ${canary}`,
};
const body = { error, error_description: error.error_description };

/** What must be nowhere: what people wrote and are called, who and where they are, links, numbers, tokens, secrets. */
const forbidden =
  /canary|Anna|Weber|contoso|meetup-join|dialin|\+1 ?206|\+44|eyJ[\w-]{8}|Bearer [\w-]|3d9a4c10-6f2b|7f4c1d52-9b0e|@thread|postgres:|Y2FuYXJ5/;

describe('What can be seen of the bot from outside', function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  let connector: FakeConnector;
  let issuer: TokenIssuer;
  let database: Server;
  let answer: Answer = { status: 201 };
  let token: string;

  before(async () => {
    [sandbox, connector, issuer, database] = await Promise.all([
      startSandbox({ port: 0 }),
      startFakeConnector(() => answer),
      startTokenIssuer(),
      startRefusingDatabase(),
    ]);
    token = await issuer.sign({ aud: botId, serviceurl: connector.serviceUrl });
  });
  after(() =>
    Promise.all([
      sandbox.close(),
      connector.close(),
      issuer.close(),
      new Promise((resolve) => database.close(resolve)),
    ]),
  );

  const start = (more: Record<string, string>) =>
    startObservedProcess({
      BOT_ID: botId,
      BOT_PASSWORD: `${canary}-secret`,
      BOT_TENANT_ID: tenantId,
      MEETING_ORGANIZER: 'sender',
      RECORD_KEYS: `${canary}:${recordKey}`,
      GRAPH_BASE_URL: sandbox.baseUrl,
      ENTRA_BASE_URL: sandbox.baseUrl,
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      BOT_TOKEN_ISSUER: issuerName,
      ...more,
    });
  const faults = (...rules: readonly unknown[]) =>
    fetch(`${sandbox.baseUrl}/_sandbox/faults`, { method: 'PUT', body: JSON.stringify(rules) });

  let turns = 0;
  /** Asks in a conversation of its own, as somebody with a name. */
  const ask = (bot: ObservedProcess, text: string, more: object = {}) => {
    const base = helpActivity(connector.serviceUrl, text);
    const aadObjectId = people[turns++ % people.length];
    const from = { id: `29:1${canary}`, name: `Anna Weber ${canary}`, aadObjectId };
    const conversation = {
      id: `19:${canary}-${turns}@thread.v2`,
      conversationType: 'groupChat',
      isGroup: true,
      tenantId,
    };
    return bot.send({ ...base, from, conversation, ...more }, { authorization: `Bearer ${token}` });
  };
  const meet = `meet ${canary}-subject tomorrow 10:00 for 30m`;

  async function look(bot: ObservedProcess, reasons: readonly string[]): Promise<void> {
    const metrics = await bot.metrics();
    const code = await bot.stop();
    const seen = `${bot.output()}\n${metrics}`;
    // It would prove nothing if it had not gone wrong in each of these ways.
    const signs = reasons.map((reason) => `"(reason|outcome)":"(${reason})"`);
    const shown = ['"span":{"name":"turn"', '"span":{"name":"reply"', 'outcome="refused"\\} [1-9]'];
    for (const sign of [...signs, ...shown]) assert.ok(new RegExp(sign).test(seen), sign);
    assert.deepEqual(
      seen.split('\n').filter((line) => forbidden.test(line)),
      [],
    );
    for (const secret of token.split('.')) assert.ok(!seen.includes(secret));
    assert.equal(code, 0);
  }

  it('holds no secret, link, number, name, id or text, whatever Graph, Entra, the Connector or a stranger does', async () => {
    const bot = await start({ DATABASE_URL: `file:${newFolder()}/${canary}.db` });
    const mention = {
      type: 'mention',
      text: '<at>Anna Weber</at>',
      mentioned: { id: '29:1AnnaWeber', name: 'Anna Weber' },
    };
    await ask(bot, meet);
    await ask(bot, `${meet} with <at>Anna Weber</at>`, { entities: [mention] });
    for (const text of ['dial-in', 'organizer', 'schedule', canary, `mete ${canary}`]) await ask(bot, text);
    const invoke = { type: 'invoke', name: 'composeExtension/query', value: { commandId: canary, parameters: [] } };
    await ask(bot, '', invoke);
    await ask(bot, '', { ...invoke, name: canary });

    // Graph would be left alone after several failures in a row, and nothing else could go wrong there.
    const well = async () => {
      await faults();
      await ask(bot, meet);
    };
    for (const status of [400, 403, 404, 429, 500, 503]) {
      await faults({ match: onGraph, status, body, retryAfter: status === 429 ? canary : '0.05' });
      await ask(bot, meet);
      await well();
    }
    for (const fault of [
      { garbage: true },
      { reset: 'after' },
      { override: { joinWebUrl: `https://${canary}.example/` } },
    ]) {
      await faults({ match: onGraph, ...fault });
      await ask(bot, meet);
      await well();
    }
    // Graph refuses the token, and Entra has no other.
    for (const status of [400, 500]) {
      await faults(
        { match: onGraph, status: 401, body },
        { match: { target: 'token' }, status, body: { ...body, error: 'invalid_client' } },
      );
      await ask(bot, meet);
    }
    await faults();

    for (const next of [{ status: 401 }, { status: 403 }, { status: 502 }, 'reset'] satisfies readonly Answer[]) {
      answer = next;
      await ask(bot, meet);
    }
    answer = { status: 201 };

    const strangers = [
      'Bearer canary.canary.canary',
      `Bearer ${await issuer.sign({ aud: botId, serviceurl: connector.serviceUrl }, 'foreign')}`,
      `Bearer ${await issuer.sign({ aud: canary, serviceurl: connector.serviceUrl })}`,
      `Bearer ${await issuer.sign({ aud: botId, serviceurl: `https://${canary}.example/` })}`,
    ];
    const activity = helpActivity(connector.serviceUrl, canary);
    for (const authorization of strangers) assert.equal(await bot.send(activity, { authorization }), 401);
    const authorization = `Bearer ${token}`;
    await bot.send({ ...activity, serviceUrl: `https://${canary}.example/` }, { authorization });
    assert.equal(await bot.send(`{"text": "${canary}`, { authorization }), 400);

    await look(bot, [
      ...['graph-rejected', 'permission-denied', 'organizer-gone|sender-cannot-organize', 'graph-throttled'],
      ...['graph-unavailable', 'graph-unreadable', 'credential-rejected|token-unavailable'],
      ...[
        'ambiguous',
        'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
        'unknown service URL',
        'ERR_JWS_INVALID|malformed token',
      ],
    ]);
  });

  it('holds none of it when the database refuses the bot', async () => {
    const { port } = database.address() as AddressInfo;
    const bot = await start({ DATABASE_URL: `postgres://${canary}:${canary}-password@127.0.0.1:${port}/${canary}` });
    await ask(bot, meet);
    await look(bot, ['store-unavailable', '28P01']);
  });
});

/** PostgreSQL that knows nobody, and says so at length. */
async function startRefusingDatabase(): Promise<Server> {
  const fields = ['SFATAL', 'VFATAL', 'C28P01', `Mpassword authentication failed for user "${canary}"`, `D${canary}`];
  const text = Buffer.from(`${fields.join('\0')}\0\0`);
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(text.length + 4, 1);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([head, text])));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
