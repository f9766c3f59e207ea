import assert from 'node:assert/strict';
import type { ErrorCode } from '../../src/errors.ts';
import { graphFailure, requestIdOf } from '../../src/graph/graph-failure.ts';

const now = new Date('2026-11-22T10:30:00Z');
const ids =
  '"request-id":"61e43cf1-e5f6-41d2-b42c-f1699a0cc9fe","client-request-id":"61e43cf1-e5f6-41d2-b42c-f1699a0cc9fe"';
const inner = `"innerError":{"date":"2025-02-19T01:05:00",${ids}}`;
const body = (code: string, message: string): string => JSON.stringify({ error: { code, message } });

interface Row {
  readonly status: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Bodies as they were captured or documented, in the order of the situations they come from. */
const table: readonly (readonly [situation: string, row: Row, code: ErrorCode])[] = [
  [
    'an app-only token on /me',
    {
      status: 400,
      text: `{"error":{"code":"BadRequest","message":"/me request is only valid with delegated authentication flow.",${inner}}}`,
    },
    'token-kind-wrong',
  ],
  [
    'no access policy, as documented',
    {
      status: 403,
      text: '{"error":{"code":"Forbidden","message":"No Application Access Policy found for this app","innerError":{"date":"<date_redacted>","request-id":"599d9cb0-56ac-4dc5-b6f8-1456a1414609"}}}',
    },
    'access-policy-missing',
  ],
  [
    'no access policy, in lower case',
    { status: 403, text: body('Forbidden', 'No application access policy found for this app.') },
    'access-policy-missing',
  ],
  [
    'no access policy, with the ids',
    { status: 403, text: body('Forbidden', 'No application access policy found for this app 1111 on the user') },
    'access-policy-missing',
  ],
  [
    'no access policy, with the code General',
    { status: 403, text: body('General', 'No Application Access Policy found for this app') },
    'access-policy-missing',
  ],
  ...[401, 403].map((status): [string, Row, ErrorCode] => [
    `no access policy, in the words before 2023, with ${status}`,
    { status, text: body('Unauthorized', 'App 1111 is not authorized to Create meeting on behalf of user 2222') },
    'access-policy-missing',
  ]),
  [
    'a delegated token for somebody else',
    {
      status: 403,
      text: body(
        'General',
        'Organizer ID in token(1111) does not match organizer ID in request url(2222). With delegated permission only /me endpoint is supported.',
      ),
    },
    'token-kind-wrong',
  ],
  ['a UPN in the path', { status: 404, text: body('UnknownError', '') }, 'organizer-not-found'],
  [
    'a UPN in the path, in another tenant',
    { status: 403, text: `{"error":{"code":"Forbidden","message":"",${inner}}}` },
    'organizer-refused',
  ],
  ['an unknown organizer', { status: 404, text: body('NotFound', '') }, 'organizer-not-found'],
  ['an unknown organizer, without a body', { status: 404, text: '' }, 'organizer-not-found'],
  [
    'an organizer without licence, or a guest',
    { status: 403, text: `{"error":{"code":"Forbidden","message":"",${inner}}}` },
    'organizer-refused',
  ],
  [
    'a personal Microsoft account',
    { status: 401, text: body('AuthenticationError', 'Error authenticating with resource') },
    'account-unsupported',
  ],
  [
    'a missing delegated scope',
    {
      status: 403,
      text: body(
        'Forbidden',
        "Missing scope permissions on the request. API requires one of 'OnlineMeetings.ReadWrite'. Scopes on the request 'User.Read'.",
      ),
    },
    'permission-missing',
  ],
  [
    'a missing application role',
    {
      status: 403,
      text: body(
        'Forbidden',
        "Missing role permissions on the request. API requires one of 'OnlineMeetings.ReadWrite.All'. Roles on the request ''.",
      ),
    },
    'permission-missing',
  ],
  [
    'a missing application role, in older words',
    { status: 403, text: body('Authorization_RequestDenied', 'Insufficient privileges to complete the operation.') },
    'permission-missing',
  ],
  [
    'an expired token',
    {
      status: 401,
      text: `{"error":{"code":"InvalidAuthenticationToken","message":"Lifetime validation failed, the token is expired.",${inner}}}`,
    },
    'credential-rejected',
  ],
  [
    'an expired token, in older words',
    { status: 401, text: body('InvalidAuthenticationToken', 'Access token has expired or is not yet valid.') },
    'credential-rejected',
  ],
  [
    'a bad request',
    { status: 400, text: `{"error":{"code":"BadRequest","message":"An error has occurred.",${inner}}}` },
    'graph-rejected',
  ],
  [
    'a bad request with a numeric prefix',
    { status: 400, text: body('BadRequest', '1026: An error has occurred.') },
    'graph-rejected',
  ],
  [
    'a live event on the meetings',
    { status: 405, text: body('MethodNotAllowed', 'An error has occurred.') },
    'graph-rejected',
  ],
  [
    'no right to look the meeting up',
    { status: 403, text: body('Forbidden', '3003: User does not have access to lookup meeting') },
    'permission-denied',
  ],
  ['a bad meeting id', { status: 400, text: body('BadRequest', 'Meeting Id is corrupted.') }, 'graph-rejected'],
  [
    'throttling',
    {
      status: 429,
      headers: { 'retry-after': '2.128' },
      text: '{"error":{"code":"TooManyRequests","innerError":{"code":"429","date":"2020-08-18T12:51:51","message":"Please retry after","request-id":"94fb3b52-452a-4535-a601-69e0a90e3aa2","status":"429"},"message":"Please retry again later."}}',
    },
    'graph-throttled',
  ],
  ['a server fault', { status: 500, text: body('UnknownError', '') }, 'graph-unavailable'],
  ['a gateway', { status: 502, text: '<html>Bad Gateway</html>' }, 'graph-unavailable'],
  ['a service that is overloaded', { status: 503, text: body('ServiceUnavailable', '') }, 'graph-unavailable'],
  ['a gateway that timed out', { status: 504, text: '' }, 'graph-unavailable'],
  ['a request that timed out', { status: 408, text: '' }, 'graph-unavailable'],
  [
    'conditional access',
    {
      status: 403,
      text: body('Forbidden', ''),
      headers: { 'www-authenticate': 'Bearer error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="' },
    },
    'conditional-access',
  ],
  ['a conflict', { status: 409, text: body('Conflict', '') }, 'graph-rejected'],
  ['a redirect', { status: 302, text: '' }, 'graph-rejected'],
  ['a body of another shape', { status: 403, text: '{"error":"no"}' }, 'organizer-refused'],
  ['a body of null', { status: 400, text: 'null' }, 'graph-rejected'],
  ['a message that is none', { status: 403, text: '{"error":{"code":7,"message":null}}' }, 'organizer-refused'],
];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

describe('A refusal by Graph', () => {
  for (const [situation, { status, text, headers = {} }, code] of table) {
    it(`for ${situation} (${status}) is ${code}`, () => {
      const error = graphFailure({ status, headers, body: parsed(text) }, {}, now);
      assert.equal(error.code, code);
      assert.equal(error.message, code);
    });
  }

  it('keeps the name that Graph gave the request, and the details it was given', () => {
    const answer = { status: 500, headers: { 'request-id': 'r-1' }, body: undefined };
    const error = graphFailure(answer, { organizerId: 'o-1' }, now);
    assert.equal(error.requestId, 'r-1');
    assert.deepEqual(error.details, { organizerId: 'o-1' });
  });

  it('has no name when Graph gave none, and the first of several', () => {
    assert.equal(requestIdOf({ status: 200, headers: {}, body: {} }), null);
    assert.equal(requestIdOf({ status: 200, headers: { 'request-id': ['a', 'b'] }, body: {} }), 'a');
  });

  it('tells the seconds to wait, fractions too', () => {
    const cases: readonly (readonly [string, number | undefined])[] = [
      ['7', 7],
      ['2.128', 2.128],
      ['0', 0],
      ['Sun, 22 Nov 2026 10:30:12 GMT', 12],
      ['soon', undefined],
    ];
    for (const [value, seconds] of cases) {
      const error = graphFailure({ status: 429, headers: { 'retry-after': value }, body: undefined }, {}, now);
      assert.equal(error.details.retryAfterSeconds, seconds, value);
    }
  });
});
