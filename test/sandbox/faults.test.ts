import assert from 'node:assert/strict';
import { describeSandbox, errorOf, type Json, type Reply, TENANT, unique, useGraph } from './graph-under-test.ts';

describeSandbox('The fault program', () => {
  const graph = useGraph();
  const program = (...rules: object[]) => graph.control('PUT', '/faults', rules);
  const create = (externalId = unique()): Promise<Reply> => graph.createOrGet({ externalId });
  const token = () =>
    graph.requestToken({
      grant_type: 'client_credentials',
      client_id: 'c',
      client_secret: 's',
      scope: 'https://graph.microsoft.com/.default',
    });
  const created = async (): Promise<number> => Number((await graph.control('GET', '/meetings')).created);

  beforeEach(() => graph.control('POST', '/reset'));

  for (const retryAfter of [2, '2.128', 'Wed, 21 Oct 2026 07:28:00 GMT', 'soon']) {
    it(`throttles with Retry-After ${retryAfter}, as often as told`, async () => {
      await program({ status: 429, retryAfter, times: 2 });
      const replies = [await create(), await create(), await create()];
      assert.deepEqual(
        replies.map(({ status }) => status),
        [429, 429, 201],
      );
      assert.equal(replies[0]?.headers.get('retry-after'), String(retryAfter));
      const error = replies[0]?.body.error as Json;
      assert.deepEqual([error.code, error.message], ['TooManyRequests', 'Please retry again later.']);
      assert.deepEqual([error.innerError?.code, error.innerError?.status], ['429', '429']);
    });
  }

  it('answers any other status with the body of Graph, or with one of its own', async () => {
    await program(
      { status: 503, times: 1, headers: { 'retry-after': '1' } },
      { status: 500, times: 1 },
      { status: 502, times: 1, body: '<h1>Bad gateway</h1>', headers: { 'content-type': 'text/html' } },
      { status: 409, times: 1, body: { error: { code: 'Mine', message: 'so' } } },
    );
    const [unavailable, broken, gateway, mine] = [await create(), await create(), await create(), await create()];
    assert.deepEqual([unavailable.status, unavailable.headers.get('retry-after')], [503, '1']);
    assert.deepEqual(errorOf(broken), { status: 500, code: 'UnknownError', message: '' });
    assert.deepEqual(
      [gateway.status, gateway.text, gateway.headers.get('content-type')],
      [502, '<h1>Bad gateway</h1>', 'text/html'],
    );
    assert.deepEqual(errorOf(mine), { status: 409, code: 'Mine', message: 'so' });
    assert.equal(await created(), 0);
  });

  it('applies to the service, the method and the path that are named', async () => {
    await program(
      { match: { target: 'token' }, status: 500 },
      { match: { method: 'get', path: '/onlineMeetings' }, status: 504 },
    );
    assert.equal((await create()).status, 201);
    assert.equal((await graph.call(graph.meetings)).status, 504);
    const refused = await token();
    assert.deepEqual([refused.status, refused.body.error], [500, 'temporarily_unavailable']);
    await graph.control('DELETE', '/faults');
    assert.equal((await token()).status, 200);
  });

  it('never touches the control API', async () => {
    await program({ status: 500 });
    assert.equal((await graph.control('GET', '/meetings')).created, 0);
  });

  it('delays, alone or with another effect', async () => {
    await program({ latencyMs: 60, times: 1 }, { latencyMs: 60, status: 503, times: 1 });
    for (const status of [201, 503]) {
      const started = performance.now();
      assert.equal((await create()).status, status);
      assert.ok(performance.now() - started >= 55);
    }
  });

  it('cuts the connection before anything was created', async () => {
    await program({ reset: 'before', times: 1 });
    await assert.rejects(create('cut'), TypeError);
    assert.equal(await created(), 0);
    assert.equal((await create('cut')).status, 201);
  });

  it('cuts the connection after the meeting was created', async () => {
    await program({ reset: 'after', times: 1 });
    await assert.rejects(create('cut'), TypeError);
    assert.equal(await created(), 1);
    assert.equal((await create('cut')).status, 200);
  });

  it('reports a timeout for work that was done', async () => {
    await program({ status: 504, commit: true, times: 1 });
    assert.equal((await create('late')).status, 504);
    assert.equal((await create('late')).status, 200);
  });

  it('promises success and sends half a body', async () => {
    await program({ garbage: true, times: 1 });
    const reply = await create();
    assert.equal(reply.status, 201);
    assert.match(reply.text, /^\{"@odata\.context"/);
    assert.throws(() => JSON.parse(reply.text), SyntaxError);
  });

  for (const hang of ['before', 'after'] as const) {
    it(`never answers, having done the work or not (${hang})`, async () => {
      await program({ hang, times: 1 });
      const signal = AbortSignal.timeout(150);
      const headers = { authorization: `Bearer ${graph.token}`, 'content-type': 'application/json' };
      const request = { method: 'POST', headers, body: '{"externalId":"hung"}', signal };
      await assert.rejects(fetch(`${graph.baseUrl}${graph.meetings}/createOrGet`, request), { name: 'TimeoutError' });
      assert.equal((await create('hung')).status, hang === 'before' ? 201 : 200);
    });
  }

  it('sends the answer drop by drop', async () => {
    await program({ dripMs: 80, times: 1 });
    const started = performance.now();
    const reply = await create();
    assert.equal(reply.status, 201);
    assert.ok(reply.body.id);
    assert.ok(performance.now() - started >= 70);
  });

  it('changes the body of a success, and of nothing else', async () => {
    await program({
      override: { joinWebUrl: 'https://evil.example/x', audioConferencing: { conferenceId: '1' }, chatInfo: null },
    });
    const { status, body } = await create();
    assert.equal(status, 201);
    assert.equal(body.joinWebUrl, 'https://evil.example/x');
    assert.equal(body.audioConferencing?.conferenceId, '1');
    assert.ok(body.audioConferencing?.tollNumber);
    assert.equal(Object.hasOwn(body, 'chatInfo'), false);
    const refused = await graph.createOrGet({});
    assert.deepEqual([refused.status, refused.body.joinWebUrl], [400, undefined]);
  });

  it('works on the metadata and token answers as well', async () => {
    await program({ match: { path: TENANT }, override: { expires_in: 1 } });
    assert.equal((await token()).body.expires_in, 1);
  });

  it('shows what is left of each rule', async () => {
    await program({ status: 429, times: 3 }, { latencyMs: 1 });
    await create();
    const rules = await graph.control('GET', '/faults');
    assert.deepEqual([rules[0]?.left, rules[1]?.left], [2, null]);
  });

  it('refuses rules it cannot follow, and keeps the old ones', async () => {
    await program({ status: 429 });
    for (const body of [
      [{}],
      [{ status: 200 }],
      [{ stutus: 500 }],
      [{ reset: true }],
      [{ times: 2 }],
      { status: 500 },
    ]) {
      const reply = await graph.call('/_sandbox/faults', { method: 'PUT', body });
      assert.equal(reply.status, 400, JSON.stringify(body));
    }
    assert.equal((await create()).status, 429);
  });
});
