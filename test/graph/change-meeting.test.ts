import assert from 'node:assert/strict';
import { createMeetingService } from '../../src/meeting/meeting-service.ts';
import { turnScope } from '../support/turn-scope.ts';
import { person, tenantId, useGraphInSandbox, withCode } from './graph-in-sandbox.ts';

const when = { startDateTime: '2031-05-06T15:30:00Z', endDateTime: '2031-05-06T16:15:00Z' };
const graph = useGraphInSandbox();
let conversations = 0;

/** Our meeting service on our Graph client, and the sandbox behind it. */
function service(organizer = person('01')) {
  const policy = { organizers: [organizer], channelMeeting: 'channel' } as const;
  const id = `19:Change-${conversations++}@thread.v2`;
  const conversation = { kind: 'groupChat', id, threadId: null } as const;
  const meetings = createMeetingService(graph().meetings(), policy, () => 0);
  const ask = { tenantId, conversation, senderId: null, subject: null, when: null };
  return { meetings, ask, change: (asked: object) => meetings.change({ ...ask, ...asked }, () => true, turnScope()) };
}
const calls = async () => (await graph().requests('graph')).map(({ method }) => method);
const idsOf = ({ attendees }: { attendees: readonly { id: string | null }[] }) => attendees.map(({ id }) => id);

describe('A meeting that exists', () => {
  it('becomes what is asked, keeps its link and everybody on its list', async () => {
    const { meetings, ask, change } = service();
    const first = await meetings.meetingOf({ ...ask, subject: 'Alpha', attendees: [person('11')] }, turnScope());
    const { before, meeting } = await change({ subject: 'Beta', when, attendees: [person('12'), person('11')] });
    assert.deepEqual([before.subject, meeting.subject], ['Alpha', 'Beta']);
    assert.deepEqual([meeting.startDateTime, meeting.endDateTime], [when.startDateTime, when.endDateTime]);
    assert.deepEqual(idsOf(meeting), [person('11'), person('12')]);
    assert.equal(meeting.joinWebUrl, first.joinWebUrl);
    const again = await meetings.meetingOf(ask, turnScope());
    assert.deepEqual([again.subject, idsOf(again)], ['Beta', [person('11'), person('12')]]);
  });

  it('is sent only what differs, and nothing at all when it is so already', async () => {
    const { meetings, ask, change } = service();
    await meetings.meetingOf({ ...ask, subject: 'Alpha', when, attendees: [person('11')] }, turnScope());
    await change({ subject: 'Beta', when, attendees: [person('11')] });
    const patch = (await graph().requests('graph')).find(({ method }) => method === 'PATCH');
    assert.deepEqual(patch?.body, { subject: 'Beta' });
    const { before, meeting } = await change({ subject: 'Beta', when });
    assert.equal(before, meeting);
    assert.deepEqual((await calls()).filter((method) => method === 'PATCH').length, 1);
  });

  it('loses nobody when several people add somebody at once', async () => {
    const { meetings, ask, change } = service();
    await meetings.meetingOf(ask, turnScope());
    const added = ['11', '12', '13', '14'].map(person);
    await Promise.all(added.map((id) => change({ attendees: [id] })));
    assert.deepEqual(idsOf(await meetings.meetingOf(ask, turnScope())), added);
  });

  it('never gets its own organizer as an attendee', async () => {
    const { change, meetings, ask } = service();
    const created = await meetings.meetingOf({ ...ask, attendees: [person('01'), person('12')] }, turnScope());
    assert.deepEqual(idsOf(created), [person('12')]);
    const { before, meeting } = await change({ attendees: [person('01')] });
    assert.equal(before, meeting);
  });

  it('is left alone when whoever asks may not change it', async () => {
    const { meetings, ask } = service();
    await meetings.meetingOf({ ...ask, subject: 'Alpha' }, turnScope());
    const { before, meeting } = await meetings.change({ ...ask, subject: 'Beta' }, () => false, turnScope());
    assert.deepEqual([before.subject, meeting], ['Alpha', before]);
  });

  it('is created when it is not there any more, and needs no change then', async () => {
    const { change } = service();
    const { before, meeting } = await change({ subject: 'Beta', when, attendees: [person('12')] });
    assert.deepEqual([meeting.created, meeting.subject, before], [true, 'Beta', meeting]);
    assert.deepEqual(await calls(), ['POST']);
  });

  it('is not read from memory before a change, and is remembered after it', async () => {
    const { meetings, ask, change } = service();
    for (let i = 0; i < 25; i++) await meetings.meetingOf({ ...ask, subject: 'Alpha' }, turnScope());
    await graph().control('DELETE', '/requests');
    await change({ subject: 'Beta' });
    assert.deepEqual(await calls(), ['POST', 'PATCH']);
    assert.equal((await meetings.meetingOf(ask, turnScope())).subject, 'Beta');
    assert.deepEqual(await calls(), ['POST', 'PATCH']);
  });

  for (const status of [404, 409, 412, 429, 503]) {
    it(`is changed although Graph answers ${status} first`, async () => {
      const { meetings, ask, change } = service();
      await meetings.meetingOf(ask, turnScope());
      await graph().faults({ match: { target: 'graph', method: 'PATCH' }, times: 1, status });
      assert.equal((await change({ subject: 'Beta' })).meeting.subject, 'Beta');
    });
  }

  it('is changed once when the answer to the change was lost', async () => {
    const { meetings, ask, change } = service();
    await meetings.meetingOf({ ...ask, attendees: [person('11')] }, turnScope());
    await graph().faults({ match: { target: 'graph', method: 'PATCH' }, times: 1, reset: 'after' });
    assert.deepEqual(idsOf((await change({ attendees: [person('12')] })).meeting), [person('11'), person('12')]);
  });

  it('refuses with the reason that Graph gives', async () => {
    const { meetings, ask, change } = service();
    await meetings.meetingOf(ask, turnScope());
    const body = {
      error: { code: 'Forbidden', message: 'No application access policy found for this app on the user.' },
    };
    await graph().faults({ match: { target: 'graph', method: 'PATCH' }, times: 9, status: 403, body });
    await assert.rejects(change({ subject: 'Beta' }), withCode('access-policy-missing'));
    await graph().faults({ match: { target: 'graph', method: 'PATCH' }, times: 9, status: 400 });
    await assert.rejects(change({ subject: 'Beta' }), withCode('graph-rejected'));
  });
});
