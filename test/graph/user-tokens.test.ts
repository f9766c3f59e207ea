import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { signInError } from '../../src/meeting/user-tokens.ts';
import { createMemorySealedRecords } from '../../src/store/memory-sealed-records.ts';
import { turnScope } from '../support/turn-scope.ts';
import { appId, tenantId, useGraphInSandbox, withCode } from './graph-in-sandbox.ts';
import { anna, ben, pageResult, randomRecordKeys, signIns, ssoToken } from './user-tokens-in-sandbox.ts';

const onTokens = { target: 'token', method: 'POST' };

describe('People’s tokens', () => {
  const graph = useGraphInSandbox();
  const asked = async (): Promise<number> =>
    (await graph().requests('token')).filter(({ method }) => method === 'POST').length;

  for (const [door, proofOf] of [
    ['silent sign-in', ssoToken],
    ['the sign-in page', pageResult],
  ] as const) {
    describe(`from ${door}`, () => {
      it('are this person’s, for Graph, for meetings, and kept', async () => {
        const { redeem, get } = signIns(graph());
        assert.equal(await get(anna), null);
        const outcome = await redeem(await proofOf(graph(), anna), anna);
        assert.ok(outcome.kind === 'ok');
        const { aud, oid, tid, scp } = decodeJwt(outcome.token);
        assert.deepEqual([aud, oid, tid], ['https://graph.microsoft.com', anna.userId, tenantId]);
        assert.match(String(scp), /OnlineMeetings\.ReadWrite/);
        assert.equal(await get(anna), outcome.token);
        assert.equal(await asked(), 1);
      });

      it('are never made of somebody else’s proof, and nothing of it is kept', async () => {
        const { redeem, get } = signIns(graph());
        assert.deepEqual(await redeem(await proofOf(graph(), ben), anna), { kind: 'mismatch' });
        assert.equal(await get(anna), null);
        assert.equal(await get(ben), null);
      });

      it('do not replace one’s own by somebody else’s', async () => {
        const { redeem, get } = signIns(graph());
        await redeem(await proofOf(graph(), anna), anna);
        const own = await get(anna);
        await redeem(await proofOf(graph(), ben), anna);
        assert.equal(await get(anna), own);
      });

      it('are asked for once when several clients hand over the same proof', async () => {
        const { redeem } = signIns(graph());
        const proof = await proofOf(graph(), anna);
        const outcomes = await Promise.all(Array.from({ length: 10 }, () => redeem(proof, anna)));
        assert.equal(new Set(outcomes.map((outcome) => outcome.kind === 'ok' && outcome.token)).size, 1);
        assert.equal(await asked(), 1);
      });

      for (const fault of [{ status: 500 }, { status: 429, retryAfter: 60 }, { garbage: true }, { reset: 'before' }]) {
        it(`come at the next try after Entra failed with ${JSON.stringify(fault)}`, async () => {
          const { redeem } = signIns(graph());
          await graph().faults({ match: onTokens, times: 1, ...fault });
          await assert.rejects(redeem(await proofOf(graph(), anna), anna), withCode('token-unavailable'));
          assert.equal((await redeem(await proofOf(graph(), anna), anna)).kind, 'ok');
        });
      }

      it('wait no longer than the turn has time', async () => {
        const { tokens } = signIns(graph());
        const proof = await proofOf(graph(), anna);
        await graph().faults({ match: onTokens, hang: 'before' });
        const started = performance.now();
        await assert.rejects(tokens.redeem(proof, anna, turnScope(200)), withCode('token-unavailable'));
        assert.ok(performance.now() - started < 1_500);
      });
    });
  }

  it('need consent, and say so until it was given on the page', async () => {
    const { redeem } = signIns(graph());
    await graph().control('PATCH', `/users/${anna.userId}`, { consentRequired: true });
    const proof = await ssoToken(graph(), anna);
    assert.deepEqual(await redeem(proof, anna), { kind: 'consent-required' });
    await pageResult(graph(), anna);
    assert.equal((await redeem(proof, anna)).kind, 'ok');
  });

  it('need one more step when a rule says so, with the challenge for the page', async () => {
    const { redeem } = signIns(graph());
    await graph().control('PATCH', `/users/${anna.userId}`, { interactionRequired: true });
    const outcome = await redeem(await ssoToken(graph(), anna), anna);
    assert.ok(outcome.kind === 'interaction-required');
    assert.deepEqual(Object.keys(JSON.parse(outcome.claims ?? '')), ['access_token']);
    assert.equal((await redeem(await pageResult(graph(), anna), anna)).kind, 'ok');
  });

  const refusals: readonly (readonly [error: string, text: string, code: Parameters<typeof withCode>[0]])[] = [
    ['invalid_client', 'AADSTS7000215: Invalid client secret provided.', 'credential-rejected'],
    ['interaction_required', 'AADSTS53003: Access has been blocked by Conditional Access.', 'conditional-access'],
  ];
  for (const [error, error_description, code] of refusals) {
    it(`are refused with ${code} for ${error_description.slice(0, 14)}`, async () => {
      const { redeem } = signIns(graph());
      const body = { error, error_description };
      await graph().faults({ match: onTokens, times: 1, status: 400, body });
      await assert.rejects(
        redeem(await ssoToken(graph(), anna), anna),
        withCode(code, ({ details }) => assert.deepEqual(details, { tenantId, appId })),
      );
    });
  }

  it('are not made twice of one code', async () => {
    const { redeem, tokens } = signIns(graph());
    const proof = await pageResult(graph(), anna);
    assert.equal((await redeem(proof, anna)).kind, 'ok');
    await tokens.forget(anna);
    assert.deepEqual(await redeem(proof, anna), { kind: 'invalid' });
  });

  it('are not made of a code with another window’s verifier, nonce or address', async () => {
    const { redeem } = signIns(graph());
    const others = [{ verifier: 'x'.repeat(43) }, { nonce: 'x'.repeat(22) }, { redirectUri: 'https://evil.example/' }];
    for (const other of others) {
      assert.deepEqual(await redeem(await pageResult(graph(), anna, other), anna), { kind: 'invalid' });
    }
  });

  it('are not made of what is no result of the page, without asking Entra', async () => {
    const { redeem } = signIns(graph());
    const good = JSON.parse(((await pageResult(graph(), anna)) as { result: string }).result);
    const bad = ['', '{}', 'null', '[]', '123456', JSON.stringify({ ...good, more: 1 }), 'x'.repeat(1_000_000)];
    const changed = [{ code: '' }, { code: 'a b' }, { verifier: 'short' }, { nonce: null }, { code: 'x'.repeat(5000) }];
    for (const result of [...bad, ...changed.map((change) => JSON.stringify({ ...good, ...change }))]) {
      assert.deepEqual(await redeem({ kind: 'page-result', result }, anna), { kind: 'invalid' });
    }
    assert.equal(await asked(), 0);
  });

  it('are renewed without the person before they end', async () => {
    await graph().control('PUT', `/clients/${appId}`, { tokenLifetimeSeconds: 200 });
    const { redeem, get } = signIns(graph());
    const first = await redeem(await ssoToken(graph(), anna), anna);
    await graph().control('PUT', `/clients/${appId}`, {});
    const renewed = await Promise.all(Array.from({ length: 10 }, () => get(anna)));
    assert.equal(new Set(renewed).size, 1);
    assert.ok(renewed[0] && first.kind === 'ok' && renewed[0] !== first.token);
    assert.equal(await get(anna), renewed[0]);
    assert.equal(await asked(), 2);
  });

  it('are kept while Entra is down, and gone when Entra says that they ended', async () => {
    await graph().control('PUT', `/clients/${appId}`, { tokenLifetimeSeconds: 200 });
    const { redeem, get, tokens } = signIns(graph());
    await redeem(await ssoToken(graph(), anna), anna);
    await graph().faults({ match: onTokens, times: 1, status: 503 });
    await assert.rejects(get(anna), withCode('token-unavailable'));
    assert.ok(await get(anna));
    await graph().control('PATCH', `/users/${anna.userId}`, { interactionRequired: true });
    assert.equal(await get(anna), null);
    assert.equal(await tokens.forget(anna), 0);
  });

  it('are renewed after Graph refused one', async () => {
    const { redeem, get, tokens } = signIns(graph());
    await redeem(await ssoToken(graph(), anna), anna);
    const first = await get(anna);
    await tokens.discard(anna, first ?? '');
    const second = await get(anna);
    assert.ok(second && second !== first);
    await tokens.discard(anna, first ?? '');
    assert.equal(await get(anna), second);
  });

  it('survive the process, for whoever has the key', async () => {
    const [records, keys] = [createMemorySealedRecords(), randomRecordKeys()];
    await signIns(graph(), { records, keys }).redeem(await ssoToken(graph(), anna), anna);
    assert.ok(await signIns(graph(), { records, keys }).get(anna));
    assert.equal(await signIns(graph(), { records, keys: randomRecordKeys() }).get(anna), null);
    assert.equal(await signIns(graph(), { records, keys }).get(ben), null);
  });

  it('are sealed again with the newest key, and kept for a day after the last use', async () => {
    const clock = { ms: Date.now() };
    const records = createMemorySealedRecords(() => new Date(clock.ms));
    const [old, fresh] = [randomRecordKeys('old'), randomRecordKeys('fresh')];
    const now = () => clock.ms;
    await signIns(graph(), { records, now, keys: old }).redeem(await ssoToken(graph(), anna), anna);
    clock.ms += 23 * 3_600_000;
    assert.ok(await signIns(graph(), { records, now, keys: [...fresh, ...old] }).get(anna));
    clock.ms += 23 * 3_600_000;
    assert.ok(await signIns(graph(), { records, now, keys: fresh }).get(anna));
    clock.ms += 25 * 3_600_000;
    assert.equal(await signIns(graph(), { records, now, keys: fresh }).get(anna), null);
  });

  it('are not found in another person’s record', async () => {
    const { redeem, get, records } = signIns(graph());
    await redeem(await ssoToken(graph(), anna), anna);
    const [from, to] = [anna, ben].map(({ userId }) => `user-token/${tenantId}/${userId}`) as [string, string];
    const stolen = await records.get(from);
    assert.ok(stolen);
    await records.put(to, stolen, new Date(Date.now() + 60_000));
    assert.equal(await get(ben), null);
    assert.match(graph().kept.text(), /"event":"record","outcome":"unreadable","reason":"tampered"/);
  });

  it('are forgotten when the person signs out', async () => {
    const { redeem, get, tokens } = signIns(graph());
    await redeem(await ssoToken(graph(), anna), anna);
    assert.equal(await tokens.forget(anna), 1);
    assert.equal(await tokens.forget(anna), 0);
    assert.equal(await get(anna), null);
  });

  it('stay forgotten, though they were just being renewed', async () => {
    await graph().control('PUT', `/clients/${appId}`, { tokenLifetimeSeconds: 200 });
    const { redeem, get, tokens } = signIns(graph());
    await redeem(await ssoToken(graph(), anna), anna);
    await graph().faults({ match: onTokens, latencyMs: 200 });
    const renewal = get(anna);
    await tokens.forget(anna);
    assert.ok(await renewal);
    assert.equal(await get(anna), null);
  });

  it('do their work for this turn when they cannot be kept', async () => {
    const broken = { ...createMemorySealedRecords(), put: () => Promise.reject(new Error('canary: disk full')) };
    const { redeem } = signIns(graph(), { records: broken });
    assert.equal((await redeem(await ssoToken(graph(), anna), anna)).kind, 'ok');
    assert.match(graph().kept.text(), /"outcome":"not-kept"/);
  });

  it('explain on a card why there is none', () => {
    assert.equal(signInError({ kind: 'consent-required' }, {}).code, 'consent-missing');
    assert.equal(signInError({ kind: 'interaction-required', claims: null }, {}).code, 'interaction-required');
    assert.equal(signInError({ kind: 'mismatch' }, {}).code, 'signed-in-user-differs');
    assert.equal(signInError({ kind: 'invalid' }, { appId }).details.appId, appId);
  });
});
