import assert from 'node:assert/strict';
import { turnScope } from '../support/turn-scope.ts';
import { useGraphInSandbox, withCode } from './graph-in-sandbox.ts';

const onGraph = { target: 'graph' };

describe('The Graph client', () => {
  const graph = useGraphInSandbox();

  async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
    const started = performance.now();
    return { result: await work(), ms: performance.now() - started };
  }

  async function statuses(): Promise<readonly (number | null)[]> {
    return (await graph().requests('graph')).map(({ status }) => status);
  }

  it('uses a new client-request-id for every try, and logs the one that it sent', async () => {
    await graph().faults({ match: onGraph, times: 2, status: 503, retryAfter: 0 });
    await graph().meetings().createOrGet(graph().fresh(), turnScope());
    const sent = (await graph().requests('graph')).map(({ headers }) => String(headers['client-request-id']));
    assert.equal(new Set(sent).size, 3);
    for (const id of sent) assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const logged = graph().kept.entries.filter(({ event }) => event === 'graph-call');
    assert.deepEqual(
      logged.map((entry) => [entry.client_request_id, entry.try, entry.status, entry.turn_id]),
      sent.map((id, i) => [id, i + 1, [503, 503, 201][i], 'c0ffee42']),
    );
    for (const { graph_request_id } of logged) assert.match(graph_request_id ?? '', /^[0-9a-f-]{36}$/);
  });

  const waits: readonly (readonly [kind: string, retryAfter: () => string, leastMs: number, mostMs: number])[] = [
    ['whole seconds', () => '1', 1_000, 2_500],
    ['a fraction', () => '0.3', 300, 2_500],
    ['a date', () => new Date(Date.now() + 2_000).toUTCString(), 900, 3_500],
    ['nothing that can be read', () => 'soon', 50, 2_000],
  ];
  for (const [kind, retryAfter, leastMs, mostMs] of waits) {
    it(`waits as long as a 429 asks for when that is ${kind}, and tries again`, async () => {
      const meetings = graph().meetings();
      await meetings.createOrGet(graph().fresh(), turnScope());
      await graph().control('DELETE', '/requests');
      await graph().faults({ match: onGraph, times: 1, status: 429, retryAfter: retryAfter() });
      const { result, ms } = await timed(() => meetings.createOrGet(graph().fresh(), turnScope()));
      assert.equal(result.created, true);
      assert.deepEqual(await statuses(), [429, 201]);
      assert.ok(ms >= leastMs && ms <= mostMs, `${ms} ms`);
    });
  }

  for (const retryAfter of ['60', '86400']) {
    it(`does not begin a wait of ${retryAfter} s that the turn has no time for`, async () => {
      await graph().faults({ match: onGraph, status: 429, retryAfter });
      const { ms } = await timed(() =>
        assert.rejects(
          graph().meetings().createOrGet(graph().fresh(), turnScope(10_000)),
          withCode('graph-throttled', ({ details }) => assert.equal(details.retryAfterSeconds, Number(retryAfter))),
        ),
      );
      assert.deepEqual(await statuses(), [429]);
      assert.ok(ms < 1_000, `${ms} ms`);
    });
  }

  it('tries three times at most', async () => {
    await graph().faults({ match: onGraph, status: 503, retryAfter: 0 });
    await assert.rejects(graph().meetings().createOrGet(graph().fresh(), turnScope()), withCode('graph-unavailable'));
    assert.deepEqual(await statuses(), [503, 503, 503]);
  });

  for (const status of [500, 502, 503, 504]) {
    it(`survives two answers with ${status}`, async () => {
      await graph().faults({ match: onGraph, times: 2, status });
      const meeting = await graph().meetings().createOrGet(graph().fresh(), turnScope());
      assert.equal(meeting.created, true);
      assert.deepEqual(await statuses(), [status, status, 201]);
    });
  }

  for (const status of [400, 403, 404, 405, 409]) {
    it(`does not repeat what Graph refuses with ${status}`, async () => {
      await graph().faults({ match: onGraph, status });
      await assert.rejects(graph().meetings().createOrGet(graph().fresh(), turnScope()));
      assert.deepEqual(await statuses(), [status]);
    });
  }

  it('survives a connection that breaks before Graph has heard', async () => {
    await graph().faults({ match: onGraph, times: 1, reset: 'before' });
    const meeting = await graph().meetings().createOrGet(graph().fresh(), turnScope());
    assert.equal(meeting.created, true);
    assert.deepEqual(await statuses(), [null, 201]);
  });

  const lostAnswers: Readonly<Record<string, unknown>> = {
    'a connection that breaks': { reset: 'after' },
    'a gateway that gave up': { status: 504, commit: true },
    'an answer cut in half': { garbage: true },
  };
  for (const [name, fault] of Object.entries(lostAnswers)) {
    it(`still says created when ${name} hid that Graph had made the meeting`, async () => {
      await graph().faults({ match: onGraph, times: 1, ...(fault as object) });
      const meetings = graph().meetings();
      const request = graph().fresh();
      const meeting = await meetings.createOrGet(request, turnScope());
      assert.equal(meeting.created, true);
      assert.equal((await statuses())[1], 200);
      assert.equal((await meetings.createOrGet(request, turnScope())).created, false);
    });
  }

  it('does not say created when the answer about an old meeting was lost', async () => {
    const meetings = graph().meetings();
    const request = graph().fresh();
    await graph().control('PUT', '/clock', { advance: -600 });
    await meetings.createOrGet(request, turnScope());
    await graph().control('DELETE', '/clock');
    await graph().faults({ match: onGraph, times: 1, reset: 'after' });
    assert.equal((await meetings.createOrGet(request, turnScope())).created, false);
  });

  it('calls an answer unreadable that is cut in half every time', async () => {
    await graph().faults({ match: onGraph, garbage: true });
    await assert.rejects(graph().meetings().createOrGet(graph().fresh(), turnScope()), withCode('graph-unreadable'));
    assert.equal((await statuses()).length, 3);
  });

  it('gets a new token when the old one has expired, once', async () => {
    const meetings = graph().meetings();
    const request = graph().fresh();
    await graph().control('PUT', '/clock', { advance: -600 });
    await meetings.createOrGet(request, turnScope());
    await graph().control('PUT', '/clock', { advance: 7_200 });
    await graph().control('DELETE', '/requests');
    assert.equal((await meetings.createOrGet(request, turnScope())).created, false);
    assert.deepEqual(await statuses(), [401, 200]);
    assert.equal((await graph().requests('token')).length, 1);
  });

  it('says that the credential is refused when a new token does not help', async () => {
    await graph().faults({ match: onGraph, status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } });
    await assert.rejects(graph().meetings().createOrGet(graph().fresh(), turnScope()), withCode('credential-rejected'));
    assert.deepEqual(await statuses(), [401, 401]);
    assert.equal((await graph().requests('token')).length, 2);
  });

  for (const hang of ['before', 'after']) {
    it(`ends with the turn when Graph hangs ${hang} the work`, async () => {
      const meetings = graph().meetings();
      await meetings.createOrGet(graph().fresh(), turnScope());
      await graph().faults({ match: onGraph, hang });
      const { ms } = await timed(() =>
        assert.rejects(meetings.createOrGet(graph().fresh(), turnScope(700)), withCode('graph-unavailable')),
      );
      assert.ok(ms >= 500 && ms < 1_500, `${ms} ms`);
    });
  }

  it('gives a try that hangs four seconds, and the rest of the turn to another', async () => {
    await graph().faults({ match: onGraph, times: 1, hang: 'before' });
    const { result, ms } = await timed(() => graph().meetings().createOrGet(graph().fresh(), turnScope()));
    assert.equal(result.created, true);
    assert.ok(ms >= 4_000 && ms < 6_000, `${ms} ms`);
  });

  it('ends at once when the turn is given up before its time', async () => {
    const turn = new AbortController();
    await graph().faults({ match: onGraph, hang: 'before' });
    setTimeout(() => turn.abort(), 200);
    const scope = { ...turnScope(), signal: turn.signal };
    const { ms } = await timed(() =>
      assert.rejects(graph().meetings().createOrGet(graph().fresh(), scope), withCode('graph-unavailable')),
    );
    assert.ok(ms < 1_000, `${ms} ms`);
  });

  it('ends with the turn when an answer comes in drips', async () => {
    await graph().faults({ match: onGraph, dripMs: 20_000 });
    const { ms } = await timed(() =>
      assert.rejects(graph().meetings().createOrGet(graph().fresh(), turnScope(700)), withCode('graph-unavailable')),
    );
    assert.ok(ms < 1_500, `${ms} ms`);
  });

  it('asks nothing of Graph when there is no token', async () => {
    await graph().faults({ match: { target: 'token' }, status: 500 });
    const { ms } = await timed(() =>
      assert.rejects(graph().meetings().createOrGet(graph().fresh(), turnScope()), withCode('token-unavailable')),
    );
    assert.deepEqual(await statuses(), []);
    assert.ok(ms < 2_000, `${ms} ms`);
  });
});
