import { createHash, randomBytes } from 'node:crypto';
import { graphHosts } from '../../src/graph/graph-hosts.ts';
import { createUserTokens, type UserTokenOptions } from '../../src/graph/user-tokens.ts';
import type { SealedRecords } from '../../src/meeting/sealed-records.ts';
import type { SignInOutcome, UserTokens } from '../../src/meeting/user-tokens.ts';
import { createMemorySealedRecords } from '../../src/store/memory-sealed-records.ts';
import { createRecordSeal, type RecordKey } from '../../src/store/record-seal.ts';
import type { SignInProof } from '../../src/turn/sign-in-proof.ts';
import { turnScope } from '../support/turn-scope.ts';
import { appId, type GraphInSandbox, person, secret, tenantId } from './graph-in-sandbox.ts';

export const anna = { tenantId, userId: person('11') };
export const ben = { tenantId, userId: person('12') };
export const redirectUri = 'https://meet-here.example/auth-end.html';

/** One key, made for this test. */
export function randomRecordKeys(id = 'one'): readonly RecordKey[] {
  return [{ id, key: randomBytes(32) }];
}

export interface SignIns {
  readonly tokens: UserTokens;
  readonly records: SealedRecords;
  get(user: typeof anna): Promise<string | null>;
  redeem(proof: SignInProof, user: typeof anna): Promise<SignInOutcome>;
}

/** People's tokens as the program builds them, with Entra in a sandbox. */
export function signIns(
  graph: GraphInSandbox,
  {
    records = createMemorySealedRecords(),
    keys = randomRecordKeys(),
    ...options
  }: Partial<UserTokenOptions> & { readonly keys?: readonly RecordKey[] } = {},
): SignIns {
  const tokens = createUserTokens({
    http: graph.http,
    clientId: appId,
    credential: { kind: 'secret', secret },
    entraBaseUrl: graphHosts.global.entraBaseUrl,
    tokenBaseUrl: graph.baseUrl,
    scopes: ['https://graph.microsoft.com/OnlineMeetings.ReadWrite'],
    audiences: [appId, `api://meet-here.example/botid-${appId}`],
    redirectUri,
    records,
    seal: createRecordSeal(keys, graph.kept.log),
    log: graph.kept.log,
    ...options,
  });
  return {
    tokens,
    records,
    get: (user) => tokens.get(user, turnScope()),
    redeem: (proof, user) => tokens.redeem(proof, user, turnScope()),
  };
}

/** What Teams would hand over for silent sign-in. */
export async function ssoToken(
  graph: GraphInSandbox,
  { userId }: { readonly userId: string },
  more: Record<string, unknown> = {},
): Promise<SignInProof> {
  const wish = { kind: 'assertion', userId, clientId: appId, ...more };
  const { token } = (await graph.control('POST', '/tokens', wish)) as { token: string };
  return { kind: 'sso-token', token };
}

/** What the sign-in page would report after this person signed in there. */
export async function pageResult(
  graph: GraphInSandbox,
  { userId }: { readonly userId: string },
  more: { readonly nonce?: string; readonly verifier?: string; readonly redirectUri?: string } = {},
): Promise<SignInProof> {
  const verifier = randomBytes(32).toString('base64url');
  const nonce = randomBytes(16).toString('base64url');
  const query = new URLSearchParams({
    client_id: appId,
    response_type: 'code',
    response_mode: 'fragment',
    redirect_uri: more.redirectUri ?? redirectUri,
    scope: 'openid profile offline_access https://graph.microsoft.com/OnlineMeetings.ReadWrite',
    state: 'any',
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    sandbox_choice: userId,
  });
  const answer = await fetch(`${graph.baseUrl}/${tenantId}/oauth2/v2.0/authorize?${query}`, { redirect: 'manual' });
  const fragment = new URLSearchParams(new URL(answer.headers.get('location') ?? '').hash.slice(1));
  const result = { code: fragment.get('code'), verifier: more.verifier ?? verifier, nonce: more.nonce ?? nonce };
  return { kind: 'page-result', result: JSON.stringify(result) };
}
