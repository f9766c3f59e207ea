import assert from 'node:assert/strict';
import {
  describeSandbox,
  errorOf,
  items,
  PEOPLE,
  type Reply,
  SILENT_403,
  TENANT,
  unique,
  useGraph,
} from './graph-under-test.ts';

describeSandbox('The directory', () => {
  const graph = useGraph();

  it('lists the seeded users with their licences and policies', async () => {
    const { tenantId, users } = await graph.control('GET', '/users');
    assert.equal(tenantId, TENANT);
    assert.equal(items(users).length, 11);
    const nora = items(users).find(({ id }) => String(id) === PEOPLE.nora);
    assert.deepEqual(
      [nora?.userPrincipalName, nora?.teams, nora?.audioConferencing, nora?.policy?.appIds],
      ['nora.quiet@contoso.example', true, false, '*'],
    );
    assert.equal(items(users).find(({ id }) => String(id) === PEOPLE.paul)?.policy, null);
  });

  it('answers GET /users by object id and by name, and GET /me', async () => {
    const token = await graph.mint({ kind: 'delegated', userId: PEOPLE.anna });
    for (const [path, bearer] of [
      [`/v1.0/users/${PEOPLE.anna}`, graph.token],
      ['/v1.0/users/Anna.Weber@contoso.example', graph.token],
      ['/beta/me', token],
    ] as const) {
      const { status, body } = await graph.call(path, { token: bearer });
      assert.deepEqual(
        [status, body.id, body.displayName, body.surname],
        [200, PEOPLE.anna, 'Anna Weber', 'Weber'],
        path,
      );
      assert.equal(body.userType, undefined);
    }
  });

  it('shows what is selected', async () => {
    const { body } = await graph.call(
      `/v1.0/users/${encodeURIComponent('gita.guest_fabrikam.example#EXT#@contoso.example')}?$select=id,userType`,
    );
    const context = 'https://graph.microsoft.com/v1.0/$metadata#users(id,userType)/$entity';
    assert.deepEqual(body, { '@odata.context': context, id: PEOPLE.gita, userType: 'Guest' });
  });

  it('does not find everybody, nor for everybody', async () => {
    const nobody = errorOf(await graph.call('/v1.0/users/nobody@contoso.example'));
    assert.deepEqual([nobody.status, nobody.code], [404, 'Request_ResourceNotFound']);
    const token = await graph.mint({ kind: 'delegated', userId: PEOPLE.anna });
    const message = 'Insufficient privileges to complete the operation.';
    const other = await graph.call(`/v1.0/users/${PEOPLE.ben}`, { token });
    assert.deepEqual(errorOf(other), { status: 403, code: 'Authorization_RequestDenied', message });
  });

  it('takes a licence away and gives it back', async () => {
    const create = () => graph.createOrGet({ externalId: 'licence' });
    await graph.control('PATCH', `/users/${PEOPLE.desk}`, { teams: false });
    assert.deepEqual(errorOf(await create()), SILENT_403);
    await graph.control('PATCH', `/users/${PEOPLE.desk}`, { teams: true, audioConferencing: false });
    assert.equal((await create()).body.audioConferencing, null);
    await graph.control('PATCH', `/users/${PEOPLE.desk}`, { audioConferencing: true });
    assert.ok((await create()).body.audioConferencing?.conferenceId);
  });

  it('names what is wrong with a change it cannot make', async () => {
    const wrong = await graph.call(`/_sandbox/users/${PEOPLE.desk}`, {
      method: 'PATCH',
      body: { teams: 'yes', wings: 2 },
    });
    assert.equal(wrong.status, 400);
    assert.match(errorOf(wrong).message, /teams: .*wings/);
    assert.equal((await graph.call('/_sandbox/users/x', { method: 'PATCH', body: {} })).status, 404);
    const twice = await graph.call('/_sandbox/users', { body: { id: PEOPLE.desk, userPrincipalName: 'a@b.example' } });
    assert.equal(twice.status, 409);
  });
});

describeSandbox('Application access policies', () => {
  const graph = useGraph();
  const APP = '5a6d0c1e-0000-4000-8000-00000000000a';
  const as = async (user: string, clientId = APP): Promise<number> => {
    const token = await graph.mint({ kind: 'application', clientId });
    const path = `/v1.0/users/${user}/onlineMeetings/createOrGet`;
    const reply: Reply = await graph.call(path, { token, body: { externalId: unique() } });
    return reply.status;
  };

  beforeEach(() => graph.control('POST', '/reset'));

  it('let the named apps act for the user, and no others', async () => {
    assert.equal(await as(PEOPLE.paul), 403);
    await graph.control('PUT', `/policies/${PEOPLE.paul}`, { appIds: [APP.toUpperCase()] });
    assert.equal(await as(PEOPLE.paul), 201);
    assert.equal(await as(PEOPLE.paul, '5a6d0c1e-0000-4000-8000-00000000000b'), 403);
    await graph.control('DELETE', `/policies/${PEOPLE.paul}`);
    assert.equal(await as(PEOPLE.paul), 403);
  });

  it('count for the whole tenant when global, except for users with one of their own', async () => {
    await graph.control('PUT', '/policies/global', { appIds: [APP] });
    assert.equal(await as(PEOPLE.anna), 201);
    await graph.control('PUT', `/policies/${PEOPLE.anna}`, { appIds: ['another-app'] });
    assert.equal(await as(PEOPLE.anna), 403);
    await graph.control('DELETE', `/policies/${PEOPLE.anna}`);
    assert.equal(await as(PEOPLE.anna), 201);
  });

  it('take their time to arrive, measured by the sandbox clock', async () => {
    await graph.control('PUT', `/policies/${PEOPLE.paul}`, { appIds: '*', delaySeconds: 1800 });
    assert.equal(await as(PEOPLE.paul), 403);
    const listed = items((await graph.control('GET', '/users')).users).find(({ id }) => String(id) === PEOPLE.paul);
    assert.deepEqual([listed?.policy, listed?.pendingPolicy?.appIds], [null, '*']);
    await graph.control('PUT', '/clock', { advance: 'PT31M' });
    assert.equal(await as(PEOPLE.paul), 201);
  });

  it('hold until a delayed withdrawal arrives', async () => {
    await graph.control('DELETE', `/policies/${PEOPLE.desk}`, { delaySeconds: 600 });
    assert.equal(await as(PEOPLE.desk), 201);
    await graph.control('PUT', '/clock', { advance: 601 });
    assert.equal(await as(PEOPLE.desk), 403);
  });
});
