import assert from 'node:assert/strict';
import {
  describeSandbox,
  errorOf,
  PEOPLE,
  type Reply,
  SILENT_403,
  TENANT,
  unique,
  useGraph,
} from './graph-under-test.ts';

const ME = '/v1.0/me/onlineMeetings/createOrGet';
const of = (user: string): string => `/v1.0/users/${encodeURIComponent(user)}/onlineMeetings/createOrGet`;
const unauthenticated = (message: string) => ({ status: 401, code: 'InvalidAuthenticationToken', message });

describeSandbox('Graph refuses', () => {
  const graph = useGraph();
  const post = async (path: string, wish?: Record<string, unknown>): Promise<Reply> => {
    const token = wish ? await graph.mint(wish) : graph.token;
    return graph.call(path, { token, body: { externalId: unique() } });
  };

  it('calls without a token, or with something that is none', async () => {
    const bare = await graph.call(ME, { token: null, body: { externalId: 'x' } });
    assert.deepEqual(errorOf(bare), unauthenticated('Access token is empty.'));
    const rubbish = await graph.call(ME, { token: 'rubbish', body: { externalId: 'x' } });
    assert.match(errorOf(rubbish).message, /^IDX14100: JWT is not well formed/);
    const basic = await graph.call(ME, {
      token: null,
      headers: { authorization: 'Basic eDp5' },
      body: { externalId: 'x' },
    });
    assert.equal(basic.status, 401);
  });

  it('tokens somebody else signed', async () => {
    const [head, claims] = (await graph.mint({ kind: 'application' })).split('.');
    const forged = await graph.call(of(PEOPLE.desk), { token: `${head}.${claims}.AAAA`, body: { externalId: 'x' } });
    assert.deepEqual(errorOf(forged), unauthenticated('Access token validation failure. Invalid signature.'));
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    assert.equal((await graph.call(of(PEOPLE.desk), { token: none, body: { externalId: 'x' } })).status, 401);
  });

  it('expired tokens', async () => {
    const reply = await post(ME, { kind: 'delegated', userId: PEOPLE.anna, expiresInSeconds: -5 });
    assert.deepEqual(errorOf(reply), unauthenticated('Lifetime validation failed, the token is expired.'));
  });

  it('tokens for another service', async () => {
    const reply = await post(ME, { kind: 'delegated', userId: PEOPLE.anna, audience: 'https://api.botframework.com' });
    assert.deepEqual(errorOf(reply), unauthenticated('Access token validation failure. Invalid audience.'));
  });

  it('personal accounts', async () => {
    const expected = { status: 401, code: 'AuthenticationError', message: 'Error authenticating with resource' };
    assert.deepEqual(errorOf(await post(ME, { kind: 'personal' })), expected);
  });

  it('application tokens on /me', async () => {
    const message = '/me request is only valid with delegated authentication flow.';
    assert.deepEqual(errorOf(await post(ME)), { status: 400, code: 'BadRequest', message });
    assert.deepEqual(errorOf(await graph.call('/v1.0/me')), { status: 400, code: 'BadRequest', message });
  });

  it('delegated tokens on the path of another user', async () => {
    const reply = await post(of(PEOPLE.ben), { kind: 'delegated', userId: PEOPLE.anna });
    const message = `Organizer ID in token(${PEOPLE.anna}) does not match organizer ID in request url(${PEOPLE.ben}). With delegated permission only /me endpoint is supported.`;
    assert.deepEqual(errorOf(reply), { status: 403, code: 'General', message });
  });

  it('tokens without the scope, naming what is needed and what came', async () => {
    const reply = await post(ME, {
      kind: 'delegated',
      userId: PEOPLE.anna,
      scopes: ['User.Read', 'OnlineMeetings.Read'],
    });
    const message =
      "Missing scope permissions on the request. API requires one of 'OnlineMeetings.ReadWrite'. Scopes on the request 'User.Read,OnlineMeetings.Read'.";
    assert.deepEqual(errorOf(reply), { status: 403, code: 'Forbidden', message });
  });

  it('tokens without the role', async () => {
    const reply = await post(of(PEOPLE.desk), { kind: 'application', roles: ['User.Read.All'] });
    const message =
      "Missing role permissions on the request. API requires one of 'OnlineMeetings.ReadWrite.All'. Roles on the request 'User.Read.All'.";
    assert.deepEqual(errorOf(reply), { status: 403, code: 'Forbidden', message });
  });

  it('user principal names in the path, and unknown object ids, with an empty 404', async () => {
    for (const user of ['meetings@contoso.example', '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2bff']) {
      assert.deepEqual(errorOf(await post(of(user))), { status: 404, code: 'UnknownError', message: '' });
    }
  });

  it('apps without an application access policy for the user', async () => {
    const message = 'No Application Access Policy found for this app';
    for (const user of [PEOPLE.paul, PEOPLE.anna]) {
      assert.deepEqual(errorOf(await post(of(user))), { status: 403, code: 'Forbidden', message });
    }
  });

  it('unlicensed users and guests, without a word', async () => {
    assert.deepEqual(errorOf(await post(of(PEOPLE.liam))), SILENT_403);
    assert.deepEqual(errorOf(await post(of(PEOPLE.gita))), SILENT_403);
    assert.deepEqual(errorOf(await post(ME, { kind: 'delegated', userId: PEOPLE.liam })), SILENT_403);
  });

  it('but says why in a header of its own', async () => {
    const reply = await post(of(PEOPLE.liam));
    assert.equal(reply.headers.get('x-sandbox-reason'), 'the user has no Teams licence');
  });

  it('paths it does not have', async () => {
    const reply = await graph.call('/v1.0/me/events');
    assert.deepEqual(errorOf(reply), {
      status: 400,
      code: 'BadRequest',
      message: "Resource not found for the segment 'events'.",
    });
  });

  it('nobody with their own token and the right scope', async () => {
    assert.equal((await post(ME, { kind: 'delegated', userId: PEOPLE.paul })).status, 201);
    assert.equal((await post(of(PEOPLE.paul.toUpperCase()), { kind: 'delegated', userId: PEOPLE.paul })).status, 201);
  });
});

