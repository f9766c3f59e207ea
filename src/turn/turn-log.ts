/** The closed vocabulary of the log: no text, name, UPN, link or token has a field here, so none can be written by mistake. */
export interface TurnLogEntry {
  readonly event:
    | 'turn'
    | 'graph-call'
    | 'breaker'
    | 'token-request'
    | 'keys-request'
    | 'record'
    | 'reply'
    | 'roster-call'
    | 'request-refused'
    | 'store'
    | 'claim'
    | 'duplicate'
    | 'forget'
    | 'process'
    | 'check-up';
  readonly turn_id?: string;
  readonly kind?: string;
  readonly command?: string;
  readonly outcome?: string;
  readonly reason?: string;
  readonly status?: number;
  readonly try?: number;
  readonly ms?: number;
  /** How long the token that came is good for. */
  readonly expires_in_s?: number;
  /** What the service asked to wait before the next try. */
  readonly retry_after_s?: number;
  /** How much this machine's clock is ahead of the service's, by the Date header of its answer. */
  readonly clock_ahead_s?: number;
  /** How many were deleted. */
  readonly records?: number;
  readonly graph_request_id?: string | null;
  readonly client_request_id?: string;
  /** Class of an unexpected error and where it was thrown; never its message. */
  readonly error_name?: string;
  readonly error_at?: string;
}

export type TurnLog = (level: 'debug' | 'info' | 'warn' | 'error', entry: TurnLogEntry) => void;
