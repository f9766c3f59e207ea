import assert from 'node:assert/strict';
import { incomingActivity } from '../../src/teams/incoming-activity.ts';
import { readTurn } from '../../src/teams/read-turn.ts';
import { helpActivity } from '../support/activities.ts';
import { tenantId } from '../support/bot.ts';

const group = { id: '19:chat@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId };

function read(isTargeted: unknown, value: unknown, { invoke = false, conversation = group as object } = {}) {
  const base = helpActivity('https://smba.trafficmanager.net/emea/');
  const { text: _, ...untyped } = base;
  const about = { ...untyped, conversation, recipient: { ...base.recipient, isTargeted }, value };
  const activity = invoke ? { ...about, type: 'invoke', name: 'adaptiveCard/action' } : about;
  const turn = readTurn(incomingActivity.parse(activity), 'c0ffee00');
  assert.ok(turn);
  return turn;
}

describe('Who sees the answer', () => {
  it('is the sender alone when Teams says so, or our own button', () => {
    assert.equal(read(true, undefined).isPrivate, true);
    assert.equal(read(undefined, { command: 'meet', private: true }).isPrivate, true);
    assert.equal(read(undefined, { verb: 'schedule', private: true }).isPrivate, true);
    assert.equal(read(undefined, { action: { verb: 'x', data: { private: true } } }, { invoke: true }).isPrivate, true);
  });

  it('is everybody otherwise', () => {
    for (const value of [
      undefined,
      null,
      'private',
      [],
      { private: 'true' },
      { private: 1 },
      { action: { data: null } },
    ]) {
      for (const invoke of [false, true]) assert.equal(read(undefined, value, { invoke }).isPrivate, false);
    }
    for (const flag of [false, null, 'true', 1]) assert.equal(read(flag, undefined).isPrivate, false);
  });

  it('cannot be widened by data', () => {
    for (const value of [{ private: false }, { action: { data: { private: false } } }, { isPrivate: false }]) {
      for (const invoke of [false, true]) assert.equal(read(true, value, { invoke }).isPrivate, true);
    }
  });

  it('is no question in a chat of two, where Teams refuses targeted messages', () => {
    const conversation = { id: 'a:1', conversationType: 'personal', tenantId };
    assert.equal(read(true, { command: 'meet', private: true }, { conversation }).isPrivate, false);
  });

  it('is no part of what was filled in', () => {
    const turn = read(undefined, { verb: 'schedule', subject: 'x', private: true });
    assert.deepEqual(turn.kind === 'submission' && turn.fields, { verb: 'schedule', subject: 'x' });
    const executed = { action: { verb: 'schedule', data: { subject: 'x', private: true } } };
    const invoked = read(undefined, executed, { invoke: true });
    assert.deepEqual(invoked.kind === 'submission' && invoked.fields, { subject: 'x' });
  });
});
