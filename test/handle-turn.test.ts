import assert from 'node:assert/strict';
import { type ErrorCode, errorTable, TurnError } from '../src/errors.ts';
import { createHandleTurn } from '../src/handle-turn.ts';
import type { MeetingAsk, MeetingService } from '../src/meeting/meeting-service.ts';
import type { OnlineMeeting } from '../src/meeting/online-meeting.ts';
import type { Reply } from '../src/turn/reply.ts';
import { createSenderPace } from '../src/turn/sender-pace.ts';
import type { Conversation, Turn } from '../src/turn/turn.ts';
import type { TurnScope } from '../src/turn/turn-scope.ts';
import { commandsOf } from './card/check-card.ts';
import { memoryLog } from './support/memory-log.ts';
import { noOrganizing } from './support/no-organizing.ts';
import { turnScope } from './support/turn-scope.ts';

const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
const appId = '11111111-2222-4333-8444-555555555555';
const now = new Date('2026-11-22T10:30:00Z');
const chat: Conversation = { kind: 'groupChat', id: '19:chat@thread.v2', threadId: null };
const envelope = {
  correlationId: 'c0ffee42',
  tenantId,
  conversation: chat,
  senderId: '8a6f1f5e-0f6c-4a1b-9d2e-3c4b5a697881',
  accountId: '29:1AnnaWeber',
  isPrivate: false,
  locale: 'en-US',
  timeZone: 'Europe/Berlin',
};
const message = (text: string): Turn => ({ ...envelope, kind: 'message', text });
const installed: Turn = { ...envelope, kind: 'installed' };

const meeting: OnlineMeeting = {
  created: true,
  id: 'MSoz',
  joinWebUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_X%40thread.v2/0',
  subject: null,
  startDateTime: null,
  endDateTime: null,
  organizer: { id: '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01', name: 'meetings@contoso.example' },
  attendees: [],
  dialIn: null,
  joinMeetingId: null,
  passcode: null,
};

/** The program around a port that does what the test says. */
function program(answer: (ask: MeetingAsk) => OnlineMeeting = () => meeting) {
  const asks: MeetingAsk[] = [];
  const scopes: TurnScope[] = [];
  const kept = memoryLog();
  const meetings: MeetingService = {
    async meetingOf(ask, scope) {
      asks.push(ask);
      scopes.push(scope);
      return answer(ask);
    },
    lastSeen: async () => (asks.length === 0 ? null : { ...meeting, created: false }),
    async change(ask) {
      asks.push(ask);
      return { before: answer(ask), meeting: answer(ask) };
    },
  };
  const handleTurn = createHandleTurn({
    meetings,
    organizing: noOrganizing,
    pace: createSenderPace(() => 0),
    allowedTenants: [tenantId],
    organizers: [],
    checkUp: async () => [],
    admins: [],
    entraBaseUrl: 'https://login.microsoftonline.com',
    appId,
    log: kept.log,
    now: () => now,
  });
  return { handleTurn, asks, scopes, ...kept };
}

const failing = (thrown: unknown) =>
  program(() => {
    throw thrown;
  });

describe('A turn', () => {
  it('that asks for a meeting is answered with the link, for the conversation it came from', async () => {
    const { handleTurn, asks, scopes, entries } = program();
    const scope = turnScope();
    const { card } = await handleTurn(message('meet "Budget 2027"'), scope);
    assert.ok(JSON.stringify(card).includes(meeting.joinWebUrl));
    const { senderId } = envelope;
    assert.deepEqual(asks, [
      { tenantId, conversation: chat, senderId, subject: 'Budget 2027', when: null, attendees: [] },
    ]);
    assert.equal(scopes[0], scope);
    assert.deepEqual(entries, [
      { level: 'info', event: 'turn', turn_id: 'c0ffee42', kind: 'message', ms: 0, command: 'meet', outcome: 'ok' },
    ]);
  });

  it('that asks for anything else asks for no meeting', async () => {
    const { handleTurn, asks } = program();
    for (const turn of [message('help'), message(''), message('mete'), message('lunch?'), installed]) {
      await handleTurn(turn, turnScope());
    }
    assert.deepEqual(asks, []);
  });

  it('is answered differently when the command differs', async () => {
    const { handleTurn, entries } = program();
    const turns = [message('meet'), message('help'), message('mete'), message('lunch?'), installed];
    const replies: Reply[] = [];
    for (const turn of turns) replies.push(await handleTurn(turn, turnScope()));
    assert.ok(replies.every(({ kind, summary }) => kind === 'card' && summary !== ''));
    assert.equal(new Set(replies.map(({ card }) => JSON.stringify(card))).size, turns.length);
    const commands = ['meet', 'help', 'not-understood', 'not-understood', 'welcome'];
    assert.deepEqual(
      entries.map(({ command }) => command),
      commands,
    );
  });

  it('is answered in the language of the person', async () => {
    const { handleTurn } = program();
    const [english, german] = await Promise.all(
      ['en-US', 'de-DE'].map((locale) =>
        handleTurn({ ...envelope, kind: 'message', text: 'help', locale }, turnScope()),
      ),
    );
    assert.notDeepEqual(english?.card, german?.card);
  });
});

