import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createChecks } from '../../src/checks.ts';
import { readConfig } from '../../src/config.ts';
import { createAccessTokens } from '../../src/graph/access-tokens.ts';
import { createHttp } from '../../src/graph/http.ts';
import { tokenRoles } from '../../src/graph/token-roles.ts';
import type { StoreHealth } from '../../src/meeting/check-up/store-health.ts';
import { checkEndpoint } from '../../src/teams/check-way-in.ts';
import { startBot } from '../support/bot.ts';
import { startLocalServer } from '../support/local-server.ts';
import { startTokenIssuer } from '../support/token-issuer.ts';
import { turnScope } from '../support/turn-scope.ts';

const env = {
  BOT_ID: '5c9f6e2b-1a47-4d0b-9e85-7b3a60c4d2f1',
  BOT_PASSWORD: 'any',
  BOT_TENANT_ID: '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1',
  MEETING_ORGANIZER: '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01',
};

/** The one check of this name, with nothing else asked. */
async function reasonsOf(name: string, store: StoreHealth | null): Promise<readonly string[]> {
  const result = readConfig(env);
  if ('problems' in result) throw new Error(result.problems.join());
  const log = () => undefined;
  const http = createHttp();
  const credential = { kind: 'secret', secret: 'any' } as const;
  const tokens = createAccessTokens({
    http,
    clientId: env.BOT_ID,
    credential,
    entraBaseUrl: 'https://x',
    tokenBaseUrl: null,
    tokenExchangeAudience: 'api://x',
    log,
  });
  const checks = createChecks(result.config, { http, tokens, store, log, now: () => new Date() });
  const found = await Promise.all(
    checks.filter((check) => check.name === name).map((check) => check.run(turnScope(), 'console')),
  );
  return found.flat().map(({ reason }) => reason);
}

describe('The check of the store', () => {
  it('says that there is none, that it answers, or that it is down', async () => {
    assert.deepEqual(await reasonsOf('store', null), ['store-not-in-use']);
    assert.deepEqual(await reasonsOf('store', { ping: async () => undefined }), ['ok']);
    const down = { ping: () => Promise.reject(new Error('canary: password=x')) };
    assert.deepEqual(await reasonsOf('store', down), ['store-down']);
  });
});

describe('The check of the configuration', () => {
  it('advises against a client secret and an open door', async () => {
    assert.deepEqual(await reasonsOf('configuration', null), ['client-secret', 'anyone-may-ask']);
  });
});

describe('The check of the app package', () => {
  it('names the version that the package in this repository has', () => {
    const versionOf = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
    assert.equal(versionOf('appPackage/manifest.json'), versionOf('package.json'));
  });
});

describe('The check of the messaging endpoint', () => {
  const reasonAt = async (url: string | null, askedFrom: 'chat' | 'console' = 'console') =>
    (await checkEndpoint(url).run(turnScope(), askedFrom))[0]?.reason;

  it('knows this bot by its refusal of a message without a token', async () => {
    const issuer = await startTokenIssuer();
    const bot = await startBot({
      DANGEROUSLY_ALLOW_ANONYMOUS: 'false',
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      ENTRA_BASE_URL: issuer.metadataUrl,
    });
    assert.equal(await reasonAt(bot.url), 'ok');
    await Promise.all([bot.close(), issuer.close()]);
  });

  it('is not deceived by a page that says yes to everything, nor by one that leads elsewhere', async () => {
    for (const status of [200, 302, 404, 502]) {
      const other = await startLocalServer((_request, _body, response) => {
        // Restify's own writeHead, which it gives to all of Node, cannot be chained.
        response.writeHead(status, { location: 'http://127.0.0.1:9/' });
        response.end();
      });
      assert.equal(await reasonAt(other.url), 'endpoint-wrong', String(status));
      await other.close();
    }
  });

  it('takes silence for no proof, says when it has no address, and needs none in a chat', async () => {
    assert.equal(await reasonAt('http://127.0.0.1:9'), 'endpoint-silent');
    assert.equal(await reasonAt(null), 'endpoint-unknown');
    assert.equal(await reasonAt(null, 'chat'), 'ok');
  });
});

describe('The permissions of a token', () => {
  const token = (claims: object) => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`;

  it('are read, none when nothing was granted, and unknown when the token is opaque', () => {
    assert.deepEqual(tokenRoles(token({ roles: ['A.B.All', 'C'] })), ['A.B.All', 'C']);
    assert.deepEqual(tokenRoles(token({})), []);
    for (const opaque of ['', 'a.b.c', token({ roles: 'A' }), token({ roles: [1] })])
      assert.equal(tokenRoles(opaque), null);
  });

  it('are none when they are not spelled like one', () => {
    assert.deepEqual(tokenRoles(token({ roles: ['<at>x</at>', 'A\nB', 'x'.repeat(101), ''] })), []);
  });
});