describeSandbox('A meeting belongs to', () => {
  const graph = useGraph();

  it('one user: another with the same external id gets another meeting', async () => {
    const externalId = unique();
    const replies: Reply[] = [];
    for (const userId of [PEOPLE.anna, PEOPLE.ben, PEOPLE.anna]) {
      const token = await graph.mint({ kind: 'delegated', userId });
      replies.push(await graph.call(ME, { token, body: { externalId } }));
    }
    const [anna, ben, again] = replies;
    assert.deepEqual([anna?.status, ben?.status, again?.status], [201, 201, 200]);
    assert.notEqual(anna?.body.id, ben?.body.id);
    assert.equal(anna?.body.id, again?.body.id);
  });

  it('one user, by whichever door: /me and /users/{id} lead to the same', async () => {
    const externalId = unique();
    await graph.control('PUT', `/policies/${PEOPLE.ben}`, { appIds: '*' });
    const token = await graph.mint({ kind: 'delegated', userId: PEOPLE.ben });
    const mine = await graph.call(ME, { token, body: { externalId } });
    const theirs = await graph.call(of(PEOPLE.ben), { body: { externalId } });
    assert.deepEqual([mine.status, theirs.status], [201, 200]);
  });

  it('one tenant: the other tenant neither shares nor sees it', async () => {
    const tenantId = '0b1d2f3a-1111-4222-8333-444455556666';
    // The same object id in both, which real tenants never have: the tenant alone must tell them apart.
    await graph.control('POST', '/users', { tenantId, id: PEOPLE.desk, userPrincipalName: 'zoe@fabrikam.example' });
    const externalId = unique();
    const token = await graph.mint({ kind: 'delegated', userId: PEOPLE.desk, tenantId });
    const there = await graph.call(ME, { token, body: { externalId } });
    const here = await graph.call(of(PEOPLE.desk), { body: { externalId } });
    assert.deepEqual([there.status, here.status], [201, 201]);
    assert.match(decodeURIComponent(String(there.body.joinWebUrl)), new RegExp(tenantId));
    const foreign = await graph.call(`/v1.0/me/onlineMeetings/${here.body.id}`, { token });
    assert.equal(foreign.status, 404);
    const again = await graph.call(ME, { token, body: { externalId } });
    assert.deepEqual([again.status, again.body.id], [200, there.body.id]);
    assert.notEqual(tenantId, TENANT);
  });
});
