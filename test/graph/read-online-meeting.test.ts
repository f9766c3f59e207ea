import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TurnError } from '../../src/errors.ts';
import type { GraphSuccess } from '../../src/graph/graph-client.ts';
import { graphHosts } from '../../src/graph/graph-hosts.ts';
import { readOnlineMeeting } from '../../src/graph/read-online-meeting.ts';
import type { OnlineMeeting } from '../../src/meeting/online-meeting.ts';

const links = { meetingHosts: graphHosts.global.meetingHosts, sandboxOrigins: ['http://localhost:3980'] };
const asked = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01';
const joinWebUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_X%40thread.v2/0';
const dialinUrl = 'https://dialin.teams.microsoft.com/8551f4c1?id=848265745';

const full = {
  id: 'MSoz',
  joinWebUrl,
  creationDateTime: '2026-11-22T10:30:00.1234567Z',
  subject: 'Budget',
  startDateTime: '2026-11-22T10:30:00.1234567Z',
  endDateTime: '2026-11-22T11:30:00.9999999+00:00',
  participants: {
    organizer: {
      upn: 'meetings@contoso.example',
      identity: { user: { id: 'organizer-id', displayName: null } },
    },
    attendees: [
      { upn: 'ben@contoso.example', role: 'presenter', identity: { user: { id: 'ben-id', displayName: 'Ben' } } },
      { upn: null, role: null, identity: { user: { id: 'emi-id', displayName: null } } },
      { upn: 'guest@fabrikam.example', role: null, identity: null },
      { upn: null, role: 'attendee', identity: { user: null } },
      null,
    ],
  },
  audioConferencing: {
    conferenceId: '848265745',
    tollNumber: '+1 323-555-0166',
    tollFreeNumber: '+1 833-555-0199',
    tollNumbers: ['+1 323-555-0166', '+49 30 555'],
    tollFreeNumbers: [],
    dialinUrl,
  },
  joinMeetingIdSettings: { isPasscodeRequired: true, joinMeetingId: '396464591835', passcode: 'Z3GYtQ' },
};

function answerOf(body: unknown, more: Partial<GraphSuccess> = {}): GraphSuccess {
  return { status: 200, headers: { 'request-id': 'r-1' }, answerLost: false, askedSinceMs: 100, body, ...more };
}

const read = (body: unknown, more?: Partial<GraphSuccess>): OnlineMeeting =>
  readOnlineMeeting(answerOf(body, more), asked, links);

describe("Graph's onlineMeeting", () => {
  it('is read in full', () => {
    assert.deepEqual(read(full, { status: 201 }), {
      created: true,
      id: 'MSoz',
      joinWebUrl,
      subject: 'Budget',
      startDateTime: '2026-11-22T10:30:00Z',
      endDateTime: '2026-11-22T11:30:00Z',
      organizer: { id: 'organizer-id', name: 'meetings@contoso.example' },
      attendees: [
        { id: 'ben-id', upn: 'ben@contoso.example', displayName: 'Ben', role: 'presenter' },
        { id: 'emi-id', upn: null, displayName: null, role: null },
        { id: null, upn: 'guest@fabrikam.example', displayName: null, role: null },
      ],
      dialIn: {
        conferenceId: '848265745',
        tollNumbers: ['+1 323-555-0166', '+49 30 555'],
        tollFreeNumbers: ['+1 833-555-0199'],
        dialinUrl,
      },
      joinMeetingId: '396464591835',
      passcode: 'Z3GYtQ',
    });
  });

  const bare: OnlineMeeting = {
    created: false,
    id: null,
    joinWebUrl,
    subject: null,
    startDateTime: null,
    endDateTime: null,
    organizer: { id: asked, name: null },
    attendees: [],
    dialIn: null,
    joinMeetingId: null,
    passcode: null,
  };
  const wanting: Readonly<Record<string, unknown>> = {
    'with nothing but the link': { joinWebUrl },
    'full of nulls': { ...Object.fromEntries(Object.keys(full).map((key) => [key, null])), joinWebUrl },
    'full of numbers': { ...Object.fromEntries(Object.keys(full).map((key) => [key, 7])), joinWebUrl },
    'full of empty texts': { ...Object.fromEntries(Object.keys(full).map((key) => [key, ' '])), joinWebUrl },
    'full of lists': { ...Object.fromEntries(Object.keys(full).map((key) => [key, ['x']])), joinWebUrl },
    'with empty parts': { joinWebUrl, participants: {}, audioConferencing: {}, joinMeetingIdSettings: {} },
    'with parts of nulls': {
      joinWebUrl,
      participants: { organizer: { upn: null, identity: { user: { id: null, displayName: 5 } } } },
      audioConferencing: { conferenceId: null, tollNumbers: null, tollFreeNumbers: [null, 5, ''], dialinUrl: null },
      joinMeetingIdSettings: { joinMeetingId: 5, passcode: null },
    },
    'with parts half missing': { joinWebUrl, participants: { organizer: { upn: null, identity: null } } },
    'with times that are none': { joinWebUrl, startDateTime: 'soon', endDateTime: '2026-13-45T99:00:00Z' },
  };
  for (const [name, body] of Object.entries(wanting)) {
    it(`${name} is still a meeting`, () => {
      assert.deepEqual(read(body), bare);
    });
  }

  for (const body of [
    undefined,
    null,
    'text',
    [],
    {},
    { ...full, joinWebUrl: null },
    { ...full, joinWebUrl: 7 },
    { ...full, joinWebUrl: 'https://example.com/l/meetup-join/1' },
    { ...full, joinWebUrl: 'javascript:alert(1)' },
  ]) {
    it(`without a usable link is unreadable: ${JSON.stringify(body)?.slice(0, 60)}`, () => {
      assert.throws(
        () => read(body),
        (error) => error instanceof TurnError && error.code === 'graph-unreadable' && error.requestId === 'r-1',
      );
    });
  }

  it('may lead to the sandbox when that is in use', () => {
    const local = 'http://localhost:3980/l/meetup-join/1';
    assert.equal(read({ joinWebUrl: local }).joinWebUrl, local);
  });

  it('is named by the display name before the UPN', () => {
    const user = { id: 'organizer-id', displayName: 'Meeting Desk' };
    const organizer = { upn: 'meetings@contoso.example', identity: { user } };
    assert.equal(read({ joinWebUrl, participants: { organizer } }).organizer.name, 'Meeting Desk');
  });

  it('is read or refused, whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(full)), fc.jsonValue()), (body) => {
        assert.equal(read({ ...body, joinWebUrl }).joinWebUrl, joinWebUrl);
      }),
    );
  });
});

