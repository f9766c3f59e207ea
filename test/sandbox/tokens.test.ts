import assert from 'node:assert/strict';
import { createRemoteJWKSet, decodeJwt, jwtVerify, SignJWT } from 'jose';
import { describeSandbox, type Json, PEOPLE, type Reply, TENANT, unique, useGraph } from './graph-under-test.ts';

const CLIENT = '5a6d0c1e-0000-4000-8000-0000000000c1';
const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const OBO = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of' };

const own = { grant_type: 'client_credentials', client_id: CLIENT, client_secret: 'any', scope: GRAPH_SCOPE };

function refused(reply: Reply, status: number, error: string, number: number): void {
  assert.deepEqual([reply.status, reply.body.error], [status, error], reply.text);
  assert.match(
    String(reply.body.error_description),
    new RegExp(`^AADSTS${number}: .+ Trace ID: .+ Correlation ID: .+`),
  );
  assert.deepEqual(reply.body.error_codes, [number]);
}

describeSandbox('The token endpoint, for an app in its own name,', () => {
  const graph = useGraph();
  const request = (change: Record<string, string> = {}, tenant = TENANT) =>
    graph.requestToken({ ...own, ...change }, tenant);
  beforeEach(() => graph.control('POST', '/reset'));

  it('answers any client with a token for Graph that works', async () => {
    const { status, body, headers } = await request();
    assert.deepEqual([status, body.token_type, body.expires_in], [200, 'Bearer', 3599]);
    assert.match(headers.get('cache-control') ?? '', /no-store/);
    const claims = decodeJwt(String(body.access_token));
    assert.deepEqual([claims.aud, claims.tid, claims.appid], ['https://graph.microsoft.com', TENANT, CLIENT]);
    assert.deepEqual(claims.roles, ['OnlineMeetings.ReadWrite.All', 'User.Read.All']);
    assert.equal(Number(claims.exp) - Number(claims.iat), 3599);
    const reply = await graph.createOrGet({ externalId: unique() }, { token: String(body.access_token) });
    assert.equal(reply.status, 201);
  });

  it('signs what its published keys verify, under the issuer its metadata names', async () => {
    const metadata = (await graph.call(`/${TENANT}/v2.0/.well-known/openid-configuration`, { token: null })).body;
    const keys = createRemoteJWKSet(new URL(String(metadata.jwks_uri)));
    const { body } = await request();
    const { protectedHeader } = await jwtVerify(String(body.access_token), keys, { issuer: String(metadata.issuer) });
    assert.equal(protectedHeader.alg, 'RS256');
    assert.equal(metadata.token_endpoint, `${graph.baseUrl}/${TENANT}/oauth2/v2.0/token`);
    const published = await (await fetch(String(metadata.jwks_uri))).text();
    assert.doesNotMatch(published, /"d"/);
  });

  it('answers for the Bot Framework too, with a token Graph does not take', async () => {
    const { status, body } = await request({ scope: 'https://api.botframework.com/.default' });
    assert.equal(status, 200);
    assert.equal(decodeJwt(String(body.access_token)).aud, 'https://api.botframework.com');
    const reply = await graph.createOrGet({ externalId: 'x' }, { token: String(body.access_token) });
    assert.equal(reply.status, 401);
  });

  it('takes the domain for the tenant, and credentials from the Authorization header', async () => {
    const { client_id, client_secret, ...rest } = own;
    const basic = `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}`;
    assert.equal((await graph.requestToken(rest, 'contoso.example', { authorization: basic })).status, 200);
  });

  it('takes an assertion in place of a secret, unless it is stale or broken', async () => {
    const { client_secret: _secret, ...rest } = own;
    const assertion = (expires: string) =>
      new SignJWT({ iss: CLIENT, sub: CLIENT })
        .setProtectedHeader({ alg: 'HS256' })
        .setExpirationTime(expires)
        .sign(new Uint8Array(32));
    const send = (client_assertion: string) =>
      graph.requestToken({ ...rest, client_assertion, client_assertion_type: ASSERTION_TYPE });
    assert.equal((await send(await assertion('5m'))).status, 200);
    refused(await send(await assertion('-5m')), 401, 'invalid_client', 700024);
    refused(await send('rubbish'), 401, 'invalid_client', 50027);
    refused(await graph.requestToken(rest), 401, 'invalid_client', 7000218);
  });

  it('insists on the secret of a registered client', async () => {
    await graph.control('PUT', `/clients/${CLIENT}`, { secret: 'right' });
    refused(await request({ client_secret: 'wrong' }), 401, 'invalid_client', 7000215);
    assert.equal((await request({ client_secret: 'right' })).status, 200);
    assert.doesNotMatch(JSON.stringify(await graph.control('GET', '/clients')), /right/);
  });

  it('gives the roles it was told to, so that missing consent can be played', async () => {
    await graph.control('PUT', `/clients/${CLIENT}`, { roles: [], tokenLifetimeSeconds: 60 });
    const { body } = await request();
    assert.equal(body.expires_in, 60);
    const reply = await graph.createOrGet({ externalId: 'x' }, { token: String(body.access_token) });
    assert.match(String(reply.body.error?.message), /^Missing role permissions/);
  });

  it('knows only registered clients once the door is closed', async () => {
    await graph.control('PUT', '/clients', { acceptUnknown: false });
    refused(await request(), 400, 'unauthorized_client', 700016);
    await graph.control('PUT', `/clients/${CLIENT}`, {});
    assert.equal((await request()).status, 200);
  });

  it('refuses unknown tenants, resources, scopes and grants', async () => {
    refused(await request({}, '00000000-1111-4222-8333-444444444444'), 400, 'invalid_request', 90002);
    refused(await request({}, 'common'), 400, 'invalid_request', 90002);
    refused(await request({ scope: 'https://nobody.example/.default' }), 400, 'invalid_resource', 500011);
    refused(await request({ scope: 'OnlineMeetings.ReadWrite.All' }), 400, 'invalid_scope', 1002012);
    refused(await request({ grant_type: 'password' }), 400, 'unsupported_grant_type', 70003);
    refused(await request({ grant_type: '' }), 400, 'invalid_request', 900144);
    refused(await request({ client_id: '' }), 400, 'invalid_request', 900144);
  });

  it('echoes the correlation id', async () => {
    const headers = { 'client-request-id': 'corr-1' };
    const reply = await graph.requestToken({ ...own, grant_type: 'password' }, TENANT, headers);
    assert.deepEqual([reply.body.correlation_id, reply.headers.get('client-request-id')], ['corr-1', 'corr-1']);
  });
});

