/**
 * What can go wrong in a turn: a closed list, sorted by who can act.
 * Not in the family: a person's misuse (that is a Command, `not-understood`) and a broken environment at start
 * (config.ts lists those before anything listens).
 */

/** Who can do something about a failure. `nobody` means: wait and try again. */
export type Actor = 'sender' | 'admin' | 'operator' | 'nobody' | 'developer';

export type ErrorCode =
  | 'tenant-not-served'
  | 'organizer-not-found'
  | 'organizer-refused'
  | 'account-unsupported'
  | 'access-policy-missing'
  | 'permission-missing'
  | 'permission-denied'
  | 'conditional-access'
  | 'token-kind-wrong'
  | 'credential-rejected'
  | 'token-unavailable'
  | 'graph-throttled'
  | 'graph-unavailable'
  | 'graph-rejected'
  | 'graph-unreadable'
  | 'sender-unknown'
  | 'sender-cannot-organize'
  | 'organizer-gone'
  | 'organizer-signed-out'
  | 'claim-pending'
  | 'store-unavailable'
  | 'unexpected'
  | SignInErrorCode;

/** What stands between a person and a token in their own name. */
export type SignInErrorCode =
  | 'sign-in-needed'
  | 'silent-sign-in-failed'
  | 'consent-missing'
  | 'interaction-required'
  | 'signed-in-user-differs'
  | 'sign-in-invalid';

interface ErrorRow {
  readonly actor: Actor;
  /** Whether asking again later, unchanged, can help: the card then offers a button. */
  readonly retry: boolean;
  readonly level: 'info' | 'warn' | 'error';
}

/** A code without a row does not compile. The words belong to the cards (card/texts). */
export const errorTable: Readonly<Record<ErrorCode, ErrorRow>> = {
  'tenant-not-served': { actor: 'operator', retry: false, level: 'warn' },
  'organizer-not-found': { actor: 'admin', retry: false, level: 'warn' },
  'organizer-refused': { actor: 'admin', retry: false, level: 'warn' },
  'account-unsupported': { actor: 'sender', retry: false, level: 'info' },
  'access-policy-missing': { actor: 'admin', retry: true, level: 'warn' },
  'permission-missing': { actor: 'admin', retry: true, level: 'warn' },
  'permission-denied': { actor: 'admin', retry: false, level: 'warn' },
  'conditional-access': { actor: 'admin', retry: false, level: 'warn' },
  'token-kind-wrong': { actor: 'operator', retry: false, level: 'error' },
  'credential-rejected': { actor: 'operator', retry: false, level: 'error' },
  'token-unavailable': { actor: 'nobody', retry: true, level: 'warn' },
  'graph-throttled': { actor: 'nobody', retry: true, level: 'warn' },
  'graph-unavailable': { actor: 'nobody', retry: true, level: 'warn' },
  'graph-rejected': { actor: 'developer', retry: false, level: 'error' },
  'graph-unreadable': { actor: 'developer', retry: false, level: 'error' },
  'sender-unknown': { actor: 'sender', retry: false, level: 'info' },
  'sender-cannot-organize': { actor: 'sender', retry: false, level: 'info' },
  'organizer-gone': { actor: 'admin', retry: false, level: 'warn' },
  'organizer-signed-out': { actor: 'nobody', retry: true, level: 'info' },
  'claim-pending': { actor: 'nobody', retry: true, level: 'info' },
  'store-unavailable': { actor: 'operator', retry: true, level: 'error' },
  unexpected: { actor: 'developer', retry: true, level: 'error' },
  'sign-in-needed': { actor: 'sender', retry: false, level: 'info' },
  'silent-sign-in-failed': { actor: 'sender', retry: false, level: 'warn' },
  'consent-missing': { actor: 'sender', retry: true, level: 'info' },
  'interaction-required': { actor: 'sender', retry: true, level: 'info' },
  'signed-in-user-differs': { actor: 'sender', retry: true, level: 'warn' },
  'sign-in-invalid': { actor: 'sender', retry: true, level: 'info' },
};

/** What a remedy needs to be exact. Ids only: no token, link, name or UPN may ever be put here. */
export interface ErrorDetails {
  readonly tenantId?: string;
  readonly appId?: string;
  readonly organizerId?: string;
  /** As Teams PowerShell calls the cloud, where that needs a name. */
  readonly teamsEnvironment?: 'TeamsGCCH' | 'TeamsDOD';
  /** Of the claim that this is about, so that a button acts on nothing newer. */
  readonly fence?: number;
  /** Seconds after which the service asked to come back; Graph sends fractions too. */
  readonly retryAfterSeconds?: number;
  /** Entra's challenge, for the address of the sign-in page; it holds conditions only. */
  readonly claims?: string;
}

export class TurnError extends Error {
  readonly code: ErrorCode;
  /** Graph's `request-id`, for a support case; null when no answer came. */
  readonly requestId: string | null;
  readonly details: ErrorDetails;

  constructor(
    code: ErrorCode,
    options: { readonly cause?: unknown; readonly requestId?: string | null; readonly details?: ErrorDetails } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'TurnError';
    this.code = code;
    this.requestId = options.requestId ?? null;
    this.details = options.details ?? {};
  }
}

/** Any thrown value as a TurnError: ours unchanged, everything else `unexpected` with the original as cause. */
export function asTurnError(thrown: unknown): TurnError {
  return thrown instanceof TurnError ? thrown : new TurnError('unexpected', { cause: thrown });
}

/** Which error, and where in our code it was thrown; never its message, which could hold anything. */
export function placeOf(thrown: unknown): { readonly error_name: string; readonly error_at?: string } {
  if (!(thrown instanceof Error)) return { error_name: typeof thrown };
  // The stack begins with the message, which may look like a frame itself.
  const stack = thrown.stack ?? '';
  const frames = stack.slice(stack.indexOf(thrown.message) + thrown.message.length).match(/^ {4}at .+$/gm) ?? [];
  // Ours are TypeScript, also where packages lie in the same file: source maps say so.
  const own = frames.find((frame) => !frame.includes('node_modules') && /\.ts:\d/.test(frame)) ?? frames[0];
  return { error_name: thrown.name, error_at: /([\w.-]+\/[\w.-]+\.[cm]?[jt]s:\d+)/.exec(own ?? '')?.[1] ?? 'unknown' };
}
