import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import { asTurnError } from '../errors.ts';
import type { Finding } from '../meeting/check-up/finding.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import type { AccessTokens } from './access-tokens.ts';
import { answerFacts } from './answer-facts.ts';
import { type GraphAnswer, graphFailure, requestIdOf } from './graph-failure.ts';
import type { Http } from './http.ts';

/**
 * Reserved: no conversation of Teams has such an ID. It is always the same one, so that a test meeting left behind is
 * found again and removed by the next check-up, and there is never more than one for an organizer.
 */
export const checkUpExternalId = 'meet-here:check-up';

/** Whether Graph makes meetings for this account, and with phone numbers. Tried out: nothing else tells. */
export type OrganizerCheck = (organizerId: string, scope: TurnScope) => Promise<readonly Finding[]>;

export interface OrganizerCheckOptions {
  readonly http: Http;
  readonly graphBaseUrl: string;
  readonly tokens: AccessTokens;
  readonly tokenScope: string;
  readonly appId: string;
  readonly tenantId: string;
  readonly log: TurnLog;
}

const createTimeoutMs = 4_000;
const deleteTimeoutMs = 2_000;
/** Every test meeting counts against the 2,000 that an account may have in a month: all is well is believed this long. */
const believedForMs = 10 * 60_000;

/** @param now Milliseconds of any clock that only goes forward. */
export function createOrganizerCheck(options: OrganizerCheckOptions, now = () => performance.now()): OrganizerCheck {
  const { http, graphBaseUrl, tokens, tokenScope, appId, tenantId, log } = options;
  const wasWell = new Map<string, { readonly at: number; readonly findings: readonly Finding[] }>();

  async function send(method: 'POST' | 'DELETE', path: string, body: string | null, limits: Limits) {
    const token = await tokens.get(tokenScope, tenantId, limits.scope.signal);
    const clientRequestId = randomUUID();
    const started = now();
    const headers = { authorization: `Bearer ${token}`, 'client-request-id': clientRequestId };
    const json = body === null ? {} : { 'content-type': 'application/json' };
    const answer = await http.send(
      {
        method,
        url: `${graphBaseUrl}/v1.0${path}`,
        headers: { ...headers, ...json },
        ...(body === null ? {} : { body }),
      },
      { timeoutMs: limits.timeoutMs, ...(limits.signal ? { signal: limits.signal } : {}) },
    );
    const ms = Math.round(now() - started);
    log('info', {
      event: 'graph-call',
      turn_id: limits.scope.correlationId,
      client_request_id: clientRequestId,
      ms,
      ...answerFacts({ ...answer, body: null }, new Date()),
    });
    return { ...answer, body: parsed(answer.text) };
  }

  /** 404 is as good as done: another check-up was faster. Its own time, so that a late answer leaves nothing behind. */
  async function remove(collection: string, meetingId: string, scope: TurnScope): Promise<boolean> {
    const path = `${collection}/${encodeURIComponent(meetingId)}`;
    const status = await send('DELETE', path, null, { scope, timeoutMs: deleteTimeoutMs }).then(
      (answer) => answer.status,
      () => 0,
    );
    return status === 204 || status === 404;
  }

  return async (organizerId, scope) => {
    const believed = wasWell.get(organizerId);
    if (believed && now() - believed.at < believedForMs) return believed.findings;
    const details = { appId, tenantId, organizerId };
    const collection = `/users/${encodeURIComponent(organizerId)}/onlineMeetings`;
    const body = JSON.stringify({ externalId: checkUpExternalId, subject: 'Meet Here check-up (may be deleted)' });
    const timeoutMs = Math.min(createTimeoutMs, Math.max(1, scope.remainingMs() - deleteTimeoutMs));
    let answer: GraphAnswer;
    try {
      answer = await send('POST', `${collection}/createOrGet`, body, { scope, timeoutMs, signal: scope.signal });
    } catch (thrown) {
      const { code } = asTurnError(thrown);
      // No answer by HTTP; a token that could not be had says so itself.
      const reason = code === 'unexpected' ? 'graph-unavailable' : code;
      return [{ check: 'organizer', reason, details }];
    }
    if (answer.status >= 300) {
      const { code, details: refused, requestId } = graphFailure(answer, details, new Date());
      return [{ check: 'organizer', reason: code, details: { ...refused, requestId } }];
    }
    const meeting = meetingShape.safeParse(answer.body).data;
    if (!meeting) {
      return [
        { check: 'organizer', reason: 'graph-unreadable', details: { ...details, requestId: requestIdOf(answer) } },
      ];
    }
    const removed = await remove(collection, meeting.id, scope);
    const phone = meeting.audioConferencing ? 'ok' : 'dial-in-absent';
    const findings: readonly Finding[] = [
      { check: 'organizer', reason: removed ? 'ok' : 'test-meeting-left', details },
      { check: 'dial-in', reason: phone, details },
    ];
    if (removed && phone === 'ok') wasWell.set(organizerId, { at: now(), findings });
    return findings;
  };
}

interface Limits {
  readonly scope: TurnScope;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

const meetingShape = z.object({ id: z.string().min(1), audioConferencing: z.unknown() });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
