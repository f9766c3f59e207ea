import assert from 'node:assert/strict';
import { describeSandbox, items, type Json, PEOPLE, TENANT, unique, useGraph } from './graph-under-test.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// The properties of the fullest public capture.
const CAPTURED = `id creationDateTime startDateTime endDateTime joinUrl joinWebUrl meetingCode subject isBroadcast
autoAdmittedUsers outerMeetingAutoAdmittedUsers isEntryExitAnnounced allowedPresenters allowMeetingChat
shareMeetingChatHistoryDefault allowTeamworkReactions allowAttendeeToEnableMic allowAttendeeToEnableCamera
recordAutomatically anonymizeIdentityForRoles capabilities videoTeleconferenceId externalId iCalUid meetingType
allowParticipantsToChangeName allowRecording allowTranscription meetingMigrationMode broadcastSettings audioConferencing
meetingInfo participants lobbyBypassSettings joinMeetingIdSettings chatInfo joinInformation watermarkProtection`;

describeSandbox('The meeting in the answer', () => {
  const graph = useGraph();
  let meeting: Json;

  before(async () => {
    const attendees = [
      { identity: { user: { id: PEOPLE.anna } }, upn: 'anna.weber@contoso.example' },
      { identity: { user: { id: 'not-an-id' } }, role: 'coorganizer' },
      { upn: 'guest@elsewhere.example', role: 'presenter' },
    ];
    meeting = (await graph.createOrGet({ externalId: unique(), subject: null, participants: { attendees } })).body;
  });

  it('has every property of the public captures, nulls included', () => {
    const missing = CAPTURED.split(/\s+/).filter((name) => !Object.hasOwn(meeting, name));
    assert.deepEqual(missing, []);
    assert.equal(meeting.subject, null);
    assert.equal(
      meeting['@odata.context'],
      `https://graph.microsoft.com/v1.0/$metadata#users('${PEOPLE.desk}')/onlineMeetings/$entity`,
    );
  });

  it('has an id made of organizer and thread, and a join link that names both', () => {
    const threadId = String(meeting.chatInfo?.threadId);
    assert.equal(Buffer.from(String(meeting.id), 'base64').toString(), `1*${PEOPLE.desk}*0**${threadId}`);
    assert.match(Buffer.from(threadId.slice('19:meeting_'.length, -'@thread.v2'.length), 'base64').toString(), GUID);
    const link = new URL(String(meeting.joinWebUrl));
    assert.equal(link.origin, 'https://teams.microsoft.com');
    assert.equal(decodeURIComponent(link.pathname), `/l/meetup-join/${threadId}/0`);
    assert.deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), { Tid: TENANT, Oid: PEOPLE.desk });
    assert.doesNotMatch(link.href, /%[0-9a-f]?[A-F]/);
    assert.equal(meeting.joinUrl, meeting.joinWebUrl);
  });

  it('has a meeting id of twelve digits, shown twice, and a passcode', () => {
    assert.match(String(meeting.joinMeetingIdSettings?.joinMeetingId), /^\d{12}$/);
    assert.match(String(meeting.joinMeetingIdSettings?.passcode), /^[A-Za-z0-9]{6}$/);
    assert.equal(meeting.meetingCode, meeting.joinMeetingIdSettings?.joinMeetingId);
  });

  it('names nobody: identities carry ids without display names', () => {
    assert.deepEqual(meeting.participants?.organizer, {
      upn: 'meetings@contoso.example',
      role: 'presenter',
      identity: {
        application: null,
        device: null,
        user: { id: PEOPLE.desk, displayName: null, tenantId: TENANT, identityProvider: 'AAD' },
      },
    });
  });

  it('keeps attendees as sent, without looking them up', () => {
    const attendees = items(meeting.participants?.attendees);
    assert.deepEqual(
      attendees.map(({ upn }) => upn),
      ['anna.weber@contoso.example', null, 'guest@elsewhere.example'],
    );
    assert.deepEqual(
      attendees.map(({ role }) => role),
      [null, 'unknownFutureValue', 'presenter'],
    );
    assert.equal(attendees[1]?.identity?.user?.id, 'not-an-id');
    assert.equal(attendees[2]?.identity, null);
  });

  it('has dial-in for an organizer with Audio Conferencing, as numbers and as a link', () => {
    const dialIn = meeting.audioConferencing;
    assert.match(String(dialIn?.conferenceId), /^\d{9}$/);
    assert.ok(items(dialIn?.tollNumbers).map(String).includes(String(dialIn?.tollNumber)));
    assert.ok(items(dialIn?.tollFreeNumbers).map(String).includes(String(dialIn?.tollFreeNumber)));
    const link = new URL(String(dialIn?.dialinUrl));
    assert.equal(link.host, 'dialin.teams.microsoft.com');
    assert.match(link.pathname.slice(1), GUID);
    assert.equal(link.searchParams.get('id'), dialIn?.conferenceId);
  });

  it('has null in its place for an organizer without', async () => {
    const path = `/v1.0/users/${PEOPLE.nora}/onlineMeetings/createOrGet`;
    const reply = await graph.call(path, { body: { externalId: unique() } });
    assert.equal(reply.status, 201);
    assert.equal(reply.body.audioConferencing, null);
    assert.doesNotMatch(decodeURIComponent(String(reply.body.joinInformation?.content)), /tel:/);
  });

  it('packs the invitation into a data URI with a number to dial', () => {
    const { content, contentType } = meeting.joinInformation as Json;
    assert.equal(contentType, 'html');
    assert.match(String(content), /^data:text\/html,%3c/);
    assert.doesNotMatch(String(content), /%20| /);
    const html = decodeURIComponent(String(content).replaceAll('+', ' '));
    assert.ok(html.includes(`tel:+12065550143,,${meeting.audioConferencing?.conferenceId}#`), html);
    assert.ok(html.includes(`href="${meeting.joinWebUrl}"`), html);
  });

  it('writes the invitation in the language a GET asks for', async () => {
    const read = async (language: string): Promise<string> => {
      const reply = await graph.call(`${graph.meetings}/${meeting.id}`, { headers: { 'accept-language': language } });
      return decodeURIComponent(String(reply.body.joinInformation?.content).replaceAll('+', ' '));
    };
    assert.match(await read('de-DE'), /An der Besprechung teilnehmen/);
    assert.match(await read('xx, fr;q=0.8, de;q=0.2'), /Rejoindre la réunion/);
    assert.match(await read('tlh'), /Join the meeting/);
  });

  it('shows members behind the sentinel only to callers who prefer them', async () => {
    const path = `${graph.meetings}/${meeting.id}`;
    const body = { lobbyBypassSettings: { scope: 'invited' } };
    const patched = await graph.call(path, { method: 'PATCH', body });
    assert.equal(patched.status, 200);
    assert.equal(patched.body.lobbyBypassSettings?.scope, 'unknownFutureValue');
    const preferring = await graph.call(path, { headers: { prefer: 'include-unknown-enum-members' } });
    assert.equal(preferring.body.lobbyBypassSettings?.scope, 'invited');
    assert.equal(preferring.body.participants?.attendees?.[1]?.role, 'coorganizer');
    assert.equal(preferring.headers.get('preference-applied'), 'include-unknown-enum-members');
  });

  it('hangs on a post of the thread that beta was given, each meeting on its own', async () => {
    const path = `/beta/users/${PEOPLE.desk}/onlineMeetings/createOrGet`;
    const chatInfo = { threadId: '19:channel@thread.tacv2' };
    const wishes = Array.from({ length: 10 }, () => ({ externalId: unique(), chatInfo }));
    const replies = await Promise.all(wishes.map((body) => graph.call(path, { body })));
    for (const { body } of replies) {
      assert.equal(body.chatInfo?.threadId, chatInfo.threadId);
      assert.match(String(body.chatInfo?.messageId), /^[1-9]\d{12,}$/);
      assert.match(String(body['@odata.context']), /graph\.microsoft\.com\/beta\//);
    }
    assert.equal(new Set(replies.map(({ body }) => String(body.id))).size, 10);
  });

  it('comes with the headers of Graph', async () => {
    const mine = '11111111-2222-4333-8444-555555555555';
    const { headers } = await graph.createOrGet({ externalId: unique() }, { headers: { 'client-request-id': mine } });
    assert.equal(headers.get('client-request-id'), mine);
    assert.match(headers.get('request-id') ?? '', GUID);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.ok(headers.get('date'));
    assert.ok(JSON.parse(headers.get('x-ms-ags-diagnostic') ?? '').ServerInfo);
    const silent = await graph.createOrGet({});
    assert.equal(silent.headers.get('client-request-id'), silent.headers.get('request-id'));
    const { innerError } = silent.body.error as Json;
    assert.equal(innerError?.['request-id'], silent.headers.get('request-id'));
    assert.match(String(innerError?.date), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  });
});
