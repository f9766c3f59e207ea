import assert from 'node:assert/strict';
import { helpActivity } from '../support/activities.ts';
import { botId, type RunningBot, startBot, tenantId } from '../support/bot.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

/** Really signed tokens, a real issuer, the whole bot. Loopback cannot be a service host, so accepted turns end at 401 there. */
describe('a bot that asks for tokens', () => {
  let issuer: TokenIssuer;
  let bot: RunningBot;
  const serviceUrl = 'https://smba.trafficmanager.net/emea/';

  before(async () => {
    issuer = await startTokenIssuer();
    bot = await startBot({
      DANGEROUSLY_ALLOW_ANONYMOUS: 'false',
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      GRAPH_BASE_URL: 'http://127.0.0.1:9',
      ENTRA_BASE_URL: 'http://127.0.0.1:9',
    });
  });
  after(() => Promise.all([bot.close(), issuer.close()]));

  const now = () => Math.floor(Date.now() / 1000);
  const valid = { aud: botId, serviceurl: serviceUrl };
  // Nothing is answered and nothing is posted for a reaction, so a 200 needs no connector.
  const reaction = { ...helpActivity(serviceUrl), type: 'messageReaction', text: undefined };

  const accepted: [string, () => Promise<string>][] = [
    ['a valid token', () => issuer.sign(valid)],
    ['a token that expired four minutes ago: clocks differ', () => issuer.sign({ ...valid, exp: now() - 240 })],
    ['a token that begins in four minutes: clocks differ', () => issuer.sign({ ...valid, nbf: now() + 240 })],
  ];
  for (const [what, token] of accepted) {
    it(`takes ${what}`, async () => {
      const answer = await bot.send(reaction, { authorization: `Bearer ${await token()}` });
      assert.deepEqual([answer.status, answer.text], [200, '']);
    });
  }

  it('believes a token that it has verified, and still none that only resembles it', async () => {
    const token = await issuer.sign({ ...valid, jti: 'twice' });
    const statusOf = async (bearer: string) => (await bot.send(reaction, { authorization: `Bearer ${bearer}` })).status;
    assert.equal(await statusOf(token), 200);
    assert.equal(await statusOf(token), 200);
    const [head, , signature] = token.split('.');
    const { 1: otherClaims } = (await issuer.sign({ ...valid, jti: 'other' })).split('.');
    assert.equal(await statusOf(`${head}.${otherClaims}.${signature}`), 401);
    // Inside the tolerance when it came first, outside a moment later.
    const late = await issuer.sign({ ...valid, exp: now() - 299 });
    assert.equal(await statusOf(late), 200);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    assert.equal(await statusOf(late), 401);
  });

  const refused: [string, () => Promise<string | null>][] = [
    ['no token', async () => null],
    ['an empty header', async () => ''],
    ['garbage', async () => 'Bearer garbage'],
    ['three garbled parts', async () => 'Bearer a.b.c'],
    ['another scheme', async () => `Basic ${await issuer.sign(valid)}`],
    ['an expired token', async () => `Bearer ${await issuer.sign({ ...valid, exp: now() - 360 })}`],
    ['a token for later', async () => `Bearer ${await issuer.sign({ ...valid, nbf: now() + 360 })}`],
    ['a token that never expires', async () => `Bearer ${await issuer.sign({ ...valid, exp: undefined })}`],
    ['a wrong audience', async () => `Bearer ${await issuer.sign({ ...valid, aud: tenantId })}`],
    ['a wrong issuer', async () => `Bearer ${await issuer.sign({ ...valid, iss: 'https://sts.windows.net/x/' })}`],
    ['a wrong key under a known name', async () => `Bearer ${await issuer.sign(valid, 'foreign')}`],
    ['HS256 with the public key', async () => `Bearer ${await issuer.signHs256(valid)}`],
    ['alg none', async () => `Bearer ${unsigned({ ...valid, iss: 'https://api.botframework.com', exp: now() + 60 })}`],
    ['no service URL in the token', async () => `Bearer ${await issuer.sign({ ...valid, serviceurl: undefined })}`],
    [
      'another service URL in the token',
      async () => `Bearer ${await issuer.sign({ ...valid, serviceurl: `${serviceUrl}x` })}`,
    ],
  ];
  for (const [what, header] of refused) {
    it(`refuses ${what} with an empty 401`, async () => {
      const authorization = await header();
      const answer = await bot.send(reaction, authorization === null ? {} : { authorization });
      assert.deepEqual([answer.status, answer.text], [401, '']);
    });
  }

  const badActivities: [string, object][] = [
    ['no service URL', { serviceUrl: undefined }],
    ['an empty service URL', { serviceUrl: '' }],
    ['no channel', { channelId: undefined }],
    ['a null channel', { channelId: null }],
    ['another channel', { channelId: 'emulator' }],
    ['no sender', { from: undefined }],
    ['no conversation', { conversation: {} }],
    ['a type that is a number', { type: 5 }],
  ];
  for (const [what, change] of badActivities) {
    it(`refuses an activity with ${what}, though its token is valid`, async () => {
      const answer = await bot.send(
        { ...reaction, ...change },
        { authorization: `Bearer ${await issuer.sign(valid)}` },
      );
      assert.ok([400, 401].includes(answer.status), String(answer.status));
      assert.equal(answer.text, '');
    });
  }

  for (const evil of [
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://smba.trafficmanager.net:8443/',
    'http://smba.trafficmanager.net/',
    'http://127.0.0.1:9/',
    'http://[::1]/',
    'https://evil.azurewebsites.net/',
    'file:///etc/passwd',
    'not a url',
  ]) {
    it(`answers nobody at ${evil}`, async () => {
      const token = await issuer.sign({ ...valid, serviceurl: evil });
      const answer = await bot.send({ ...reaction, serviceUrl: evil }, { authorization: `Bearer ${token}` });
      assert.deepEqual([answer.status, answer.text], [401, '']);
    });
  }

  it('refuses a key that may not speak for Teams', async () => {
    const other = await startTokenIssuer(['skype']);
    const strict = await startBot({
      DANGEROUSLY_ALLOW_ANONYMOUS: 'false',
      BOT_OPENID_METADATA_URL: other.metadataUrl,
      ENTRA_BASE_URL: 'http://127.0.0.1:9',
    });
    try {
      const answer = await strict.send(reaction, { authorization: `Bearer ${await other.sign(valid)}` });
      assert.deepEqual([answer.status, answer.text], [401, '']);
    } finally {
      await Promise.all([strict.close(), other.close()]);
    }
  });

  it('fetched metadata and keys once for all of that, and once more for a new key', async () => {
    assert.equal(issuer.fetches(), 2);
  });
});

