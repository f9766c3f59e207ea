import assert from 'node:assert/strict';
import { type ErrorCode, TurnError } from '../../src/errors.ts';
import { createClaimedOrganizer, leaseMs } from '../../src/meeting/claimed-organizer.ts';
import type { Claims } from '../../src/meeting/claims.ts';
import type { OnlineMeeting } from '../../src/meeting/online-meeting.ts';
import type { MeetingIdentity } from '../../src/meeting/organizer-rule.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { withoutReserve } from '../../src/teams/work-scope.ts';
import { newFolder } from '../store/engines.ts';
import { turnScope } from '../support/turn-scope.ts';

const key = { tenantId: '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1', externalId: '19:chat@thread.v2' };
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Graph, as far as it matters here: a meeting for every organizer and externalId. `behave` may refuse or wait first. */
function graph(behave: (identity: MeetingIdentity) => unknown = () => undefined) {
  const links = new Map<string, string>();
  const asked: string[] = [];
  const createOrGet = async (identity: MeetingIdentity): Promise<OnlineMeeting> => {
    asked.push(identity.organizerId);
    await behave(identity);
    const name = `${identity.organizerId}/${identity.externalId}`;
    const created = !links.has(name);
    links.set(name, `https://teams.microsoft.com/l/meetup-join/${name}`);
    const organizer = { id: identity.organizerId, name: null };
    const nothing = { subject: null, startDateTime: null, endDateTime: null, dialIn: null };
    const joinWebUrl = links.get(name) ?? '';
    return { id: name, created, joinWebUrl, organizer, attendees: [], ...nothing, joinMeetingId: null, passcode: null };
  };
  return { createOrGet, links, asked };
}

