import { type Actor, type ErrorCode, type ErrorDetails, errorTable } from '../../errors.ts';

/** Everything the doctor looks at, in the order in which it is told. */
export const checkNames = [
  'configuration',
  'clock',
  'connector-token',
  'graph-token',
  'permission',
  'organizer',
  'dial-in',
  'signing-keys',
  'endpoint',
  'store',
  'app-package',
] as const;
export type CheckName = (typeof checkNames)[number];

/** `advice` is worth knowing and keeps nothing from working: it does not count when a script asks whether all is well. */
export type FindingState = 'fix' | 'advice' | 'not-checked' | 'ok';

/** What may be found apart from what Graph and Entra refuse, which has a code of its own. */
export type OwnReason =
  | 'clock-differs'
  | 'keys-unreachable'
  | 'endpoint-wrong'
  | 'store-down'
  | 'no-answer'
  | 'client-secret'
  | 'anyone-may-ask'
  | 'permission-unused'
  | 'dial-in-absent'
  | 'test-meeting-left'
  | 'blocked'
  | 'anonymous'
  | 'token-unreadable'
  | 'organizer-varies'
  | 'endpoint-unknown'
  | 'endpoint-silent'
  | 'store-not-in-use'
  | 'package-unreadable';

export type Reason = 'ok' | OwnReason | ErrorCode;

export interface Finding {
  readonly check: CheckName;
  readonly reason: Reason;
  readonly details: FindingDetails;
}

/** What a remedy needs to be exact. Like the log, it has no field for a name, UPN, link to a meeting, secret or token. */
export interface FindingDetails extends ErrorDetails {
  /** By which this machine's clock is ahead of Microsoft's; negative when it is behind. */
  readonly clockAheadSeconds?: number;
  /** The account stands for everybody: whoever asks first organizes. */
  readonly anybody?: boolean;
  /** Names of permissions, as the token spells them. */
  readonly permissions?: readonly string[];
  /** The bot's own public address, without trailing slash. */
  readonly endpoint?: string;
  /** Of this program. */
  readonly version?: string;
  /** Graph's `request-id`, for a support case. */
  readonly requestId?: string | null;
}

/** What each own reason means for the state, and who can act. A reason without a row does not compile. */
const ownReasons: Readonly<Record<OwnReason, readonly [state: FindingState, actor: Actor]>> = {
  'clock-differs': ['fix', 'operator'],
  'keys-unreachable': ['fix', 'operator'],
  'endpoint-wrong': ['fix', 'operator'],
  'store-down': ['fix', 'operator'],
  'no-answer': ['fix', 'nobody'],
  'client-secret': ['advice', 'operator'],
  'anyone-may-ask': ['advice', 'operator'],
  'permission-unused': ['advice', 'admin'],
  'dial-in-absent': ['advice', 'admin'],
  'test-meeting-left': ['advice', 'nobody'],
  blocked: ['not-checked', 'nobody'],
  anonymous: ['not-checked', 'nobody'],
  'token-unreadable': ['not-checked', 'nobody'],
  'organizer-varies': ['not-checked', 'nobody'],
  'endpoint-unknown': ['not-checked', 'operator'],
  'endpoint-silent': ['not-checked', 'operator'],
  'store-not-in-use': ['not-checked', 'nobody'],
  'package-unreadable': ['not-checked', 'admin'],
};

/** Refusals of Graph and Entra always are something to fix. */
export function stateOf({ reason }: Finding): FindingState {
  if (reason === 'ok') return 'ok';
  return isOwnReason(reason) ? ownReasons[reason][0] : 'fix';
}

/** What a script wants to know. */
export function anythingToFix(findings: readonly Finding[]): boolean {
  return findings.some((finding) => stateOf(finding) === 'fix');
}

/** Who can act. */
export function actorOf({ reason }: Finding): Actor {
  if (reason === 'ok') return 'nobody';
  return isOwnReason(reason) ? ownReasons[reason][1] : errorTable[reason].actor;
}

/** Whether the words for a reason are the doctor's own; the others are those of the problem cards. */
export function isOwnReason(reason: Reason): reason is OwnReason {
  return Object.hasOwn(ownReasons, reason);
}
