import assert from 'node:assert/strict';
import { isLoopback } from '../src/config.ts';
import { botId, complete, configOf, organizer, problemsOf, secret, tenantId } from './support/settings.ts';

describe('The configuration', () => {
  it('is read from a complete environment', () => {
    assert.deepEqual(configOf(complete), {
      host: '0.0.0.0',
      port: 3978,
      metrics: null,
      bot: { id: botId, type: 'SingleTenant', tenantId, credential: { kind: 'secret', secret } },
      anonymous: false,
      allowedTenants: [tenantId],
      cloud: 'global',
      graphBaseUrl: null,
      entraBaseUrl: null,
      botOpenIdMetadataUrl: null,
      botTokenIssuer: null,
      organizers: [organizer],
      databaseUrl: 'file:./data/meet-here.db',
      databaseAuth: 'password',
      databaseIsUsed: false,
      admins: [],
      botEndpoint: null,
      channelMeeting: 'channel',
      recordKeys: [],
      signIn: null,
      logLevel: 'info',
    });
  });

  it('takes every variable that it knows', () => {
    const other = 'ABCDEF00-0000-4000-8000-000000000001';
    const { bot, ...rest } = configOf({
      ...complete,
      HOST: 'localhost',
      PORT: '0',
      METRICS_PORT: '9464',
      METRICS_HOST: '10.0.0.4',
      BOT_TYPE: 'MultiTenant',
      DANGEROUSLY_ALLOW_ANONYMOUS: 'true',
      ALLOWED_TENANTS: `${other},`,
      CLOUD: 'dod',
      GRAPH_BASE_URL: 'http://127.0.0.1:3980/',
      ENTRA_BASE_URL: 'https://login.example',
      BOT_OPENID_METADATA_URL: 'http://localhost:1/keys',
      BOT_TOKEN_ISSUER: 'https://issuer.example',
      GRAPH_PERMISSION: 'application',
      DATABASE_URL: 'postgres://bot@db.example/meet',
      DATABASE_AUTH: 'entra',
      ADMINS: `${other}, ${organizer}`,
      BOT_ENDPOINT: 'https://bot.example/',
      CHANNEL_MEETING: 'thread',
      LOG_LEVEL: 'debug',
    });
    assert.equal(bot.type, 'MultiTenant');
    assert.deepEqual(rest, {
      host: 'localhost',
      port: 0,
      metrics: { host: '10.0.0.4', port: 9464 },
      anonymous: true,
      allowedTenants: [other.toLowerCase()],
      cloud: 'dod',
      graphBaseUrl: 'http://127.0.0.1:3980',
      entraBaseUrl: 'https://login.example',
      botOpenIdMetadataUrl: 'http://localhost:1/keys',
      botTokenIssuer: 'https://issuer.example',
      organizers: [organizer],
      databaseUrl: 'postgres://bot@db.example/meet',
      databaseAuth: 'entra',
      databaseIsUsed: true,
      admins: [other.toLowerCase(), organizer],
      botEndpoint: 'https://bot.example',
      channelMeeting: 'thread',
      recordKeys: [],
      signIn: null,
      logLevel: 'debug',
    });
  });

  it('lists everything that an empty environment lacks, at once', () => {
    const named = problemsOf({}).map((problem) => /^[A-Z_]+/.exec(problem)?.[0]);
    assert.deepEqual(named.sort(), ['BOT_FEDERATED_CLIENT_ID', 'BOT_ID', 'BOT_TENANT_ID', 'MEETING_ORGANIZER']);
  });

  it('counts a variable that is empty or blank as missing', () => {
    const blank = Object.fromEntries(Object.keys(complete).map((name, i) => [name, i % 2 === 0 ? '' : '  ']));
    assert.deepEqual(problemsOf(blank), problemsOf({}));
    const optional = ['PORT', 'HOST', 'CLOUD', 'BOT_TYPE', 'ALLOWED_TENANTS', 'GRAPH_BASE_URL', 'LOG_LEVEL'];
    const emptied = Object.fromEntries(optional.map((name) => [name, '']));
    assert.deepEqual(configOf({ ...complete, ...emptied }), configOf(complete));
  });

  it('does not change any more', () => {
    assert.ok(Object.isFrozen(configOf(complete)));
  });

  it('reads a pool of organizers in lower case, each once', () => {
    const second = '3D9A4C10-6F2B-4B1E-9C57-A80E4F6D2B02';
    const { organizers } = configOf({ ...complete, MEETING_ORGANIZER: ` ${second}, ${organizer},,${second} ` });
    assert.deepEqual(organizers, [second.toLowerCase(), organizer]);
  });

  it('reads sender as whoever asks first, in any case', () => {
    for (const MEETING_ORGANIZER of ['sender', 'Sender', ' SENDER ']) {
      assert.equal(configOf({ ...complete, MEETING_ORGANIZER }).organizers, 'sender');
    }
  });

  it('takes a database in the ways that people name one', () => {
    const server = ['postgres://bot@db.example/meet?sslmode=disable', 'postgresql://bot:p%40ss@[::1]:5433/meet'];
    for (const DATABASE_URL of ['file:meet.db', 'file:./data/x.db', 'file:///var/lib/meet-here/x.db', ...server]) {
      const { databaseUrl, databaseIsUsed } = configOf({ ...complete, DATABASE_URL });
      assert.deepEqual([databaseUrl, databaseIsUsed], [DATABASE_URL, true]);
    }
    assert.equal(configOf({ ...complete, MEETING_ORGANIZER: 'sender' }).databaseIsUsed, true);
  });

  it('sends a token as password only to PostgreSQL that has proved its name, as a user that is named', () => {
    const entra = { ...complete, DATABASE_AUTH: 'entra' };
    for (const end of ['', '?sslmode=verify-full', '?application_name=x']) {
      const config = configOf({ ...entra, DATABASE_URL: `postgres://bot@db.example/meet${end}` });
      assert.equal(config.databaseAuth, 'entra', end);
    }
    const server = ['postgres://db.example/meet', `postgres://bot:${secret}@db.example/meet`];
    const unchecked = [
      'sslmode=disable',
      'sslmode=no-verify',
      'sslmode=require&uselibpqcompat=true',
      'ssl=false',
      'host=127.0.0.1',
    ];
    const urls = [...server, 'file:./x.db', ...unchecked.map((end) => `postgres://bot@db.example/meet?${end}`)];
    for (const DATABASE_URL of urls) {
      const problems = problemsOf({ ...entra, DATABASE_URL });
      assert.equal(problems.length, 1, DATABASE_URL);
      assert.match(problems[0] ?? '', /^DATABASE_AUTH=entra needs/);
      assert.ok(!problems[0]?.includes(secret));
    }
    assert.equal(configOf(complete).databaseAuth, 'password');
  });

  it('refuses a database that is emptied, where it holds what nobody else knows', () => {
    const sender = { ...complete, MEETING_ORGANIZER: 'sender', NODE_ENV: 'production' };
    for (const DATABASE_URL of ['file:/tmp/meet-here.db', 'file:///var/tmp/x.db']) {
      assert.match(
        problemsOf({ ...sender, DATABASE_URL }).join(),
        /^DATABASE_URL names a file in a folder that is emp/,
      );
      assert.equal(configOf({ ...complete, DATABASE_URL }).databaseIsUsed, true);
      assert.equal(configOf({ ...complete, NODE_ENV: 'production', DATABASE_URL }).databaseIsUsed, false);
      assert.equal(configOf({ ...sender, NODE_ENV: '', DATABASE_URL }).databaseUrl, DATABASE_URL);
    }
  });

  it('listens to this machine only in anonymous mode, and to everybody else', () => {
    assert.equal(configOf(complete).host, '0.0.0.0');
    assert.equal(configOf({ ...complete, DANGEROUSLY_ALLOW_ANONYMOUS: 'true' }).host, '127.0.0.1');
    assert.equal(configOf({ ...complete, HOST: '10.0.0.5' }).host, '10.0.0.5');
  });

  it('serves metrics nowhere unless told to, then to this machine, and never where Teams comes in', () => {
    assert.deepEqual(configOf({ ...complete, METRICS_PORT: '0', PORT: '0' }).metrics, { host: '127.0.0.1', port: 0 });
    assert.equal(configOf({ ...complete, METRICS_HOST: '10.0.0.4' }).metrics, null);
    assert.match(
      problemsOf({ ...complete, PORT: '9464', METRICS_PORT: '9464' }).join(),
      /^METRICS_PORT must not be PORT/,
    );
  });

  it('is anonymous on loopback only, and never in production', () => {
    const anonymous = { ...complete, DANGEROUSLY_ALLOW_ANONYMOUS: 'true' };
    for (const HOST of ['127.0.0.1', 'localhost', '::1']) assert.deepEqual(problemsOf({ ...anonymous, HOST }), []);
    for (const HOST of ['0.0.0.0', '::', '192.168.1.2', 'example.com', '127.0.0.1.example.com']) {
      const problems = problemsOf({ ...anonymous, HOST });
      assert.equal(problems.length, 1, HOST);
      assert.match(problems[0] ?? '', /^DANGEROUSLY_ALLOW_ANONYMOUS .*loopback/);
    }
    assert.match(String(problemsOf({ ...anonymous, NODE_ENV: 'production' })), /^DANGEROUSLY_ALLOW_ANONYMOUS .*prod/);
    assert.deepEqual(problemsOf({ ...anonymous, NODE_ENV: 'development' }), []);
  });

  it('refuses China with the reason', () => {
    const problems = problemsOf({ ...complete, CLOUD: 'china' });
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /CLOUD=china.*createOrGet.*21Vianet/);
  });

  const broken: readonly (readonly [name: string, value: string])[] = [
    ['BOT_ID', 'not-a-guid'],
    ['BOT_ID', `${botId}0`],
    ['BOT_TENANT_ID', 'contoso.example'],
    ['BOT_TYPE', 'singletenant'],
    ['BOT_FEDERATED_CLIENT_ID', 'not-a-guid'],
    ['ALLOWED_TENANTS', 'everybody'],
    ['ALLOWED_TENANTS', `${tenantId},abcdef00-0000-4000-8000-000000000001`],
    ['ALLOWED_TENANTS', ','],
    ['MEETING_ORGANIZER', 'meetings@contoso.example'],
    ['MEETING_ORGANIZER', `${organizer},x`],
    ['MEETING_ORGANIZER', ' , '],
    ['MEETING_ORGANIZER', `sender,${organizer}`],
    ['DATABASE_URL', 'mysql://db.example/meet'],
    ['DATABASE_URL', 'postgres://db.example'],
    ['DATABASE_URL', 'postgres:///meet'],
    ['DATABASE_URL', `postgres://bot:${secret}@db.example:port/meet`],
    ['DATABASE_URL', './data/meet-here.db'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', 'file:./data/'],
    ['DATABASE_URL', 'file::memory:'],
    ['DATABASE_URL', 'file:meet.db?mode=memory'],
    ['DATABASE_AUTH', 'kerberos'],
    ['DATABASE_AUTH', 'entra'],
    ['GRAPH_PERMISSION', 'both'],
    ['RECORD_KEYS', 'not-a-key'],
    ['CLOUD', 'Global'],
    ['CLOUD', 'mars'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['METRICS_PORT', 'http'],
    ['METRICS_PORT', '3978'],
    ['METRICS_PORT', '65536'],
    ['LOG_LEVEL', 'verbose'],
    ['CHANNEL_MEETING', 'team'],
    ['DANGEROUSLY_ALLOW_ANONYMOUS', 'yes'],
    ['GRAPH_BASE_URL', 'graph.microsoft.com'],
    ['GRAPH_BASE_URL', 'http://graph.microsoft.com'],
    ['GRAPH_BASE_URL', 'http://127.0.0.1.example.com'],
    ['ENTRA_BASE_URL', 'ftp://127.0.0.1'],
    ['BOT_OPENID_METADATA_URL', 'file:///etc/keys'],
  ];
  for (const [name, value] of broken) {
    it(`names ${name} when it is "${value}", and nothing else`, () => {
      const problems = problemsOf({ ...complete, [name]: value });
      assert.equal(problems.length, 1, JSON.stringify(problems));
      assert.ok(problems[0]?.startsWith(name), problems[0]);
    });
  }

  it('lists all that is broken, not only the first', () => {
    const all = Object.fromEntries(broken);
    assert.equal(problemsOf({ ...complete, ...all }).length, Object.keys(all).length);
  });

  it('repeats no value that it refuses: a secret may be in the wrong variable', () => {
    const names = ['BOT_TYPE', ...Object.keys(complete), ...broken.map(([name]) => name), 'BOT_CERTIFICATE_PATH'];
    const everywhere = Object.fromEntries(names.map((name) => [name, secret]));
    const problems = problemsOf(everywhere);
    assert.ok(problems.length >= 10);
    assert.ok(!problems.join('\n').includes(secret));
  });

  it('takes http on this machine only', () => {
    for (const url of ['http://localhost:1', 'http://127.0.0.1:1', 'http://[::1]:1', 'https://graph.example']) {
      assert.equal(configOf({ ...complete, GRAPH_BASE_URL: url }).graphBaseUrl, url);
    }
  });

  it('knows loopback in the spellings that people use', () => {
    for (const host of ['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.1', '::1', '[::1]']) {
      assert.equal(isLoopback(host), true, host);
    }
    for (const host of ['0.0.0.0', '::', '128.0.0.1', '127.0.0.1.example', 'localhost.example', '1127.0.0.1', '']) {
      assert.equal(isLoopback(host), false, host);
    }
  });
});
