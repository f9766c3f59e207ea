import assert from 'node:assert/strict';
import { TurnError } from '../../src/errors.ts';
import { createMeetingService, type MeetingPolicy } from '../../src/meeting/meeting-service.ts';
import type { OnlineMeeting } from '../../src/meeting/online-meeting.ts';
import type { MeetingRequest, OnlineMeetings } from '../../src/meeting/online-meetings.ts';
import { chooseOrganizer } from '../../src/meeting/organizer.ts';
import type { Conversation } from '../../src/turn/turn.ts';
import type { TurnScope } from '../../src/turn/turn-scope.ts';
import { turnScope } from '../support/turn-scope.ts';

/** Meetings in memory, with Graph's own identity rule; every answer takes a moment. */
class MemoryMeetings implements OnlineMeetings {
  readonly requests: MeetingRequest[] = [];
  readonly scopes: TurnScope[] = [];
  readonly failures: TurnError[] = [];
  readonly #links = new Map<string, string>();

  async createOrGet(request: MeetingRequest, scope: TurnScope): Promise<OnlineMeeting> {
    this.requests.push(request);
    this.scopes.push(scope);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const failure = this.failures.shift();
    if (failure) throw failure;
    const key = JSON.stringify([request.tenantId, request.organizerId, request.externalId]);
    const created = !this.#links.has(key);
    if (created) this.#links.set(key, `https://teams.microsoft.com/l/meetup-join/${this.#links.size}`);
    return {
      created,
      id: key,
      joinWebUrl: this.#links.get(key) ?? '',
      subject: request.subject,
      startDateTime: null,
      endDateTime: null,
      organizer: { id: request.organizerId, name: null },
      attendees: [],
      dialIn: null,
      joinMeetingId: null,
      passcode: null,
    };
  }

  change(): Promise<never> {
    return Promise.reject(new Error('nothing is changed here'));
  }
}

const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
const organizers = ['01', '02', '03'].map((last) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`);
const chat: Conversation = { kind: 'groupChat', id: '19:chat@thread.v2', threadId: null };
const thread: Conversation = { kind: 'channel', id: '19:c@thread.tacv2', threadId: '19:c@thread.tacv2;messageid=1' };
const ask = { tenantId, conversation: chat, senderId: null, subject: null, when: null };

function service(policy: Partial<MeetingPolicy> = {}) {
  const meetings = new MemoryMeetings();
  return { meetings, ...createMeetingService(meetings, { organizers, channelMeeting: 'channel', ...policy }, () => 0) };
}

describe('The meeting service', () => {
  it('asks for the conversation, as the organizer that the policy names, within the turn', async () => {
    const { meetings, meetingOf } = service();
    const scope = turnScope();
    await meetingOf({ ...ask, subject: 'Budget' }, scope);
    const organizerId = chooseOrganizer(organizers, tenantId, chat.id);
    assert.deepEqual(meetings.requests, [
      { tenantId, organizerId, externalId: chat.id, subject: 'Budget', when: null, attendees: [] },
    ]);
    assert.equal(meetings.scopes[0], scope);
  });

  it('follows CHANNEL_MEETING', async () => {
    for (const [channelMeeting, externalId] of [
      ['channel', thread.id],
      ['thread', thread.threadId],
    ] as const) {
      const { meetings, meetingOf } = service({ channelMeeting });
      await meetingOf({ ...ask, conversation: thread }, turnScope());
      assert.equal(meetings.requests[0]?.externalId, externalId);
    }
  });

  it('makes one call of many simultaneous asks: one created the meeting, the others got it', async () => {
    const { meetings, meetingOf } = service();
    const answers = await Promise.all(Array.from({ length: 20 }, () => meetingOf(ask, turnScope())));
    assert.equal(meetings.requests.length, 1);
    assert.deepEqual(
      answers.map(({ created }) => created),
      [true, ...Array(19).fill(false)],
    );
    assert.equal(new Set(answers.map(({ joinWebUrl }) => joinWebUrl)).size, 1);
  });

  it('asks again once the answer is there, and remembers nothing', async () => {
    const { meetings, meetingOf } = service();
    const first = await meetingOf(ask, turnScope());
    const second = await meetingOf(ask, turnScope());
    assert.equal(meetings.requests.length, 2);
    assert.deepEqual([first.created, second.created], [true, false]);
    assert.equal(second.joinWebUrl, first.joinWebUrl);
  });

  it('shares a refusal with everybody who waited, and the next ask tries again', async () => {
    const { meetings, meetingOf } = service();
    meetings.failures.push(new TurnError('access-policy-missing'));
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => meetingOf(ask, turnScope())));
    assert.equal(meetings.requests.length, 1);
    for (const result of results) {
      assert.ok(result.status === 'rejected' && result.reason instanceof TurnError);
      assert.equal(result.reason.code, 'access-policy-missing');
    }
    assert.equal((await meetingOf(ask, turnScope())).created, true);
    assert.equal(meetings.requests.length, 2);
  });

  it('makes one more call for those who waited and have time, when the call they waited for failed in passing', async () => {
    const { meetings, meetingOf } = service();
    meetings.failures.push(new TurnError('graph-unavailable'));
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => meetingOf(ask, turnScope())));
    assert.equal(meetings.requests.length, 2);
    assert.deepEqual(
      results.map((result) => (result.status === 'fulfilled' ? result.value.created : result.reason.code)),
      ['graph-unavailable', true, false, false, false],
    );
  });

  it('shares no call between tenants, between conversations or between threads that have their own meetings', async () => {
    const { meetings, meetingOf } = service({ channelMeeting: 'thread' });
    const other: Conversation = { ...thread, threadId: '19:c@thread.tacv2;messageid=2' };
    const asks = [
      ask,
      { ...ask, tenantId: 'ffffffff-9b0e-4a37-8c66-2d5f10a3b9e1' },
      { ...ask, conversation: { ...chat, id: chat.id.toUpperCase() } },
      { ...ask, conversation: thread },
      { ...ask, conversation: other },
    ];
    const answers = await Promise.all(asks.map((each) => meetingOf(each, turnScope())));
    assert.equal(meetings.requests.length, asks.length);
    assert.ok(answers.every(({ created }) => created));
    assert.equal(new Set(answers.map(({ joinWebUrl }) => joinWebUrl)).size, asks.length);
  });

  it('shares one call between the threads of a channel that has one meeting', async () => {
    const { meetings, meetingOf } = service();
    const other: Conversation = { ...thread, threadId: '19:c@thread.tacv2;messageid=2' };
    const both = [thread, other].map((conversation) => meetingOf({ ...ask, conversation }, turnScope()));
    const [one, two] = await Promise.all(both);
    assert.equal(meetings.requests.length, 1);
    assert.equal(one?.joinWebUrl, two?.joinWebUrl);
  });
});
