import assert from 'node:assert/strict';
import type { ErrorCode } from '../../src/errors.ts';
import type { AccessTokens } from '../../src/graph/access-tokens.ts';
import { appId, graphScope, tenantId, useGraphInSandbox, withCode } from './graph-in-sandbox.ts';

const onTokens = { target: 'token' };
const connectorScope = 'https://api.botframework.com/.default';
const minute = 60_000;

describe('Access tokens', () => {
  const graph = useGraphInSandbox();

  const get = (tokens: AccessTokens, scope = graphScope, signal = AbortSignal.timeout(5_000)): Promise<string> =>
    tokens.get(scope, tenantId, signal);
  const asked = async (): Promise<number> => (await graph().requests('token')).length;
  const outcomes = () =>
    graph()
      .kept.entries.filter(({ event }) => event === 'token-request')
      .map(({ outcome }) => outcome);

  /** Until the background has made that many requests in all, successful or not. */
  async function finished(count: number): Promise<void> {
    for (let i = 0; i < 200 && outcomes().length < count; i++) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(outcomes().length, count);
  }

  /** Requests so far, with those that were about to go out. */
  async function askedInAll(): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return asked();
  }

  /** Tokens of one hour on a clock that the test moves. */
  function onOwnClock(random: number) {
    const clock = { ms: Date.now() };
    return { clock, tokens: graph().tokens({ now: () => clock.ms, random: () => random }) };
  }

  it('are asked for once by many who need one at the same time', async () => {
    const tokens = graph().tokens();
    const all = await Promise.all(Array.from({ length: 50 }, () => get(tokens)));
    assert.equal(new Set(all).size, 1);
    assert.equal(await asked(), 1);
  });

  it('are not asked for while there is one', async () => {
    const tokens = graph().tokens();
    const first = await get(tokens);
    await graph().control('DELETE', '/requests');
    const all = await Promise.all(Array.from({ length: 50 }, () => get(tokens)));
    assert.deepEqual(new Set(all), new Set([first]));
    assert.equal(await asked(), 0);
  });

  it('are renewed on demand, and stay in use when Entra gives no new one', async () => {
    const tokens = graph().tokens();
    const renew = () => tokens.renew(graphScope, tenantId, AbortSignal.timeout(5_000));
    const first = await get(tokens);
    const second = await renew();
    assert.notEqual(second, first);
    await graph().faults({ match: onTokens, status: 503 });
    await assert.rejects(renew(), withCode('token-unavailable'));
    assert.equal(await get(tokens), second);
  });

  it('are of one scope and one tenant each', async () => {
    const tokens = graph().tokens();
    const [forGraph, forConnector] = await Promise.all([get(tokens), get(tokens, connectorScope)]);
    assert.notEqual(forGraph, forConnector);
    assert.equal(await asked(), 2);
  });

  it('are asked for again once one was refused, but not because an older one was', async () => {
    const tokens = graph().tokens();
    const first = await get(tokens);
    tokens.discard(graphScope, tenantId, first);
    const second = await get(tokens);
    assert.notEqual(second, first);
    tokens.discard(graphScope, tenantId, first);
    assert.equal(await get(tokens), second);
    assert.equal(await asked(), 2);
  });

  for (const fault of [{ status: 500 }, { status: 503 }, { status: 429, retryAfter: 60 }, { garbage: true }]) {
    it(`are asked for again at once after Entra failed with ${JSON.stringify(fault)}`, async () => {
      const tokens = graph().tokens();
      await graph().faults({ match: onTokens, times: 1, ...fault });
      await assert.rejects(get(tokens), withCode('token-unavailable'));
      assert.match(await get(tokens), /^eyJ/);
      assert.equal(await asked(), 2);
    });
  }

  it('fail together for those who wait together', async () => {
    const tokens = graph().tokens();
    await graph().faults({ match: onTokens, times: 1, latencyMs: 50, reset: 'before' });
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => get(tokens)));
    assert.ok(all.every(({ status }) => status === 'rejected'));
    assert.equal(await asked(), 1);
    assert.deepEqual(outcomes(), ['failed']);
  });

  const refusals: readonly (readonly [description: string, code: ErrorCode])[] = [
    ['AADSTS7000215: Invalid client secret provided.', 'credential-rejected'],
    ['AADSTS7000222: The provided client secret keys are expired.', 'credential-rejected'],
    [
      'AADSTS700027: The certificate with identifier used to sign the client assertion is expired.',
      'credential-rejected',
    ],
    ['AADSTS7000112: Application is disabled.', 'credential-rejected'],
    ['AADSTS700016: Application was not found in the directory.', 'permission-missing'],
    ['AADSTS7000229: The client application is missing service principal in the tenant.', 'permission-missing'],
    ['AADSTS65001: The user or administrator has not consented to use the application.', 'permission-missing'],
    ['AADSTS650017: Something else.', 'credential-rejected'],
    ['AADSTS53003: Access has been blocked by Conditional Access policies.', 'conditional-access'],
  ];
  for (const [error_description, code] of refusals) {
    it(`are refused with ${code} for ${error_description.split(':')[0]}`, async () => {
      const body = { error: 'invalid_client', error_description };
      await graph().faults({ match: onTokens, times: 1, status: 401, body });
      await assert.rejects(
        get(graph().tokens()),
        withCode(code, ({ details }) => assert.deepEqual(details, { tenantId, appId })),
      );
    });
  }

  it('do not keep a turn waiting that has no time, and still come for the others', async () => {
    const tokens = graph().tokens();
    await graph().faults({ match: onTokens, times: 1, latencyMs: 600 });
    const started = performance.now();
    const patient = get(tokens);
    await assert.rejects(get(tokens, graphScope, AbortSignal.timeout(100)), withCode('token-unavailable'));
    assert.ok(performance.now() - started < 500);
    await assert.rejects(get(tokens, graphScope, AbortSignal.abort()), withCode('token-unavailable'));
    assert.match(await patient, /^eyJ/);
    assert.equal(await asked(), 1);
  });

  for (const [random, share] of [
    [0, 0.5],
    [1, 0.8],
  ] as const) {
    it(`are renewed in the background after ${share} of their life when chance says ${random}`, async () => {
      const { clock, tokens } = onOwnClock(random);
      const lifeMs = 3_599_000 - 2 * minute;
      const first = await get(tokens);
      clock.ms += lifeMs * share - 10_000;
      assert.equal(await get(tokens), first);
      assert.equal(await askedInAll(), 1);
      clock.ms += 20_000;
      assert.equal(await get(tokens), first);
      await finished(2);
      assert.notEqual(await get(tokens), first);
      assert.equal(await asked(), 2);
    });
  }

  it('are kept while Entra is down, with a try every half minute, to their end and no longer', async () => {
    const { clock, tokens } = onOwnClock(0);
    const first = await get(tokens);
    await graph().faults({ match: onTokens, status: 500 });
    clock.ms += 40 * minute;
    for (let i = 0; i < 5; i++) assert.equal(await get(tokens), first);
    await finished(2);
    for (let i = 0; i < 5; i++) assert.equal(await get(tokens), first);
    assert.equal(await askedInAll(), 2);
    clock.ms += 31_000;
    assert.equal(await get(tokens), first);
    await finished(3);
    clock.ms += 20 * minute;
    await assert.rejects(get(tokens), withCode('token-unavailable'));
    await graph().faults();
    assert.notEqual(await get(tokens), first);
    assert.deepEqual(outcomes(), ['ok', 'failed', 'failed', 'failed', 'ok']);
  });

  it('are not used in their last two minutes', async () => {
    await graph().control('PUT', `/clients/${appId}`, { tokenLifetimeSeconds: 100 });
    const tokens = graph().tokens();
    const first = await get(tokens);
    assert.notEqual(await get(tokens), first);
  });
});
