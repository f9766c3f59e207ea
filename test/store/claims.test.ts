import assert from 'node:assert/strict';
import type { Claim, ClaimKey, Claims } from '../../src/meeting/claims.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { engines } from './engines.ts';

const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
const [anna, ben, emi] = ['11', '12', '15'].map((last) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`) as [
  string,
  string,
  string,
];
const key: ClaimKey = { tenantId, externalId: '19:chat@thread.v2' };
const minute = 60_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

for (const { name, newUrl } of engines) {
  describe(`A claim in ${name}`, function () {
    this.timeout(30_000);
    let url = '';
    let stores: Store[] = [];
    let claims: Claims;
    const another = () => {
      const store = createStore({ url, log: () => undefined });
      stores.push(store);
      return store.claims;
    };
    const won = async (organizerId: string, leaseMs = minute, of = key): Promise<Claim> => {
      const attempt = await claims.claim(of, organizerId, leaseMs);
      assert.equal(attempt.won, true);
      return attempt.claim;
    };

    before(() => newUrl());
    beforeEach(async () => {
      url = await newUrl();
      claims = another();
    });
    afterEach(async () => {
      await Promise.all(stores.map((store) => store.close()));
      stores = [];
    });

    it('is of the first who asks, and everybody else is told whose', async () => {
      assert.equal(await claims.get(key), null);
      const first = await won(anna);
      assert.deepEqual(
        { ...first, leaseLeftMs: first.leaseLeftMs > minute - 5_000 && first.leaseLeftMs <= minute },
        { organizerId: anna, state: 'pending', fence: 1, generation: 1, leaseLeftMs: true },
      );
      const second = await claims.claim(key, ben, minute);
      assert.deepEqual([second.won, second.claim.organizerId, second.claim.fence], [false, anna, 1]);
      assert.equal((await claims.get(key))?.organizerId, anna);
    });

    it('begins with the second generation where accounts needed none, once, and not over a complete one', async () => {
      const other = another();
      const renewed = await Promise.all([claims, other].map((store) => store.renewUnclaimed(key, anna)));
      assert.equal(renewed.filter(Boolean).length, 1);
      const known = { organizerId: anna, state: 'complete', fence: 1, generation: 2, leaseLeftMs: 0 } as const;
      assert.deepEqual(await claims.get(key), known);
      assert.equal((await claims.renew(key, known))?.generation, 3);
      // Left unfinished when people still organized themselves.
      const pending = { ...key, externalId: '19:pending@thread.v2' };
      await won(ben, minute, pending);
      const taken = await claims.renewUnclaimed(pending, anna);
      assert.deepEqual([taken?.organizerId, taken?.fence, taken?.generation], [anna, 2, 2]);
    });

    it('goes to exactly one of fifty who ask at once in two processes', async () => {
      const other = another();
      await Promise.all([claims.health(), other.health()]);
      const people = Array.from({ length: 50 }, (_, n) => `person-${n}`);
      const attempts = await Promise.all(people.map((id, n) => (n % 2 ? claims : other).claim(key, id, minute)));
      const winners = attempts.filter((attempt) => attempt.won);
      assert.equal(winners.length, 1);
      assert.deepEqual(new Set(attempts.map(({ claim }) => claim.organizerId)).size, 1);
    });

    it('is kept apart by tenant, by conversation and by letter case', async () => {
      await won(anna);
      for (const other of [
        { ...key, tenantId: 'another' },
        { ...key, externalId: '19:CHAT@thread.v2' },
        { ...key, externalId: `${key.externalId}#2` },
        { tenantId: `${tenantId}19:chat@`, externalId: 'thread.v2' },
        { ...key, externalId: "x'; DROP TABLE claim; --日本語🙂" },
      ]) {
        assert.equal(await claims.get(other), null);
        await won(ben, minute, other);
        assert.equal((await claims.get(other))?.organizerId, ben);
      }
      assert.equal((await claims.get(key))?.organizerId, anna);
    });

    it('is for good once it is complete, and survives that everything ends', async () => {
      const claim = await won(anna, 1);
      assert.equal(await claims.complete(key, claim), true);
      await pause(20);
      const complete = { organizerId: anna, state: 'complete', fence: 1, generation: 1, leaseLeftMs: 0 };
      assert.deepEqual(await claims.claim(key, ben, minute), { won: false, claim: complete });
      assert.equal((await claims.claim(key, anna, minute)).won, false, 'nor is it claimed a second time by its holder');
      assert.equal(await claims.complete(key, claim), false, 'completed once');
      assert.equal(await claims.release(key, claim), false, 'no longer released');
      assert.deepEqual(await another().get(key), complete);
    });

    it('goes on for its organizer when the lease is over, and what the old holder does late has no effect', async () => {
      const old = await won(anna, 150);
      assert.equal((await claims.claim(key, ben, minute)).won, false);
      await pause(200);
      assert.equal((await claims.get(key))?.leaseLeftMs, 0);
      const next = await won(ben);
      assert.deepEqual([next.fence, next.organizerId], [2, anna], 'her meeting may be there already');
      assert.equal((await claims.claim(key, emi, minute)).won, false, 'while ben asks for it');
      assert.equal(await claims.complete(key, old), false);
      assert.equal(await claims.release(key, old), false);
      assert.deepEqual([(await claims.get(key))?.organizerId, (await claims.get(key))?.state], [anna, 'pending']);
      assert.equal(await claims.complete(key, next), true);
    });

    it('that is let go is anybody’s to go on with at once, but for who has it no more', async () => {
      const first = await won(anna);
      await claims.letGo(key, first);
      const next = await won(ben);
      assert.deepEqual([next.organizerId, next.fence], [anna, 2]);
      await claims.letGo(key, first);
      assert.equal((await claims.claim(key, emi, minute)).won, false);
      assert.equal(await claims.complete(key, next), true);
      await claims.letGo(key, next);
      assert.equal((await claims.get(key))?.state, 'complete');
    });

    it('is somebody else’s when ten minutes brought its organizer nothing, and then for as long', async () => {
      await won(anna, 1);
      const database = await (url.startsWith('file:')
        ? openSqlite(url.slice(5))
        : openPostgres({ url, password: null }));
      const age = (ms: number) => database.query('UPDATE claim SET created_at = created_at - $1 RETURNING fence', [ms]);
      await age(9 * minute);
      await pause(20);
      assert.equal((await won(ben, 1)).organizerId, anna);
      await age(2 * minute);
      await pause(20);
      assert.equal((await won(ben, 1)).organizerId, ben);
      await pause(20);
      assert.equal((await won(emi, 1)).organizerId, ben);
      await database.close();
    });

    it('goes on with a new number when the holder asks again before the lease is over', async () => {
      const first = await won(anna);
      const again = await won(anna);
      assert.equal(again.fence, 2);
      assert.equal(await claims.complete(key, first), false);
      assert.equal(await claims.complete(key, again), true);
    });

    it('is free at once when it is released, forgets the person, and keeps counting', async () => {
      const refused = await won(anna);
      assert.equal(await claims.release(key, refused), true);
      assert.equal(await claims.get(key), null);
      assert.equal(await claims.forget({ tenantId, organizerId: anna }), 0);
      const next = await won(ben);
      assert.equal(next.fence, 2);
      assert.equal(await claims.complete(key, { ...refused, organizerId: ben }), false);
      assert.equal(await claims.complete(key, next), true);
    });

    it('changes its organizer for one of those who knew it as it was', async () => {
      const claim = await won(anna);
      assert.equal(await claims.takeOver(key, claim, ben), null, 'not while it is pending');
      await claims.complete(key, claim);
      const known = await claims.get(key);
      assert.ok(known);
      const taken = await Promise.all([claims.takeOver(key, known, ben), another().takeOver(key, known, emi)]);
      const winner = taken.find((result) => result !== null);
      assert.equal(taken.filter((result) => result !== null).length, 1);
      assert.deepEqual([winner?.state, winner?.fence], ['complete', 2]);
      assert.equal((await claims.get(key))?.organizerId, winner?.organizerId);
      assert.equal(await claims.takeOver(key, known, anna), null);
      assert.equal(await claims.takeOver({ ...key, externalId: 'nobody asked here' }, known, anna), null);
    });

    it('is renewed for one of those who knew it as it was, under the next number', async () => {
      const claim = await won(anna);
      assert.equal(await claims.renew(key, claim), null, 'not while it is pending');
      await claims.complete(key, claim);
      const renewed = await Promise.all([claims.renew(key, claim), another().renew(key, claim)]);
      assert.deepEqual(
        renewed.filter((result) => result !== null),
        [{ organizerId: anna, state: 'complete', fence: 2, generation: 2, leaseLeftMs: 0 }],
      );
      assert.equal((await claims.get(key))?.generation, 2);
      assert.equal(await claims.renew(key, { ...claim, fence: 2, organizerId: ben }), null, 'not for somebody else');
    });

    it('ages where the app was removed, never gets younger by it, and is young again when somebody asks', async () => {
      const day = 24 * 60 * minute;
      const [asked, left, young] = ['asked', 'left', 'young'].map((externalId) => ({ tenantId, externalId })) as [
        ClaimKey,
        ClaimKey,
        ClaimKey,
      ];
      for (const each of [asked, left, young]) await claims.complete(each, await won(anna, minute, each));
      for (const each of [asked, left]) {
        await claims.letAge(each, 3 * day);
        await claims.letAge(each, 2 * day);
      }
      assert.equal(await claims.forget({ unusedForMs: 4 * day }), 0);
      await claims.get(asked);
      assert.equal(await claims.forget({ unusedForMs: 3 * day }), 1, 'the one that nobody asked for');
      assert.deepEqual(await Promise.all([asked, left, young].map(async (each) => (await claims.get(each)) !== null)), [
        true,
        false,
        true,
      ]);
    });

    it('ages with its team, also when an older version noted none, and with no other', async () => {
      const day = 24 * 60 * minute;
      const place = (externalId: string, teamId?: string) => ({ tenantId, externalId, ...(teamId ? { teamId } : {}) });
      const [general, other, foreign, chat] = [
        place('general', 'team'),
        place('other', 'team'),
        place('x', 'another'),
        place('chat'),
      ];
      for (const each of [general, foreign, chat, place('other')]) await won(anna, minute, each);
      assert.ok(await claims.renewUnclaimed(place('renewed', 'team'), anna));
      await won(anna, minute, { ...general, tenantId: 'another tenant' });
      // A place that was noted is not lost by who names none.
      await claims.claim(place('general'), anna, minute);
      await claims.get(place('general'));
      await claims.get(other);
      await claims.letAge(place('chat of nobody'), 3 * day);
      assert.equal(await claims.forget({ unusedForMs: 2 * day }), 0);
      await claims.letAge(place('any channel', 'team'), 3 * day);
      await claims.get(other);
      assert.equal(await claims.forget({ unusedForMs: 2 * day }), 2, 'the first and the renewed one');
      const left = await Promise.all([general, other, foreign, chat].map((each) => claims.get(each)));
      assert.deepEqual(
        left.map((each) => each !== null),
        [false, true, true, true],
      );
    });

    it('is forgotten by conversation, by person, by tenant and by age, and counted', async () => {
      const keys = ['a', 'b', 'c', 'd'].map((externalId) => ({ tenantId, externalId }));
      for (const [n, each] of keys.entries()) await won(n < 2 ? anna : ben, minute, each);
      await won(anna, minute, { ...key, tenantId: 'another' });
      assert.equal(await claims.forget({ conversation: { tenantId, externalId: 'a' } }), 1);
      assert.equal(await claims.forget({ conversation: { tenantId, externalId: 'a' } }), 0);
      assert.equal(await claims.forget({ tenantId, organizerId: anna }), 1);
      assert.equal(await claims.forget({ unusedForMs: minute }), 0);
      assert.equal(await claims.forget({ tenantId }), 2);
      await pause(20);
      assert.equal(await claims.forget({ unusedForMs: 10 }), 1, 'the other tenant’s');
    });

    it('of a delivery is made once, whoever asks, and again when it is long ago', async () => {
      const delivery = { tenantId, conversationId: key.externalId, activityId: '1763805600000' };
      const other = another();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 ? claims : other).seen(delivery, minute)),
      );
      assert.equal(answers.filter((seen) => !seen).length, 1);
      for (const change of [{ tenantId: 'x' }, { conversationId: 'x' }, { activityId: 'x' }]) {
        assert.equal(await claims.seen({ ...delivery, ...change }, minute), false, JSON.stringify(change));
      }
      const brief = { ...delivery, activityId: 'brief' };
      assert.deepEqual([await claims.seen(brief, 30), await claims.seen(brief, 30)], [false, true]);
      await pause(60);
      assert.equal(await claims.seen(brief, 30), false);
      await claims.note(brief, minute);
      await pause(60);
      assert.equal(await claims.seen(brief, minute), true, 'kept longer');
      await other.note(brief, 0);
      assert.equal(await claims.seen(brief, minute), false, 'new again');
    });
  });
}