describe('The first who asks', () => {
  let store: Store;
  let claims: Claims;
  let tokens: () => Promise<void>;
  beforeEach(() => {
    store = createStore({ url: `file:${newFolder()}/claims.db`, log: () => undefined });
    claims = store.claims;
    tokens = async () => undefined;
  });
  afterEach(() => store.close());

  const rule = (over: Partial<Claims> = {}) =>
    createClaimedOrganizer({
      claims: { ...claims, ...over },
      usableToken: () => tokens(),
      withoutReserve,
      pause,
      random: Math.random,
    });
  const meet = (senderId: string | null, { createOrGet }: Pick<ReturnType<typeof graph>, 'createOrGet'>, of = rule()) =>
    of.meetingOf({ key, senderId }, turnScope(), createOrGet);
  const refusedWith = async (code: ErrorCode, work: Promise<unknown>) => {
    await assert.rejects(
      work,
      (thrown) => thrown instanceof TurnError && assert.equal(thrown.code, code) === undefined,
    );
  };

  it('organizes, and everybody later gets that meeting, whoever it is', async () => {
    const service = graph();
    const first = await meet('anna', service);
    assert.deepEqual([first.created, first.organizer.id], [true, 'anna']);
    for (const later of ['ben', 'anna', null]) {
      const meeting = await meet(later, service);
      assert.deepEqual([meeting.created, meeting.joinWebUrl], [false, first.joinWebUrl]);
    }
    assert.equal(service.links.size, 1);
  });

  it('is one of fifty who ask at once, and all fifty get one link', async () => {
    const service = graph(() => pause(100));
    const people = Array.from({ length: 50 }, (_, n) => `person-${n}`);
    const meetings = await Promise.all(people.map((id) => meet(id, service)));
    assert.equal(new Set(meetings.map(({ joinWebUrl }) => joinWebUrl)).size, 1);
    assert.equal(meetings.filter(({ created }) => created).length, 1);
    assert.equal(service.links.size, 1);
  });

  it('must be known by name, unless somebody organizes already', async () => {
    const service = graph();
    await refusedWith('sender-unknown', meet(null, service));
    assert.deepEqual(service.asked, []);
    assert.equal(await claims.get(key), null);
  });

  it('claims nothing before there is a token', async () => {
    tokens = async () => {
      throw new TurnError('credential-rejected');
    };
    const service = graph();
    await refusedWith('credential-rejected', meet('anna', service));
    assert.equal(await claims.get(key), null);
    assert.deepEqual(service.asked, []);
  });

  const told: Partial<Record<ErrorCode, ErrorCode>> = {
    'organizer-not-found': 'sender-cannot-organize',
    'organizer-refused': 'sender-cannot-organize',
    'account-unsupported': 'sender-cannot-organize',
    'access-policy-missing': 'access-policy-missing',
    'permission-missing': 'permission-missing',
    'permission-denied': 'permission-denied',
    'conditional-access': 'conditional-access',
    'token-kind-wrong': 'token-kind-wrong',
    'credential-rejected': 'credential-rejected',
    'token-unavailable': 'token-unavailable',
    'sign-in-needed': 'sign-in-needed',
    'graph-throttled': 'graph-throttled',
    'graph-rejected': 'graph-rejected',
  };
  for (const [refusal, shown] of Object.entries(told) as [ErrorCode, ErrorCode][]) {
    it(`who is refused with ${refusal} is told ${shown}, and the next may organize at once`, async () => {
      const service = graph(({ organizerId }) => {
        if (organizerId === 'gita') throw new TurnError(refusal, { requestId: '599d9cb0' });
      });
      await refusedWith(shown, meet('gita', service));
      assert.equal((await meet('anna', service)).organizer.id, 'anna');
    });
  }

  for (const passing of ['graph-unavailable', 'graph-unreadable'] as const) {
    it(`stays the organizer after ${passing}, and whoever asks next goes on at once`, async () => {
      let works = false;
      const service = graph(() => {
        if (!works) throw new TurnError(passing);
      });
      await refusedWith(passing, meet('anna', service));
      const { organizerId, state, leaseLeftMs } = (await claims.get(key)) ?? assert.fail('nobody organizes');
      assert.deepEqual([organizerId, state, leaseLeftMs], ['anna', 'pending', 0]);
      await refusedWith(passing, meet('ben', service));
      works = true;
      const begun = performance.now();
      assert.equal((await meet('ben', service)).organizer.id, 'anna');
      assert.ok(performance.now() - begun < 1_000);
      assert.equal((await meet('anna', service)).organizer.id, 'anna');
      assert.deepEqual(new Set(service.asked), new Set(['anna']));
    });
  }

  it('is waited for while nobody knows yet, for as long as there is time', async () => {
    await claims.claim(key, 'anna', leaseMs);
    const service = graph();
    for (const senderId of ['ben', null]) {
      await refusedWith('claim-pending', rule().meetingOf({ key, senderId }, turnScope(1_500), service.createOrGet));
    }
    assert.deepEqual(service.asked, []);
  });

  it('who is too slow shows the meeting that whoever went on has made for them', async () => {
    // A lease of 50 ms, and a Graph of 400 for the first question.
    const brief = rule({
      claim: (of, organizerId) => claims.claim(of, organizerId, organizerId === 'anna' ? 50 : 60_000),
    });
    let questions = 0;
    const service = graph(() => (questions++ === 0 ? pause(400) : undefined));
    const slow = meet('anna', service, brief);
    await pause(150);
    const quick = await meet('ben', service, brief);
    assert.equal(quick.organizer.id, 'anna');
    assert.equal((await slow).joinWebUrl, quick.joinWebUrl);
    assert.equal(service.links.size, 1);
  });

  describe('whose answer was lost, and who does not ask again,', () => {
    const lost = async () => {
      const brief = rule({ claim: (of, organizerId) => claims.claim(of, organizerId, 1) });
      const unheard = graph(() => {
        throw new TurnError('graph-unavailable');
      });
      await refusedWith('graph-unavailable', meet('anna', unheard, brief));
      await pause(20);
    };

    it('organizes all the same: the next person gets that meeting, and Graph has no other', async () => {
      await lost();
      const service = graph();
      assert.equal((await meet('ben', service)).organizer.id, 'anna');
      assert.deepEqual([service.asked, (await claims.get(key))?.state], [['anna'], 'complete']);
    });

    for (const refusal of ['organizer-not-found', 'access-policy-missing', 'sign-in-needed'] as const) {
      it(`leaves it to the next person in the same turn after ${refusal}`, async () => {
        await lost();
        const service = graph(({ organizerId }) => {
          if (organizerId === 'anna') throw new TurnError(refusal);
        });
        assert.equal((await meet('ben', service)).organizer.id, 'ben');
        assert.deepEqual([service.asked, (await claims.get(key))?.organizerId], [['anna', 'ben'], 'ben']);
      });
    }

    for (const passing of ['graph-throttled', 'token-unavailable', 'graph-unavailable'] as const) {
      it(`stays the organizer after ${passing}, which says nothing of the first question`, async () => {
        await lost();
        let works = false;
        const service = graph(() => {
          if (!works) throw new TurnError(passing);
        });
        const brief = rule({ claim: (of, organizerId) => claims.claim(of, organizerId, 1) });
        await refusedWith(passing, meet('ben', service, brief));
        works = true;
        await pause(20);
        assert.equal((await meet('chloe', service)).organizer.id, 'anna');
        assert.deepEqual(new Set(service.asked), new Set(['anna']));
      });
    }

    it('stays the organizer when that happens between the next person’s look and their claim', async () => {
      let looked = false;
      const late = rule({
        async get(of) {
          if (looked) return claims.get(of);
          looked = true;
          await lost();
          return null;
        },
      });
      const throttled = graph(() => {
        throw new TurnError('graph-throttled');
      });
      await refusedWith('graph-throttled', meet('ben', throttled, late));
      assert.equal((await meet('ben', graph())).organizer.id, 'anna');
    });
  });

  it('shows no link that could not be recorded', async () => {
    const away = rule({
      complete: async () => {
        throw new TurnError('store-unavailable');
      },
    });
    const service = graph();
    await refusedWith('store-unavailable', meet('anna', service, away));
    const { state, leaseLeftMs } = (await claims.get(key)) ?? assert.fail('nobody organizes');
    assert.ok(state === 'pending' && leaseLeftMs > leaseMs - 2_000, 'the store is not asked again');
  });

  it('without a store asks Graph for nothing', async () => {
    const get = async () => {
      throw new TurnError('store-unavailable');
    };
    const service = graph();
    await refusedWith('store-unavailable', meet('anna', service, rule({ get })));
    assert.deepEqual(service.asked, []);
  });

  it('who has left since is named as the trouble: nobody is silently put in the place', async () => {
    let gone = false;
    const service = graph(() => {
      if (gone) throw new TurnError('organizer-not-found', { requestId: '599d9cb0', details: { organizerId: 'anna' } });
    });
    await meet('anna', service);
    gone = true;
    await assert.rejects(meet('ben', service), (thrown: TurnError) => {
      assert.deepEqual(
        [thrown.code, thrown.requestId, thrown.details],
        ['organizer-gone', '599d9cb0', { organizerId: 'anna', fence: 1 }],
      );
      return true;
    });
    assert.equal((await claims.get(key))?.organizerId, 'anna');
    assert.deepEqual(service.asked, ['anna', 'anna']);
  });

  it('organizes the renewed meeting under its own name in Graph', async () => {
    const service = graph();
    const renewed = rule({
      claim: async (...args) => ({
        ...(await claims.claim(...args)),
        won: true,
        claim: { organizerId: 'anna', state: 'pending', fence: 1, generation: 3, leaseLeftMs: leaseMs },
      }),
    });
    assert.match((await meet('anna', service, renewed)).joinWebUrl, /anna\/19:chat@thread\.v2#3$/);
  });
});
