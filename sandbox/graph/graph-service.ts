import type { Call, Service } from '../http/answer.ts';
import { GraphError, graphErrorAnswer, graphErrorBody } from './graph-error.ts';

const CODES: Record<number, [code: string, message: string]> = {
  400: ['BadRequest', 'An error has occurred.'],
  401: ['InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'],
  403: ['Forbidden', ''],
  404: ['NotFound', '3004: Specified meeting is not found'],
  405: ['MethodNotAllowed', 'An error has occurred.'],
  502: ['BadGateway', ''],
  503: ['ServiceUnavailable', ''],
  504: ['GatewayTimeout', ''],
};

const DIAGNOSTIC = JSON.stringify({
  ServerInfo: { DataCenter: 'Sandbox', Slice: 'E', Ring: '1', ScaleUnit: '000', RoleInstance: 'SANDBOX' },
});

/** How the Graph side fails and which headers it always sends. */
export const graphService: Service = {
  refusal: (error, call) => (error instanceof GraphError ? graphErrorAnswer(error, call) : undefined),
  faultBody(status, call) {
    if (status === 429) return throttled(call);
    return graphErrorBody(call, ...(CODES[status] ?? (['UnknownError', ''] as const)));
  },
  headers: (call) => ({
    'cache-control': 'no-store',
    'strict-transport-security': 'max-age=31536000',
    'request-id': call.requestId,
    'client-request-id': call.clientRequestId,
    'x-ms-ags-diagnostic': DIAGNOSTIC,
  }),
};

// The throttling sample of the Graph documentation has a second code and message inside innerError.
function throttled(call: Call): unknown {
  return {
    error: {
      code: 'TooManyRequests',
      innerError: {
        code: '429',
        date: call.sandbox.clock.now().toISOString().slice(0, 19),
        message: 'Please retry after',
        'request-id': call.requestId,
        'client-request-id': call.clientRequestId,
        status: '429',
      },
      message: 'Please retry again later.',
    },
  };
}
