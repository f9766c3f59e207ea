import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { asTurnError, placeOf } from '../../src/errors.ts';
import { createLog } from '../../src/log.ts';
import type { SignInOutcome } from '../../src/meeting/user-tokens.ts';
import { createMemorySealedRecords } from '../../src/store/memory-sealed-records.ts';
import type { SignInProof } from '../../src/turn/sign-in-proof.ts';
import { useGraphInSandbox } from './graph-in-sandbox.ts';
import { anna, ben, pageResult, randomRecordKeys, signIns, ssoToken } from './user-tokens-in-sandbox.ts';

const onTokens = { target: 'token', method: 'POST' };

describe('What is written while people sign in', () => {
  const graph = useGraphInSandbox();

  it('names no token, code, name or key, whatever goes wrong, at the finest level', async () => {
    let lines = '';
    const { log } = createLog('trace', { write: (line) => (lines += line) });
    const [records, keys] = [createMemorySealedRecords(), randomRecordKeys()];
    const { redeem, get, tokens } = signIns(graph(), { log, records, keys });
    const secrets: string[] = [Buffer.from(keys[0]?.key ?? '').toString('base64')];
    const thrown: unknown[] = [];
    const attempt = async (proof: SignInProof, user = anna): Promise<void> => {
      secrets.push(proof.kind === 'sso-token' ? proof.token : proof.result, ...partsOf(proof));
      const outcome = await redeem(proof, user).catch((error: unknown): SignInOutcome => {
        thrown.push(error);
        return { kind: 'invalid' };
      });
      if (outcome.kind === 'ok') secrets.push(outcome.token);
    };
    const both = async (): Promise<void> => {
      await attempt(await ssoToken(graph(), anna));
      await attempt(await pageResult(graph(), anna));
    };

    await both();
    await attempt(await ssoToken(graph(), ben));
    await attempt({ kind: 'sso-token', token: 'canary.canary.canary' });
    await attempt({ kind: 'page-result', result: 'canary-result' });
    for (const field of ['consentRequired', 'interactionRequired']) {
      await graph().control('PATCH', `/users/${anna.userId}`, { [field]: true });
      await attempt(await ssoToken(graph(), anna));
      await graph().control('PATCH', `/users/${anna.userId}`, { [field]: false });
    }
    const named = {
      error: 'invalid_grant',
      error_description: "AADSTS50105: The user 'canary@contoso.example' is not assigned.",
    };
    for (const fault of [
      { status: 400, body: named },
      { status: 401, body: { ...named, error: 'invalid_client' } },
      { status: 500, body: named },
      { garbage: true },
      { reset: 'after' },
      { override: { access_token: 'canary-cut-off', id_token: 'canary-cut.off.x' } },
    ]) {
      await graph().faults({ match: onTokens, ...fault });
      await both();
      await graph().faults();
    }
    const token = await get(anna);
    await tokens.discard(anna, token ?? '');
    await get(anna);
    await records.put(
      `user-token/${anna.tenantId}/${anna.userId}`,
      Buffer.from('canary'),
      new Date(Date.now() + 60_000),
    );
    await get(anna);
    await tokens.forget(anna);

    assert.ok(thrown.length >= 6, String(thrown.length));
    // As handle-turn.ts writes what nobody foresaw, and as a person would print what it throws.
    for (const error of thrown) lines += JSON.stringify(placeOf(asTurnError(error).cause)) + String(error);
    assert.match(lines, /"outcome":"ok"/);
    assert.match(lines, /"outcome":"consent-required"/);
    for (const secret of secrets) assert.ok(!lines.includes(secret), secret.slice(0, 30));
    assert.doesNotMatch(lines, /canary|eyJ|@|Anna|Weber|contoso|Bearer|client_secret/);
    // Their causes may hold Entra's words, but never what was sent or received in secret.
    const printed = inspect(thrown, { depth: 10, showHidden: true });
    for (const secret of secrets) assert.ok(!printed.includes(secret), secret.slice(0, 30));
    assert.doesNotMatch(printed, /canary-(secret|cut|result)|eyJ/);
  });
});

function partsOf(proof: SignInProof): readonly string[] {
  if (proof.kind === 'sso-token' || !proof.result.startsWith('{')) return [];
  return Object.values(JSON.parse(proof.result) as Record<string, string>);
}
