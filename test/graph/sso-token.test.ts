import assert from 'node:assert/strict';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createVerifySsoToken } from '../../src/graph/sso-token.ts';
import { type LocalServer, sendJson, startLocalServer } from '../support/local-server.ts';
import { appId, person, tenantId, withCode } from './graph-in-sandbox.ts';

const anna = { tenantId, userId: person('11') };
const uri = `api://meet-here.example/botid-${appId}`;

describe('A token of Teams for this app', () => {
  let own: Awaited<ReturnType<typeof generateKeyPair>>;
  let foreign: Awaited<ReturnType<typeof generateKeyPair>>;
  let entra: LocalServer;
  let fetches = 0;
  let down = false;

  before(async () => {
    own = await generateKeyPair('RS256', { extractable: true });
    foreign = await generateKeyPair('RS256');
    entra = await startLocalServer(async (request, _body, response) => {
      fetches++;
      assert.equal(request.url, '/common/discovery/v2.0/keys');
      if (down) return sendJson(response, 500, {});
      sendJson(response, 200, { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'k1', use: 'sig' }] });
    });
  });
  after(() => entra.close());

  const verifier = () => createVerifySsoToken({ issuerBaseUrl: entra.url, audiences: [appId, uri] });
  const seconds = (ahead: number): number => Math.floor(Date.now() / 1000) + ahead;

  function sign(change: Record<string, unknown> = {}, key = own.privateKey, kid = 'k1'): Promise<string> {
    const claims = {
      iss: `${entra.url}/${tenantId}/v2.0`,
      aud: appId,
      tid: tenantId,
      oid: anna.userId,
      scp: 'access_as_user',
      nbf: seconds(-10),
      exp: seconds(3600),
      ...change,
    };
    const given = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    return new SignJWT(given).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  }

  const elsewhere = '99999999-8888-4777-8666-555555555555';
  const rows: readonly (readonly [what: string, change: Record<string, unknown>, result: string])[] = [
    ['as Teams sends it', {}, 'ok'],
    ['of version 1', { iss: `https://sts.windows.net/${tenantId}/`, aud: uri }, 'ok'],
    ['with its object id in capitals', { oid: anna.userId.toUpperCase() }, 'ok'],
    [
      'that expired four minutes ago',
      {
        // When it is sent, and not when this file is read.
        get exp() {
          return seconds(-240);
        },
      },
      'ok',
    ],
    ['of another person', { oid: person('12') }, 'mismatch'],
    ['of the same id in another tenant', { tid: elsewhere, iss: `PLACE/${elsewhere}/v2.0` }, 'mismatch'],
    ['whose issuer is another tenant’s', { iss: `PLACE/${elsewhere}/v2.0` }, 'invalid'],
    ['whose issuer is somebody', { iss: 'https://evil.example/' }, 'invalid'],
    ['for another app', { aud: elsewhere }, 'invalid'],
    ['for an app of a similar name', { aud: `api://evil.example/botid-${appId}` }, 'invalid'],
    ['for Graph', { aud: 'https://graph.microsoft.com' }, 'invalid'],
    ['that expired ten minutes ago', { exp: seconds(-600) }, 'invalid'],
    ['that never expires', { exp: undefined }, 'invalid'],
    ['that is not valid yet', { nbf: seconds(600) }, 'invalid'],
    ['that is only an ID token', { scp: undefined }, 'invalid'],
    ['with another permission', { scp: 'access_as_users' }, 'invalid'],
    ['of an app', { oid: undefined }, 'invalid'],
    ['of nobody’s tenant', { tid: undefined }, 'invalid'],
  ];
  for (const [what, change, result] of rows) {
    it(`${what} is ${result}`, async () => {
      const iss = typeof change.iss === 'string' ? { iss: change.iss.replace('PLACE', entra.url) } : {};
      assert.equal(await verifier()(await sign({ ...change, ...iss }), anna), result);
    });
  }

  it('is invalid when it is signed by another key, by none, or is no token', async () => {
    const verify = verifier();
    const good = await sign();
    const [header = '', payload = ''] = good.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const bad = [
      await sign({}, foreign.privateKey),
      await sign({}, own.privateKey, 'k2'),
      none,
      `${header}.${payload}.`,
    ];
    for (const token of [...bad, '', 'x', 'a.b.c', good.slice(0, -5)])
      assert.equal(await verify(token, anna), 'invalid');
  });

  it('is checked with keys that were fetched once', async () => {
    const verify = verifier();
    const token = await sign();
    fetches = 0;
    const all = await Promise.all(Array.from({ length: 20 }, () => verify(token, anna)));
    assert.deepEqual([new Set(all), fetches], [new Set(['ok']), 1]);
  });

  it('is nobody’s fault while Entra’s keys cannot be had, and good again afterwards', async () => {
    const verify = verifier();
    const token = await sign();
    down = true;
    await assert.rejects(verify(token, anna), withCode('token-unavailable'));
    down = false;
    assert.equal(await verify(token, anna), 'ok');
  });
});
