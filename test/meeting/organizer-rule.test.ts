import assert from 'node:assert/strict';
import { TurnError } from '../../src/errors.ts';
import type { OnlineMeeting } from '../../src/meeting/online-meeting.ts';
import { chooseOrganizer } from '../../src/meeting/organizer.ts';
import { createPoolRule, type MeetingIdentity } from '../../src/meeting/organizer-rule.ts';
import { createStore } from '../../src/store/store.ts';
import { newFolder } from '../store/engines.ts';
import { turnScope } from '../support/turn-scope.ts';

const key = { tenantId: '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1', externalId: '19:two@thread.v2' };
const pool = ['a', 'b', 'c'].map((digit) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b0${digit}`);
const organizerId = chooseOrganizer(pool, key.tenantId, key.externalId);

/** Whose meeting Graph is asked for, and what comes of it. */
async function asked(rule: ReturnType<typeof createPoolRule>) {
  const identities: MeetingIdentity[] = [];
  const answer = {} as OnlineMeeting;
  const meeting = await rule.meetingOf({ key, senderId: null }, turnScope(), async (identity) => {
    identities.push(identity);
    return answer;
  });
  assert.equal(meeting, answer);
  return identities;
}

describe('An account of the pool', () => {
  it('organizes the conversation’s first meeting when nothing is stored', async () => {
    assert.deepEqual(await asked(createPoolRule(pool)), [{ organizerId, externalId: key.externalId }]);
  });

  it('organizes the renewed meeting where a database says so, and the first one elsewhere', async () => {
    const store = createStore({ url: `file:${newFolder()}/claims.db`, log: () => undefined });
    const rule = createPoolRule(pool, store.claims);
    assert.deepEqual(await asked(rule), [{ organizerId, externalId: key.externalId }]);
    await store.claims.renewUnclaimed(key, organizerId);
    assert.deepEqual(await asked(rule), [{ organizerId, externalId: `${key.externalId}#2` }]);
    await store.close();
  });

  it('is not asked while nobody knows which meeting counts', async () => {
    const away = async () => {
      throw new TurnError('store-unavailable');
    };
    await assert.rejects(asked(createPoolRule(pool, { get: away })), { code: 'store-unavailable' });
  });
});
