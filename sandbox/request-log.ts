import type { IncomingHttpHeaders } from 'node:http';
import { decodeJwt } from 'jose';
import type { Target } from './faults.ts';

const MOST_KEPT = 10_000;
const LONGEST_TEXT = 65_536;
const NOT_RECORDED = '(not recorded)';
const CREDENTIAL_FIELDS = [
  'client_secret',
  'client_assertion',
  'assertion',
  'refresh_token',
  'password',
  'code',
  'code_verifier',
];

/** One Graph or token request. `status` is null while unanswered, and stays null after a reset or a hang. */
export interface LoggedRequest {
  readonly time: string;
  readonly target: Target;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, unknown>;
  readonly body: unknown;
  status: number | null;
  durationMs: number | null;
  /** Why the sandbox refused, in plain words; Graph itself often does not say. */
  reason: string | null;
}

/** What was received, newest last, without anything that could be replayed. */
export class RequestLog {
  #entries: LoggedRequest[] = [];

  record(target: Target, time: Date, method: string, path: string, headers: IncomingHttpHeaders, text: string) {
    const entry: LoggedRequest = {
      time: time.toISOString(),
      target,
      method,
      path,
      headers: withoutCredentials(headers),
      body: target === 'token' ? formBody(text) : jsonBody(text),
      status: null,
      durationMs: null,
      reason: null,
    };
    this.#entries.push(entry);
    if (this.#entries.length > MOST_KEPT) this.#entries.splice(0, this.#entries.length - MOST_KEPT);
    return entry;
  }

  list(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}

function withoutCredentials(headers: IncomingHttpHeaders): Record<string, unknown> {
  const { authorization, cookie: _cookie, ...rest } = headers;
  if (authorization === undefined) return rest;
  return { ...rest, authorization: claims(authorization) };
}

function claims(authorization: string): unknown {
  try {
    return decodeJwt(authorization.replace(/^Bearer /i, ''));
  } catch {
    // Basic credentials or a broken token: what it was is nobody's business.
    return NOT_RECORDED;
  }
}

function formBody(text: string): Record<string, string> {
  const fields = [...new URLSearchParams(text.slice(0, LONGEST_TEXT))];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, CREDENTIAL_FIELDS.includes(name) ? NOT_RECORDED : value]),
  );
}

function jsonBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, LONGEST_TEXT);
  }
}
