import { renderDoctorCard } from '../../src/card/doctor/doctor-card.ts';
import { renderDoctorRefusedCard } from '../../src/card/doctor/doctor-refused-card.ts';
import { type ErrorCode, errorTable } from '../../src/errors.ts';
import { checkNames, type Finding, type FindingDetails, type OwnReason } from '../../src/meeting/check-up/finding.ts';
import type { CardReply } from '../../src/turn/reply.ts';

const entraBaseUrl = 'https://login.microsoftonline.com';
const appId = '5c9f6e2b-1a47-4d0b-9e85-7b3a60c4d2f1';
const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';

export const ownReasons: readonly OwnReason[] = [
  'clock-differs',
  'keys-unreachable',
  'endpoint-wrong',
  'store-down',
  'no-answer',
  'client-secret',
  'anyone-may-ask',
  'permission-unused',
  'dial-in-absent',
  'test-meeting-left',
  'blocked',
  'anonymous',
  'token-unreadable',
  'organizer-varies',
  'endpoint-unknown',
  'endpoint-silent',
  'store-not-in-use',
  'package-unreadable',
];

export const organizerIds = Array.from({ length: 40 }, (_, i) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2${100 + i}`);

/** A check-up in which this is found about this many organizers. */
export const findingsOf = (reason: Finding['reason'], details: FindingDetails = {}, count = 1): readonly Finding[] =>
  organizerIds.slice(0, count).map((organizerId) => ({
    check: 'organizer',
    reason,
    details: { appId, tenantId, organizerId, ...details },
  }));

/** Every card of a check-up: all well, each reason alone, all of them with and without details, and both refusals. */
export function* doctorCards(locale: string): Generator<CardReply> {
  const render = (findings: readonly Finding[]) =>
    renderDoctorCard({ findings, correlationId: 'c0ffee00', locale, entraBaseUrl });
  yield render([]);
  // Of the app package nothing can be known.
  const knowable = checkNames.filter((name) => name !== 'app-package');
  yield render(knowable.map((check) => ({ check, reason: 'ok', details: {} })));
  const details = {
    clockAheadSeconds: -61,
    permissions: ['Mail.Read'],
    endpoint: 'https://bot.example',
    version: '1.2.3',
  };
  for (const reason of [...ownReasons, ...(Object.keys(errorTable) as ErrorCode[])]) {
    for (const each of [{}, { ...details, requestId: 'r-1', retryAfterSeconds: 2.5 }]) {
      yield render(checkNames.map((check) => ({ check, reason, details: each })));
      yield render(findingsOf(reason, each, 40));
    }
  }
  for (const refusal of ['not-listed', 'personal-chat-only'] as const) {
    for (const senderId of [null, organizerIds[0] ?? '']) yield renderDoctorRefusedCard({ refusal, senderId, locale });
  }
}
