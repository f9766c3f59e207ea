import assert from 'node:assert/strict';
import type { ErrorCode } from '../../src/errors.ts';
import type { MeetingRequest } from '../../src/meeting/online-meetings.ts';
import { turnScope } from '../support/turn-scope.ts';
import { appId, person, secret, tenantId, useGraphInSandbox, withCode } from './graph-in-sandbox.ts';

describe('Meetings kept by Graph', () => {
  const graph = useGraphInSandbox();

  it('are created the first time and got after that, with the same link', async () => {
    const meetings = graph().meetings();
    const request = graph().fresh({ subject: 'Budget' });
    const first = await meetings.createOrGet(request, turnScope());
    const second = await meetings.createOrGet({ ...request, subject: 'Other' }, turnScope());
    assert.deepEqual([first.created, second.created], [true, false]);
    assert.match(first.joinWebUrl, /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    assert.deepEqual(second, { ...first, created: false });
    assert.equal(first.subject, 'Budget');
    assert.deepEqual(first.organizer, { id: person('01'), name: 'meetings@contoso.example' });
    assert.match(first.startDateTime ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.ok(first.dialIn && first.dialIn.tollNumbers.length > 0);
  });

  it('are one for each organizer and each spelling of the conversation', async () => {
    const meetings = graph().meetings();
    const request = graph().fresh();
    const others = [
      request,
      { ...request, externalId: request.externalId.toUpperCase() },
      { ...request, organizerId: person('02') },
    ];
    const all = await Promise.all(others.map((other) => meetings.createOrGet(other, turnScope())));
    assert.equal(new Set(all.map(({ joinWebUrl }) => joinWebUrl)).size, 3);
  });

  it('have no dial-in when the organizer has none', async () => {
    const request = graph().fresh({ organizerId: person('21') });
    assert.equal((await graph().meetings().createOrGet(request, turnScope())).dialIn, null);
  });

  it('are asked for with the key, the subject if there is one, and nothing else', async () => {
    const meetings = graph().meetings();
    const requests = [graph().fresh(), graph().fresh({ subject: 'Budget' })];
    for (const request of requests) await meetings.createOrGet(request, turnScope());
    const sent = await graph().requests('graph');
    assert.deepEqual(
      sent.map(({ method, path, body }) => ({ method, path, body })),
      requests.map(({ externalId, subject }) => ({
        method: 'POST',
        path: `/v1.0/users/${person('01')}/onlineMeetings/createOrGet`,
        body: subject === null ? { externalId } : { externalId, subject },
      })),
    );
    for (const { headers } of sent) assert.equal(headers.prefer, 'include-unknown-enum-members');
  });

  it('cannot be reached on another path by an odd organizer', async () => {
    const request = graph().fresh({ organizerId: '../../me' });
    await assert.rejects(graph().meetings().createOrGet(request, turnScope()), withCode('organizer-not-found'));
    const [sent] = await graph().requests('graph');
    assert.equal(sent?.path, '/v1.0/users/..%2F..%2Fme/onlineMeetings/createOrGet');
  });

  const refusals: readonly (readonly [
    situation: string,
    code: ErrorCode,
    request: Partial<MeetingRequest>,
    client: Record<string, unknown> | null,
  ])[] = [
    ['the organizer has no access policy', 'access-policy-missing', { organizerId: person('24') }, null],
    ['the organizer has no licence', 'organizer-refused', { organizerId: person('22') }, null],
    ['the organizer is a guest', 'organizer-refused', { organizerId: person('23') }, null],
    ['nobody knows the organizer', 'organizer-not-found', { organizerId: person('99') }, null],
    ['the organizer is named by UPN', 'organizer-not-found', { organizerId: 'meetings@contoso.example' }, null],
    ['the role is missing', 'permission-missing', {}, { roles: ['User.Read.All'] }],
    ['the secret is wrong', 'credential-rejected', {}, { secret: 'another' }],
    ['the tenant is unknown', 'credential-rejected', { tenantId: 'ffffffff-9b0e-4a37-8c66-2d5f10a3b9e1' }, null],
  ];
  for (const [situation, code, more, client] of refusals) {
    it(`are refused with ${code} when ${situation}`, async () => {
      if (client) await graph().control('PUT', `/clients/${appId}`, client);
      const request = graph().fresh(more);
      await assert.rejects(
        graph().meetings().createOrGet(request, turnScope()),
        withCode(code, ({ details, requestId }) => {
          assert.equal(details.tenantId, request.tenantId);
          assert.equal(details.appId, appId);
          if (code === 'credential-rejected') return;
          assert.equal(details.organizerId, request.organizerId);
          assert.match(requestId ?? '', /^[0-9a-f-]{36}$/);
        }),
      );
      assert.ok((await graph().requests('graph')).length <= 1);
    });
  }

  it('ask for consent when the app is not in the tenant, and no secret is doubted', async () => {
    await graph().control('PUT', '/clients', { acceptUnknown: false });
    await assert.rejects(
      graph().meetings().createOrGet(graph().fresh(), turnScope()),
      withCode('permission-missing', ({ details }) =>
        assert.deepEqual([details.appId, details.tenantId], [appId, tenantId]),
      ),
    );
    assert.equal((await graph().requests('graph')).length, 0);
  });

  it('are there again as soon as the administrator has granted the policy', async () => {
    const meetings = graph().meetings();
    const request = graph().fresh({ organizerId: person('24') });
    await assert.rejects(meetings.createOrGet(request, turnScope()), withCode('access-policy-missing'));
    await graph().control('PUT', `/policies/${person('24')}`, { appIds: [appId] });
    assert.equal((await meetings.createOrGet(request, turnScope())).created, true);
  });

  it('leave no token, secret, link or name in the log', async () => {
    const meetings = graph().meetings();
    await graph().faults({ match: { target: 'graph' }, times: 1, reset: 'before' });
    await meetings.createOrGet(graph().fresh({ subject: 'Budget' }), turnScope());
    await assert.rejects(meetings.createOrGet(graph().fresh({ organizerId: person('24') }), turnScope()));
    await graph().control('PUT', `/clients/${appId}`, { secret: 'another' });
    await assert.rejects(graph().meetings().createOrGet(graph().fresh(), turnScope()));
    const logged = graph().kept.text();
    for (const event of ['graph-call', 'token-request']) assert.ok(logged.includes(event));
    assert.doesNotMatch(logged, /eyJ|Bearer|https?:|@|Budget|AADSTS|Access Policy/i);
    for (const text of [secret, tenantId, person('24'), '19:']) assert.ok(!logged.includes(text), text);
  });
});
