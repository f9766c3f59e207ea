import assert from 'node:assert/strict';
import { createBreaker, HeldBack } from '../../src/graph/breaker.ts';
import { turnScope } from '../support/turn-scope.ts';
import { useGraphInSandbox, withCode } from './graph-in-sandbox.ts';

const onGraph = { target: 'graph' };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('A Graph in trouble', () => {
  const graph = useGraphInSandbox();
  const calls = async () => (await graph().requests('graph')).length;
  const outcomes = () =>
    graph()
      .kept.entries.filter(({ event }) => event === 'breaker')
      .map(({ outcome }) => outcome);

  it('that throttles everything is asked five times, and not again before it said', async () => {
    const meetings = graph().meetings();
    await meetings.createOrGet(graph().fresh(), turnScope());
    await graph().control('DELETE', '/requests');
    await graph().faults({ match: onGraph, status: 429, retryAfter: '20' });
    const started = performance.now();
    for (let i = 0; i < 300; i++) {
      await assert.rejects(
        meetings.createOrGet(graph().fresh(), turnScope()),
        withCode('graph-throttled', ({ details }) => {
          const { retryAfterSeconds = 0 } = details;
          assert.ok(retryAfterSeconds > 0 && retryAfterSeconds <= 20, String(retryAfterSeconds));
        }),
      );
    }
    assert.equal(await calls(), 5);
    // The goal is 1.1 calls a turn; asking anew whenever a turn comes would have waited for each.
    assert.ok(performance.now() - started < 5_000);
    assert.deepEqual(outcomes(), ['open']);
  });

  it('that throttles many at the same time is asked by those who were on their way, and by nobody else', async () => {
    const meetings = graph().meetings();
    await meetings.createOrGet(graph().fresh(), turnScope());
    await graph().control('DELETE', '/requests');
    await graph().faults({ match: onGraph, status: 429, retryAfter: '20' });
    const ask = () => meetings.createOrGet(graph().fresh(), turnScope()).catch(() => null);
    await Promise.all(Array.from({ length: 30 }, ask));
    await Promise.all(Array.from({ length: 200 }, ask));
    assert.equal(await calls(), 30);
  });

  it('is asked by one when the time is over, and by all when that one was answered', async () => {
    const meetings = graph().meetings();
    await meetings.createOrGet(graph().fresh(), turnScope());
    await graph().faults({ match: onGraph, status: 429, retryAfter: '1' });
    const ask = (scope = turnScope(500)) => meetings.createOrGet(graph().fresh(), scope).catch(() => null);
    for (let i = 0; i < 5; i++) await ask();
    await pause(1_100);
    await graph().control('DELETE', '/requests');
    assert.deepEqual(await Promise.all(Array.from({ length: 20 }, () => ask())), Array(20).fill(null));
    assert.equal(await calls(), 1, 'one found out that it goes on');
    await graph().control('DELETE', '/faults');
    await pause(1_100);
    assert.ok(await ask());
    assert.ok((await Promise.all(Array.from({ length: 20 }, () => ask(turnScope())))).every((meeting) => meeting));
    assert.deepEqual(outcomes(), ['open', 'open', 'closed']);
  });

  it('whose answers are half bad is left alone as well', async () => {
    const meetings = graph().meetings();
    const good = graph().fresh();
    await meetings.createOrGet(good, turnScope());
    await graph().faults({ match: { ...onGraph, path: 'nobody' }, status: 503, retryAfter: '20' });
    const bad = { ...graph().fresh(), organizerId: 'nobody' };
    const ask = (request: typeof good) =>
      meetings.createOrGet(request, turnScope()).then(
        () => 1,
        () => 0,
      );
    let answered = 0;
    for (let i = 0; i < 30; i++) answered += (await ask(bad)) + (await ask(bad)) + (await ask(good));
    assert.ok(answered >= 6 && answered <= 8, `${answered} were answered before`);
  });

  it('is no reason to hold back what another tenant asks', async () => {
    const breaker = createBreaker(() => undefined);
    const send = (tenant: string, status: number) =>
      breaker.send(tenant, async () => ({ status, headers: {}, body: {} }));
    for (let i = 0; i < 5; i++) await send('one', 503);
    await assert.rejects(send('one', 200), HeldBack);
    assert.equal((await send('other', 200)).status, 200);
  });

  it('is none when it refuses: an account that cannot organize, a request that is wrong', async () => {
    const meetings = graph().meetings();
    await graph().faults({ match: onGraph, times: 30, status: 403 });
    for (let i = 0; i < 30; i++) {
      await assert.rejects(meetings.createOrGet(graph().fresh(), turnScope()), withCode('organizer-refused'));
    }
    assert.equal((await meetings.createOrGet(graph().fresh(), turnScope())).created, true);
  });
});