describe('an issuer in trouble', () => {
  const serviceUrl = 'https://smba.trafficmanager.net/emea/';
  const reaction = { ...helpActivity(serviceUrl), type: 'messageReaction' };
  let issuer: TokenIssuer;
  let bot: RunningBot;
  const start = async (state: 'up' | 'down' | 'hanging') => {
    issuer = await startTokenIssuer();
    issuer.setState(state);
    bot = await startBot({
      DANGEROUSLY_ALLOW_ANONYMOUS: 'false',
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      ENTRA_BASE_URL: 'http://127.0.0.1:9',
    });
  };
  const send = async () =>
    bot.send(reaction, { authorization: `Bearer ${await issuer.sign({ aud: botId, serviceurl: serviceUrl })}` });
  afterEach(() => Promise.all([bot.close(), issuer.close()]));

  for (const state of ['down', 'hanging'] as const) {
    it(`that is ${state} is our trouble: 503, not ready, and fine again when it returns`, async () => {
      await start(state);
      const during = await send();
      assert.deepEqual([during.status, during.text], [503, '']);
      assert.equal((await fetch(`${bot.url}/readyz`)).status, 503);
      assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
      issuer.setState('up');
      // A fetch that hangs already may be waited for once more.
      const ends = Date.now() + 5_000;
      while ((await send()).status !== 200 && Date.now() < ends);
      assert.equal((await send()).status, 200);
      assert.equal((await fetch(`${bot.url}/readyz`)).status, 200);
    });
  }

  it('is asked again by whoever wants to know whether the bot is ready', async () => {
    await start('down');
    assert.equal((await fetch(`${bot.url}/readyz`)).status, 503);
    issuer.setState('up');
    const ends = Date.now() + 3_000;
    while ((await fetch(`${bot.url}/readyz`)).status !== 200 && Date.now() < ends);
    assert.equal((await fetch(`${bot.url}/readyz`)).status, 200);
  });

  it('does not matter once its keys are known', async () => {
    await start('up');
    issuer.setState('down');
    assert.equal((await send()).status, 200);
  });

  it('is asked once by fifty first requests', async () => {
    await start('down');
    const before = issuer.fetches();
    issuer.setState('up');
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(issuer.fetches() - before, 2);
  });
});

describe('replies of a bot with tokens', () => {
  let connector: FakeConnector;
  afterEach(() => connector.close());

  it('never go to an address outside the list, though the activity names it', async () => {
    connector = await startFakeConnector();
    const issuer = await startTokenIssuer();
    const bot = await startBot({
      DANGEROUSLY_ALLOW_ANONYMOUS: 'false',
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      ENTRA_BASE_URL: 'http://127.0.0.1:9',
    });
    try {
      const token = await issuer.sign({ aud: botId, serviceurl: connector.serviceUrl });
      const answer = await bot.send(helpActivity(connector.serviceUrl), { authorization: `Bearer ${token}` });
      assert.equal(answer.status, 401);
      assert.equal(connector.posts.length, 0);
    } finally {
      await Promise.all([bot.close(), issuer.close()]);
    }
  });
});

function unsigned(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.x`;
}