describe('The dial-in of a meeting', () => {
  const dialInOf = (audioConferencing: unknown) => read({ joinWebUrl, audioConferencing }).dialIn;

  it('is read whatever the case of its names', () => {
    const dialIn = { conferenceId: '1', tollNumbers: ['+1'], tollFreeNumbers: ['+2'], dialinUrl };
    for (const change of [(name: string) => name.toUpperCase(), (name: string) => name.toLowerCase()]) {
      const spelled = { ConferenceId: '1', tollNumber: '+1', tollFreeNumber: '+2', dialinUrl };
      const given = Object.fromEntries(Object.entries(spelled).map(([name, value]) => [change(name), value]));
      assert.deepEqual(dialInOf(given), dialIn);
    }
    assert.equal(dialInOf({ ConferenceId: '9', tollNumber: '+1' })?.conferenceId, '9');
  });

  it('may be partial', () => {
    const none = { conferenceId: null, tollNumbers: [], tollFreeNumbers: [], dialinUrl: null };
    assert.deepEqual(dialInOf({ tollNumber: ' +1 ' }), { ...none, tollNumbers: ['+1'] });
    assert.deepEqual(dialInOf({ tollFreeNumbers: ['+2', '+2'] }), { ...none, tollFreeNumbers: ['+2'] });
    assert.deepEqual(dialInOf({ dialinUrl }), { ...none, dialinUrl });
  });

  it('is none when there is nothing to call', () => {
    for (const given of [null, {}, [], 'x', { conferenceId: '1' }, { dialinUrl: 'https://example.com/' }]) {
      assert.equal(dialInOf(given), null);
    }
  });

  it('loses a link that leads elsewhere, and keeps the rest', () => {
    const dialIn = dialInOf({ tollNumber: '+1', dialinUrl: 'https://example.com/' });
    assert.deepEqual([dialIn?.tollNumbers, dialIn?.dialinUrl], [['+1'], null]);
  });
});

describe('Whether a meeting is new', () => {
  const created = '2026-11-22T10:30:00.5Z';
  const at = (date: string | undefined) => ({ date, 'request-id': 'r-1' });
  const lost = { answerLost: true, askedSinceMs: 3_000, headers: at('Sun, 22 Nov 2026 10:30:03 GMT') };
  const isNew = (more: Partial<GraphSuccess>, creationDateTime: unknown = created): boolean =>
    read({ joinWebUrl, creationDateTime }, more).created;

  it('is said by 201, and by 200 on the first try', () => {
    assert.equal(isNew({ status: 201 }), true);
    assert.equal(isNew({ ...lost, answerLost: false }), false);
  });

  it('is seen by its age when an earlier try may have made it', () => {
    assert.equal(isNew(lost), true);
    assert.equal(isNew({ ...lost, headers: at('Sun, 22 Nov 2026 10:30:05 GMT') }), false);
    assert.equal(isNew(lost, '2025-01-01T00:00:00Z'), false);
  });

  it('is not assumed when a time is missing', () => {
    assert.equal(isNew({ ...lost, headers: at(undefined) }), false);
    assert.equal(isNew({ ...lost, headers: at('soon') }), false);
    assert.equal(isNew(lost, null), false);
  });
});