describeSandbox('The token endpoint, on behalf of a user,', () => {
  const graph = useGraph();
  const scope = 'https://graph.microsoft.com/OnlineMeetings.ReadWrite openid profile offline_access';
  const exchange = async (
    wish: Json | object = {},
    change: Record<string, string> = {},
    tenant = TENANT,
  ): Promise<Reply> => {
    const assertion = await graph.mint({ kind: 'assertion', userId: PEOPLE.anna, clientId: CLIENT, ...wish });
    return graph.requestToken({ ...OBO, client_id: CLIENT, client_secret: 'any', assertion, scope, ...change }, tenant);
  };
  beforeEach(() => graph.control('POST', '/reset'));

  it('exchanges a token for this app for one that works on /me', async () => {
    const { status, body } = await exchange({}, { client_info: '1' });
    assert.equal(status, 200);
    const claims = decodeJwt(String(body.access_token));
    assert.deepEqual([claims.oid, claims.scp, claims.azp], [PEOPLE.anna, 'OnlineMeetings.ReadWrite', CLIENT]);
    assert.equal(decodeJwt(String(body.id_token)).aud, CLIENT);
    assert.deepEqual(JSON.parse(Buffer.from(String(body.client_info), 'base64url').toString()), {
      uid: PEOPLE.anna,
      utid: TENANT,
    });
    const path = '/v1.0/me/onlineMeetings/createOrGet';
    const reply = await graph.call(path, { token: String(body.access_token), body: { externalId: unique() } });
    assert.deepEqual([reply.status, reply.body.participants?.organizer?.upn], [201, 'anna.weber@contoso.example']);
  });

  it('takes the audiences Teams apps use, and no others', async () => {
    for (const audience of [CLIENT, `api://${CLIENT}`, `api://bot.example/botid-${CLIENT}`]) {
      assert.equal((await exchange({ audience })).status, 200, audience);
    }
    for (const audience of ['https://graph.microsoft.com', `https://evil.example/${CLIENT}`, 'api://another']) {
      refused(await exchange({ audience }), 400, 'invalid_grant', 500131);
    }
  });

  it('takes the tenant from the assertion under /common', async () => {
    assert.equal((await exchange({}, {}, 'organizations')).status, 200);
  });

  it('refuses assertions that are foreign, expired or missing', async () => {
    refused(await exchange({}, { assertion: 'a.b.c' }), 400, 'invalid_grant', 50013);
    refused(await exchange({ expiresInSeconds: -1 }), 400, 'invalid_grant', 500133);
    refused(await exchange({}, { assertion: '' }), 400, 'invalid_request', 900144);
    refused(await exchange({}, { requested_token_use: '' }), 400, 'invalid_request', 900144);
  });

  it('asks for consent the user or the app lacks', async () => {
    refused(await exchange({}, { scope: 'Mail.Send' }), 400, 'invalid_grant', 65001);
    await graph.control('PATCH', `/users/${PEOPLE.anna}`, { consentRequired: true });
    const reply = await exchange();
    refused(reply, 400, 'invalid_grant', 65001);
    assert.equal(reply.body.suberror, 'consent_required');
    await graph.control('PATCH', `/users/${PEOPLE.anna}`, { consentRequired: false });
    await graph.control('PUT', `/clients/${CLIENT}`, { delegatedScopes: ['User.Read'] });
    assert.equal((await exchange()).body.suberror, 'consent_required');
    assert.equal(decodeJwt(String((await exchange({}, { scope: GRAPH_SCOPE })).body.access_token)).scp, 'User.Read');
  });

  it('says that the application permission is no scope', async () => {
    refused(await exchange({}, { scope: 'OnlineMeetings.ReadWrite.All' }), 400, 'invalid_client', 650053);
  });

  it('gives a refresh token when asked to, for this client only', async () => {
    const { body } = await exchange();
    const refresh = (change: Record<string, string> = {}) =>
      graph.requestToken({
        grant_type: 'refresh_token',
        client_id: CLIENT,
        client_secret: 'any',
        refresh_token: String(body.refresh_token),
        scope,
        ...change,
      });
    const { status, body: fresh } = await refresh();
    assert.deepEqual([status, decodeJwt(String(fresh.access_token)).oid], [200, PEOPLE.anna]);
    refused(await refresh({ client_id: 'another' }), 400, 'invalid_grant', 70000);
    refused(await refresh({ refresh_token: 'rubbish' }), 400, 'invalid_grant', 70000);
    assert.equal((await exchange({}, { scope: GRAPH_SCOPE })).body.refresh_token, undefined);
  });
});
