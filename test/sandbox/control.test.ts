import assert from 'node:assert/strict';
import { describeSandbox, errorOf, items, PEOPLE, TENANT, unique, useGraph } from './graph-under-test.ts';

const DAY = 86_400_000;

describeSandbox('The request log', () => {
  const graph = useGraph();
  beforeEach(() => graph.control('DELETE', '/requests'));

  it('lists Graph and token requests with what was sent and answered', async () => {
    await graph.createOrGet({ externalId: 'logged' }, { headers: { 'client-request-id': 'c-1' } });
    await graph.createOrGet({ externalId: null });
    const entries = items((await graph.control('GET', '/requests')).requests);
    assert.equal(entries.length, 2);
    const [good, bad] = entries;
    assert.deepEqual([good?.target, good?.method, good?.status, good?.reason], ['graph', 'POST', 201, null]);
    assert.equal(good?.path, `${graph.meetings}/createOrGet`);
    assert.deepEqual(good?.body, { externalId: 'logged' });
    assert.equal(good?.headers?.['client-request-id'], 'c-1');
    assert.ok(Math.abs(Date.parse(String(good?.time)) - Date.now()) < 5000);
    assert.deepEqual([bad?.status, bad?.reason], [400, 'externalId is missing or empty']);
  });

  it('shows the claims of a token, and never a token, a secret or an assertion', async () => {
    const assertion = await graph.mint({ kind: 'assertion', userId: PEOPLE.anna, clientId: 'c' });
    const basic = `Basic ${Buffer.from('c:canary-basic').toString('base64')}`;
    await graph.createOrGet({ externalId: unique() });
    for (const fields of [
      { grant_type: 'client_credentials', client_secret: 'canary-secret', client_assertion: 'canary-assertion' },
      { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', client_secret: 'canary-secret', assertion },
      { grant_type: 'refresh_token', refresh_token: 'canary-refresh' },
    ]) {
      await graph.requestToken({ client_id: 'c', ...fields }, TENANT, {
        authorization: basic,
        cookie: 'canary-cookie',
      });
    }
    const log = JSON.stringify((await graph.control('GET', '/requests')).requests);
    const signature = assertion.split('.')[2] ?? '';
    for (const secret of ['canary', graph.token, assertion, signature, basic.slice(6)])
      assert.ok(!log.includes(secret), secret);
    assert.ok(log.includes('"roles":["OnlineMeetings.ReadWrite.All"'), log);
    assert.ok(log.includes('"client_id":"c"'));
  });

  it('is emptied by DELETE, and leaves out the control API', async () => {
    await graph.createOrGet({ externalId: unique() });
    await graph.control('DELETE', '/requests');
    await graph.control('GET', '/users');
    assert.deepEqual(items((await graph.control('GET', '/requests')).requests), []);
  });
});

describeSandbox('The meeting list', () => {
  const graph = useGraph();

  it('counts what was created and names the key of each meeting', async () => {
    await Promise.all(Array.from({ length: 20 }, () => graph.createOrGet({ externalId: 'one' })));
    const { body } = await graph.createOrGet({ externalId: 'two', subject: 'Second' });
    await graph.call(`${graph.meetings}/${body.id}`, { method: 'DELETE' });
    const { created, meetings } = await graph.control('GET', '/meetings');
    assert.equal(created, 2);
    assert.deepEqual(
      items(meetings).map(({ tenantId, organizerId, externalId }) => [tenantId, organizerId, externalId]),
      [[TENANT, PEOPLE.desk, 'one']],
    );
  });
});

describeSandbox('The clock', () => {
  const graph = useGraph();
  beforeEach(() => graph.control('POST', '/reset'));

  it('is set, moved on and restored', async () => {
    const set = await graph.control('PUT', '/clock', { now: '2030-01-01T00:00:00Z' });
    assert.match(String(set.now), /^2030-01-01T00:00:0/);
    const token = await graph.mint({ kind: 'application' });
    const { body } = await graph.createOrGet({ externalId: unique() }, { token });
    assert.match(String(body.startDateTime), /^2030-01-01T00:00:/);
    assert.match(String((await graph.control('PUT', '/clock', { advance: 'P1DT1H' })).now), /^2030-01-02T01:00:/);
    assert.match(String((await graph.control('PUT', '/clock', { advance: -3600 })).now), /^2030-01-02T00:00:/);
    await graph.control('DELETE', '/clock');
    const restored = await graph.control('GET', '/clock');
    assert.ok(Math.abs(Date.parse(String(restored.now)) - Date.now()) < 5000);
    assert.equal(restored.offsetSeconds, 0);
  });

  it('makes tokens expire', async () => {
    await graph.control('PUT', '/clock', { advance: 3600 });
    const reply = await graph.createOrGet({ externalId: unique() });
    assert.deepEqual([reply.status, errorOf(reply).code], [401, 'InvalidAuthenticationToken']);
  });

  it('refuses what is no time', async () => {
    for (const body of [
      {},
      { now: 'noon' },
      { advance: 'P1M' },
      { advance: 'P' },
      { advance: 'PT' },
      { now: '2030-01-01' },
    ]) {
      const reply = await graph.call('/_sandbox/clock', { method: 'PUT', body });
      assert.equal(reply.status, 400, JSON.stringify(body));
    }
  });
});

describeSandbox('Sixty idle days after its end, a meeting', () => {
  const graph = useGraph();
  const path = '/v1.0/me/onlineMeetings';
  const token = () => graph.mint({ kind: 'delegated', userId: PEOPLE.anna });
  const get = async (externalId: string) =>
    (await graph.call(`${path}/createOrGet`, { token: await token(), body: { externalId } })).body;
  const pass = (days: number) => graph.control('PUT', '/clock', { advance: (days * DAY) / 1000 });
  beforeEach(() => graph.control('POST', '/reset'));

  it('keeps its link and its id, and gets a new conference id when asked for again', async () => {
    const before = await get('old');
    await pass(59);
    assert.equal((await get('old')).audioConferencing?.conferenceId, before.audioConferencing?.conferenceId);
    await pass(2);
    const after = await get('old');
    assert.deepEqual([after.id, after.joinWebUrl], [before.id, before.joinWebUrl]);
    assert.notEqual(after.audioConferencing?.conferenceId, before.audioConferencing?.conferenceId);
    assert.equal((await get('old')).audioConferencing?.conferenceId, after.audioConferencing?.conferenceId);
  });

  it('shows the new conference id to GET as well', async () => {
    const before = await get('old');
    await pass(61);
    const { body } = await graph.call(`${path}/${before.id}`, { token: await token() });
    assert.notEqual(body.audioConferencing?.conferenceId, before.audioConferencing?.conferenceId);
  });

  it('was not idle if it was updated meanwhile', async () => {
    const before = await get('kept');
    await pass(40);
    const patch = { method: 'PATCH', body: { subject: 'Still here' }, token: await token() };
    assert.equal((await graph.call(`${path}/${before.id}`, patch)).status, 200);
    await pass(40);
    assert.equal((await get('kept')).audioConferencing?.conferenceId, before.audioConferencing?.conferenceId);
  });

  it('is listed as expired until somebody comes back', async () => {
    await get('old');
    await pass(61);
    const [listed] = items((await graph.control('GET', '/meetings')).meetings);
    assert.equal(listed?.dialInExpired, true);
  });
});

describeSandbox('Reset', () => {
  const graph = useGraph();

  it('brings back the seeded directory, and keeps issued tokens valid', async () => {
    await graph.createOrGet({ externalId: 'kept?' });
    await graph.control('PATCH', `/users/${PEOPLE.desk}`, { displayName: 'Changed' });
    await graph.control('PUT', '/faults', [{ status: 500 }]);
    await graph.control('PUT', '/clients', { acceptUnknown: false });
    await graph.control('DELETE', `/policies/${PEOPLE.desk}`);
    await graph.control('POST', '/reset');
    assert.equal((await graph.control('GET', '/meetings')).created, 0);
    assert.equal(items((await graph.control('GET', '/users')).users)[0]?.displayName, 'Meeting Desk');
    assert.equal((await graph.control('GET', '/clients')).acceptUnknown, true);
    assert.equal((await graph.createOrGet({ externalId: 'kept?' })).status, 201);
  });

  it('is not what an unknown control call does', async () => {
    assert.equal((await graph.call('/_sandbox/nothing', { token: null })).status, 404);
    assert.equal((await graph.call('/_sandbox/users', { text: '{' })).status, 400);
  });
});