describe('A turn of a foreign tenant', () => {
  const foreign = { tenantId: 'ffffffff-9b0e-4a37-8c66-2d5f10a3b9e1' };
  for (const turn of [message('meet'), message('help'), installed]) {
    it(`(${turn.kind === 'message' ? turn.text : turn.kind}) is refused, and no meeting is asked for`, async () => {
      const { handleTurn, asks, entries } = program();
      const { card } = await handleTurn({ ...turn, ...foreign }, turnScope());
      assert.deepEqual(asks, []);
      assert.ok(JSON.stringify(card).includes('c0ffee42'));
      assert.ok(!JSON.stringify(card).includes(meeting.joinWebUrl));
      assert.deepEqual(
        entries.map(({ level, outcome, reason }) => ({ level, outcome, reason })),
        [{ level: 'warn', outcome: 'refused', reason: 'tenant-not-served' }],
      );
    });
  }
});

describe('A turn that fails', () => {
  const codes = Object.keys(errorTable) as ErrorCode[];

  for (const code of codes) {
    it(`with ${code} ends in a problem card and one line in the log`, async () => {
      const details = { tenantId, appId, organizerId: meeting.organizer.id, retryAfterSeconds: 7 };
      const { handleTurn, entries } = failing(new TurnError(code, { requestId: 'graph-request-1', details }));
      const { card } = await handleTurn(message('meet Budget'), turnScope());
      assert.ok(JSON.stringify(card).includes('c0ffee42'));
      assert.ok(JSON.stringify(card).includes('graph-request-1'));
      assert.equal(commandsOf(card).length, errorTable[code].retry ? 1 : 0);
      assert.equal(entries.length, 1);
      const { level, event, outcome, reason, graph_request_id } = entries[0] ?? {};
      assert.deepEqual(
        { level, event, outcome, reason, graph_request_id },
        {
          level: errorTable[code].level,
          event: 'turn',
          outcome: 'refused',
          reason: code,
          graph_request_id: 'graph-request-1',
        },
      );
    });
  }

  it('tells every problem differently', async () => {
    const cards = codes.map((code) => failing(new TurnError(code)).handleTurn(message('meet'), turnScope()));
    const texts = (await Promise.all(cards)).map(({ card }) => JSON.stringify(card));
    assert.equal(new Set(texts).size, codes.length);
  });

  it('for no known reason ends in the card for that, without a word of the error', async () => {
    const expected = await failing(new TurnError('unexpected')).handleTurn(message('meet'), turnScope());
    for (const thrown of [new TypeError('canary-7c1'), 'canary-7c1', { message: 'canary-7c1' }, undefined]) {
      const { handleTurn, entries, text } = failing(thrown);
      const reply = await handleTurn(message('meet'), turnScope());
      assert.deepEqual(reply, expected);
      assert.ok(!text().includes('canary-7c1'));
      assert.equal(entries[0]?.level, 'error');
      assert.equal(entries[0]?.reason, 'unexpected');
      assert.equal(entries[0]?.error_name, thrown instanceof TypeError ? 'TypeError' : typeof thrown);
    }
  });

  it('offers the same command again, quoted where it would mean something else', async () => {
    for (const text of ['meet', 'meet Budget', 'meet "help"', 'meet ""a" and "b""']) {
      const first = failing(new TurnError('graph-unavailable'));
      const { card } = await first.handleTurn(message(text), turnScope());
      const [again, ...others] = commandsOf(card);
      assert.deepEqual(others, []);
      const second = program();
      await second.handleTurn(message(String(again)), turnScope());
      assert.deepEqual(second.asks, first.asks, `${text} → ${again}`);
    }
  });

  it('while the bot is being installed offers nothing to try again', async () => {
    const { handleTurn } = program();
    const foreign = { ...installed, tenantId: 'ffffffff-9b0e-4a37-8c66-2d5f10a3b9e1' };
    assert.deepEqual(commandsOf((await handleTurn(foreign, turnScope())).card), []);
  });
});

describe('The log of a turn', () => {
  it('holds nothing of what people wrote, are called or can join', async () => {
    const outcomes = [
      () => meeting,
      () => {
        throw new TurnError('graph-unavailable', { cause: new Error('canary Budget') });
      },
      () => {
        throw new Error('canary Budget');
      },
    ];
    for (const outcome of outcomes) {
      for (const text of ['meet canary', 'canary', 'help canary', 'mete canary']) {
        const { handleTurn, text: logged } = program(outcome);
        await handleTurn(message(text), turnScope());
        assert.doesNotMatch(logged(), /canary|Budget|contoso|https?:|19:|7f4c1d52/);
      }
    }
  });
});
