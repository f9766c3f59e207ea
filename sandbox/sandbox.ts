import { importJWK } from 'jose';
import { Clock } from './clock.ts';
import { FaultProgram } from './faults.ts';
import { RequestLog } from './request-log.ts';
import { freshState, type State } from './state.ts';
import { StateFile } from './state-file.ts';
import { AuthorizationCodes } from './tokens/authorization-codes.ts';
import { newSigningKey, type SigningKeys } from './tokens/signing-keys.ts';

/** One sandbox: its data and its parts. Nothing lives in modules, so that many can run in one process. */
export interface Sandbox {
  readonly state: State;
  readonly file: StateFile;
  readonly clock: Clock;
  readonly faults: FaultProgram;
  readonly requests: RequestLog;
  readonly keys: SigningKeys;
  /** Of the sign-in page; they live for minutes, so no file keeps them. */
  readonly codes: AuthorizationCodes;
  readonly localLinks: boolean;
}

/** Opens the state file, or starts a fresh one. */
export async function openSandbox(statePath: string | undefined, localLinks: boolean): Promise<Sandbox> {
  const file = new StateFile(statePath);
  const kept = await file.load();
  const state = kept ?? freshState(await newSigningKey());
  if (!kept) file.changed();
  const keys = await signingKeys(state);
  await file.flush(state);
  return {
    state,
    file,
    clock: new Clock(state),
    faults: new FaultProgram(),
    requests: new RequestLog(),
    keys,
    codes: new AuthorizationCodes(),
    localLinks,
  };
}

async function signingKeys(state: State): Promise<SigningKeys> {
  const { kty, n, e, kid } = state.signingKey;
  const publicJwk = { kty: kty ?? 'RSA', n: n ?? '', e: e ?? '', kid: kid ?? '', alg: 'RS256', use: 'sig' };
  const [privateKey, publicKey] = await Promise.all([
    importJWK(state.signingKey, 'RS256'),
    importJWK(publicJwk, 'RS256'),
  ]);
  return { privateKey, publicKey, publicJwk };
}

/** Back to the seeded directory: users, policies, clients, meetings, clock, faults and the log. */
export function resetSandbox(sandbox: Sandbox): void {
  Object.assign(sandbox.state, freshState(sandbox.state.signingKey));
  sandbox.faults.replace([]);
  sandbox.requests.clear();
}
