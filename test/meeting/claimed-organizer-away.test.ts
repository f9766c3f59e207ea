import assert from 'node:assert/strict';
import { type ErrorCode, TurnError } from '../../src/errors.ts';
import { createClaimedOrganizer, leaseMs } from '../../src/meeting/claimed-organizer.ts';
import type { Claim, Claims } from '../../src/meeting/claims.ts';
import type { MeetingSnapshots } from '../../src/meeting/meeting-snapshots.ts';
import type { OnlineMeeting } from '../../src/meeting/online-meeting.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import type { TurnScope } from '../../src/turn/turn-scope.ts';
import { meeting } from '../card/samples.ts';
import { newFolder } from '../store/engines.ts';

const key = { tenantId: '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1', externalId: '19:chat@thread.v2' };
const asOf = '2026-11-22T10:00:00Z';
const budgetMs = 9_000;
/** A turn whose time does not pass. */
const scope = (...remaining: number[]): TurnScope => ({
  correlationId: 'c0ffee42',
  signal: new AbortController().signal,
  remainingMs: () => (remaining.length > 1 ? (remaining.shift() ?? 0) : (remaining[0] ?? budgetMs)),
});

describe('The claimed organizer', () => {
  let store: Store;
  let pauses: number[];
  let signIns: unknown[];
  let kept: Claim[];
  beforeEach(() => {
    store = createStore({ url: `file:${newFolder()}/claims.db`, log: () => undefined });
    [pauses, signIns, kept] = [[], [], []];
  });
  afterEach(() => store.close());

  const snapshotsOf = (get: MeetingSnapshots['get']): MeetingSnapshots => ({
    get,
    put: async (_key, claim) => {
      kept.push(claim);
      throw new TurnError('store-unavailable');
    },
  });
  const seen = snapshotsOf(async () => ({ ...meeting, asOf }));
  const ruleWith = (snapshots: MeetingSnapshots | null, over: Partial<Claims> = {}) =>
    createClaimedOrganizer({
      claims: { ...store.claims, ...over },
      snapshots,
      usableToken: async (user) => {
        signIns.push(user);
      },
      withoutReserve: (of, reserveMs) => ({ ...of, remainingMs: () => of.remainingMs() - reserveMs }),
      pause: async (ms) => {
        pauses.push(ms);
      },
      random: () => 0.5,
    });
  const created = async () => meeting;
  const failing = (code: ErrorCode) => async (): Promise<OnlineMeeting> => {
    throw new TurnError(code, { requestId: '599d9cb0' });
  };
  /** Anna organizes. */
  const claimed = () => ruleWith(null).meetingOf({ key, senderId: 'anna' }, scope(), created);
  const rejectsWith = (code: ErrorCode, work: Promise<unknown>) =>
    assert.rejects(work, (thrown) => {
      assert.ok(thrown instanceof TurnError);
      assert.deepEqual([thrown.code, thrown.details.fence], [code, undefined]);
      return true;
    });

  describe('while Graph is away', () => {
    for (const code of ['graph-unavailable', 'graph-throttled', 'token-unavailable'] as const) {
      it(`shows the meeting as it was last seen after ${code}, unless only what is so now will do`, async () => {
        await claimed();
        const rule = ruleWith(seen);
        const shown = await rule.meetingOf({ key, senderId: 'ben' }, scope(), failing(code));
        assert.deepEqual(shown, { ...meeting, asOf, organizerSignedOut: false });
        await rejectsWith(code, rule.meetingOf({ key, senderId: 'ben', fresh: true }, scope(), failing(code)));
        await rejectsWith(code, ruleWith(null).meetingOf({ key, senderId: 'ben' }, scope(), failing(code)));
      });
    }

    it('says what Graph said when nothing was kept, or it cannot be read', async () => {
      await claimed();
      const unreadable = snapshotsOf(async () => {
        throw new TurnError('store-unavailable');
      });
      for (const snapshots of [snapshotsOf(async () => null), unreadable]) {
        const work = ruleWith(snapshots).meetingOf({ key, senderId: 'ben' }, scope(), failing('graph-unavailable'));
        await rejectsWith('graph-unavailable', work);
      }
    });

    it('shows nothing old after a refusal, or after what nobody expected', async () => {
      await claimed();
      const rule = ruleWith(seen);
      await rejectsWith('graph-rejected', rule.meetingOf({ key, senderId: 'ben' }, scope(), failing('graph-rejected')));
      const bug = new RangeError('bug');
      const broken = rule.meetingOf({ key, senderId: 'ben' }, scope(), () => Promise.reject(bug));
      await assert.rejects(broken, (thrown) => thrown === bug);
    });

    it('keeps time for what was last seen only where it may be shown', async () => {
      await claimed();
      const left: number[] = [];
      const measured = async (_: unknown, { remainingMs }: TurnScope) => {
        left.push(remainingMs());
        return meeting;
      };
      await ruleWith(seen).meetingOf({ key, senderId: 'ben' }, scope(), measured);
      await ruleWith(seen).meetingOf({ key, senderId: 'ben', fresh: true }, scope(), measured);
      await ruleWith(null).meetingOf({ key, senderId: 'ben' }, scope(), measured);
      assert.deepEqual(left, [budgetMs - 1_200, budgetMs, budgetMs]);
    });
  });

  it('who is signed out is told so, and everybody else sees the meeting as it was, or who it waits for', async () => {
    await claimed();
    const ask = (senderId: string, snapshots: MeetingSnapshots | null) =>
      ruleWith(snapshots).meetingOf({ key, senderId }, scope(), failing('sign-in-needed'));
    assert.deepEqual(await ask('ben', seen), { ...meeting, asOf, organizerSignedOut: true });
    await rejectsWith('sign-in-needed', ask('anna', seen));
    await rejectsWith('sign-in-needed', ask('anna', null));
    await assert.rejects(ask('ben', null), (thrown: TurnError) => {
      assert.ok(thrown.cause instanceof TurnError);
      assert.deepEqual([thrown.code, thrown.cause.code], ['organizer-signed-out', 'sign-in-needed']);
      return true;
    });
  });

  it('is asked to sign in as who they are, and their meeting is kept whenever it is seen', async () => {
    for (const senderId of ['anna', 'ben']) await ruleWith(seen).meetingOf({ key, senderId }, scope(), created);
    assert.deepEqual(signIns, [{ tenantId: key.tenantId, userId: 'anna' }]);
    assert.deepEqual(
      kept.map(({ organizerId, fence }) => [organizerId, fence]),
      [
        ['anna', 1],
        ['anna', 1],
      ],
    );
  });

  it('who did not get the answer goes on at once; others wait a moment, as long as there is time for Graph', async () => {
    await store.claims.claim(key, 'anna', leaseMs);
    await rejectsWith(
      'claim-pending',
      ruleWith(null).meetingOf({ key, senderId: 'ben' }, scope(1_100, 1_099), created),
    );
    assert.deepEqual(pauses, [100]);
    await ruleWith(null).meetingOf({ key, senderId: 'anna' }, scope(), created);
    assert.deepEqual(pauses, [100]);
  });

  it('whose claim was forgotten meanwhile is claimed anew', async () => {
    let times = 0;
    const rule = ruleWith(null, {
      complete: async (of, claim) => {
        if (times++ > 0) return store.claims.complete(of, claim);
        await store.claims.forget({ conversation: of });
        return false;
      },
    });
    assert.equal(await rule.meetingOf({ key, senderId: 'anna' }, scope(), created), meeting);
    assert.deepEqual([times, pauses], [2, [100]]);
  });

  it('who is refused is told why, without a claim that a button could act on', async () => {
    const refused = ruleWith(null).meetingOf({ key, senderId: 'anna' }, scope(), failing('organizer-not-found'));
    await assert.rejects(refused, (thrown: TurnError) => {
      assert.deepEqual([thrown.code, thrown.requestId, thrown.details], ['sender-cannot-organize', '599d9cb0', {}]);
      return true;
    });
  });
});
