import assert from 'node:assert/strict';
import {
  BAD_REQUEST,
  describeSandbox,
  errorOf,
  items,
  type Json,
  NOT_FOUND,
  PEOPLE,
  type Reply,
  unique,
  useGraph,
} from './graph-under-test.ts';

describe('A meeting after its creation', () => {
  const graph = useGraph();
  let meeting: Json;
  let path: string;

  const patch = (body: unknown): Promise<Reply> => graph.call(path, { method: 'PATCH', body });
  const find = (filter: string, token = graph.token): Promise<Reply> =>
    graph.call(`${graph.meetings}?$filter=${encodeURIComponent(filter)}`, { token });

  beforeEach(async () => {
    const participants = { attendees: [{ identity: { user: { id: PEOPLE.anna } } }] };
    meeting = (await graph.createOrGet({ externalId: unique(), subject: 'Before', participants })).body;
    path = `${graph.meetings}/${meeting.id}`;
  });

  it('is read by its id', async () => {
    const reply = await graph.call(path);
    assert.equal(reply.status, 200);
    assert.deepEqual(reply.body, meeting);
  });

  it('shows only what is selected', async () => {
    const { body } = await graph.call(`${path}?$select=id,subject`);
    assert.deepEqual(Object.keys(body).sort(), ['@odata.context', 'id', 'subject']);
  });

  it('is found by its join link and by its meeting id', async () => {
    for (const filter of [
      `JoinWebUrl eq '${meeting.joinWebUrl}'`,
      `joinMeetingIdSettings/joinMeetingId eq '${meeting.joinMeetingIdSettings?.joinMeetingId}'`,
    ]) {
      const { status, body } = await find(filter);
      assert.equal(status, 200, filter);
      assert.deepEqual(
        items(body.value).map(({ id }) => id),
        [meeting.id],
      );
    }
  });

  it('is not found by any other filter, and there is no list', async () => {
    assert.deepEqual(errorOf(await find(`JoinWebUrl eq 'https://teams.microsoft.com/l/meetup-join/x/0'`)), NOT_FOUND);
    assert.deepEqual(errorOf(await find(`externalId eq '${meeting.externalId}'`)), BAD_REQUEST);
    assert.deepEqual(errorOf(await graph.call(graph.meetings)), BAD_REQUEST);
  });

  it('takes a new subject and both times together', async () => {
    const { status, body } = await patch({
      subject: 'After',
      startDateTime: '2030-01-01T10:00:00+01:00',
      endDateTime: '2030-01-01T11:00:00Z',
    });
    assert.equal(status, 200);
    assert.deepEqual(
      [body.subject, body.startDateTime, body.endDateTime],
      ['After', '2030-01-01T09:00:00Z', '2030-01-01T11:00:00Z'],
    );
    const again = await graph.createOrGet({ externalId: meeting.externalId });
    assert.deepEqual([again.status, again.body.subject], [200, 'After']);
  });

  it('refuses one time alone and an end before the start, and stays as it was', async () => {
    for (const body of [
      { subject: 'X', startDateTime: '2030-01-01T10:00:00Z' },
      { subject: 'X', endDateTime: '2030-01-01T10:00:00Z' },
      { subject: 'X', startDateTime: '2030-01-01T10:00:00Z', endDateTime: '2030-01-01T09:00:00Z' },
      { subject: 'X', allowedPresenters: 'nobody' },
      { subject: 'X', allowedPresenters: 'roleIsPresenter' },
    ]) {
      assert.deepEqual(errorOf(await patch(body)), BAD_REQUEST, JSON.stringify(body));
    }
    assert.deepEqual((await graph.call(path)).body, meeting);
  });

  it('replaces the whole list of attendees', async () => {
    const attendees = [{ identity: { user: { id: PEOPLE.ben } }, role: 'presenter' }];
    const { body } = await patch({ participants: { attendees }, allowedPresenters: 'roleIsPresenter' });
    const ids = items(body.participants?.attendees).map(({ identity }) => identity?.user?.id);
    assert.deepEqual(ids, [PEOPLE.ben]);
    assert.equal(body.allowedPresenters, 'roleIsPresenter');
  });

  it('never changes its organizer, its external id or its passcode', async () => {
    const { status, body } = await patch({
      externalId: 'other',
      participants: { organizer: { identity: { user: { id: PEOPLE.ben } } } },
      joinMeetingIdSettings: { isPasscodeRequired: false, passcode: 'mine' },
    });
    assert.equal(status, 200);
    assert.deepEqual(body, meeting);
  });

  it('takes one lobby setting and keeps the other', async () => {
    await patch({ lobbyBypassSettings: { isDialInBypassEnabled: true } });
    const { body } = await patch({ lobbyBypassSettings: { scope: 'everyone' } });
    assert.deepEqual(body.lobbyBypassSettings, { scope: 'everyone', isDialInBypassEnabled: true });
  });

  it('is gone after DELETE, and createOrGet makes a new one', async () => {
    const deleted = await graph.call(path, { method: 'DELETE' });
    assert.deepEqual([deleted.status, deleted.text], [204, '']);
    assert.deepEqual(errorOf(await graph.call(path)), NOT_FOUND);
    assert.deepEqual(errorOf(await graph.call(path, { method: 'DELETE' })), NOT_FOUND);
    const again = await graph.createOrGet({ externalId: meeting.externalId });
    assert.equal(again.status, 201);
    assert.notEqual(again.body.id, meeting.id);
  });

  it('answers 400 to something that is no meeting id', async () => {
    const reply = await graph.call(`${graph.meetings}/rubbish`);
    assert.deepEqual(errorOf(reply), { status: 400, code: 'BadRequest', message: 'Invalid meeting id rubbish.' });
  });

  describeSandbox('seen by others', () => {
    const read = async (userId: string, method = 'GET'): Promise<Reply> => {
      const token = await graph.mint({ kind: 'delegated', userId });
      return graph.call(`/v1.0/me/onlineMeetings/${meeting.id}`, { token, method });
    };

    it('may be read by an invited attendee, and not changed', async () => {
      assert.equal((await read(PEOPLE.anna)).status, 200);
      assert.deepEqual(errorOf(await read(PEOPLE.anna, 'DELETE')), NOT_FOUND);
    });

    it('is not found by anybody else', async () => {
      assert.deepEqual(errorOf(await read(PEOPLE.ben)), NOT_FOUND);
    });

    it('may not be looked up by link by anybody but its organizer', async () => {
      const forbidden = {
        status: 403,
        code: 'Forbidden',
        message: '3003: User does not have access to lookup meeting',
      };
      const query = `?$filter=${encodeURIComponent(`JoinWebUrl eq '${meeting.joinWebUrl}'`)}`;
      const token = await graph.mint({ kind: 'delegated', userId: PEOPLE.ben });
      assert.deepEqual(errorOf(await graph.call(`/v1.0/me/onlineMeetings${query}`, { token })), forbidden);
      assert.deepEqual(errorOf(await graph.call(`/v1.0/users/${PEOPLE.paul}/onlineMeetings${query}`)), forbidden);
    });
  });
});
