import assert from 'node:assert/strict';
import { createSenderPace } from '../../src/turn/sender-pace.ts';
import type { Turn } from '../../src/turn/turn.ts';

const turn = (over: Partial<Turn> = {}): Turn =>
  ({
    kind: 'message',
    text: 'meet',
    correlationId: 'c0ffee42',
    tenantId: 't',
    conversation: { kind: 'groupChat', id: '19:chat@thread.v2', threadId: null },
    senderId: 'anna',
    accountId: '29:anna',
    isPrivate: false,
    locale: null,
    timeZone: null,
    ...over,
  }) as Turn;

describe('The pace of a sender', () => {
  let clock = 0;
  const started = () => createSenderPace(() => clock);
  const often = (pace: ReturnType<typeof started>, times: number, over?: Partial<Turn>) =>
    Array.from({ length: times }, () => pace.note(turn(over)).kind);
  beforeEach(() => {
    clock = 0;
  });

  it('is usual for twenty turns a minute, often for forty; then it is told once, and silence follows', () => {
    const kinds = often(started(), 50);
    assert.deepEqual([...new Set(kinds)], ['usual', 'often', 'too-often', 'silent']);
    assert.deepEqual(
      ['often', 'too-often', 'silent'].map((kind) => kinds.indexOf(kind as 'often')),
      [20, 40, 41],
    );
  });

  it('counts in every conversation, and says how long', () => {
    const pace = started();
    often(pace, 20);
    clock = 15_500;
    const elsewhere = { conversation: { kind: 'personal', id: 'a:1', threadId: null } } as const;
    assert.deepEqual(pace.note(turn(elsewhere)), { kind: 'often', waitSeconds: 45 });
    clock = 59_999;
    assert.equal(pace.note(turn()).waitSeconds, 1);
    clock = 60_000;
    assert.deepEqual(pace.note(turn()), { kind: 'usual', waitSeconds: 60 });
  });

  it('is nobody else’s: not of the same ID in another tenant, nor of another account that Teams does not name', () => {
    const pace = started();
    often(pace, 50);
    often(pace, 50, { senderId: null, accountId: '29:guest' });
    for (const over of [{ senderId: 'ben' }, { tenantId: 'u' }, { senderId: null, accountId: '29:other' }]) {
      assert.equal(pace.note(turn(over)).kind, 'usual');
    }
    assert.equal(pace.note(turn({ accountId: '29:anna-again' })).kind, 'silent');
  });

  it('is forgotten before memory grows without end, the longest silent one first', () => {
    const pace = started();
    for (const senderId of ['first', 'busy']) often(pace, 50, { senderId });
    for (let other = 0; other < 9_999; other++) pace.note(turn({ senderId: `other ${other}` }));
    assert.equal(pace.note(turn({ senderId: 'busy' })).kind, 'silent');
    assert.equal(pace.note(turn({ senderId: 'first' })).kind, 'usual');
  });
});
