import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Claim, ClaimKey } from '../../src/meeting/claims.ts';
import type { OnlineMeeting } from '../../src/meeting/online-meeting.ts';
import type { RecordKey } from '../../src/store/record-seal.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { meeting } from '../card/samples.ts';
import { engines } from './engines.ts';

const key: ClaimKey = { tenantId: '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1', externalId: '19:chat@thread.v2' };
const newKey = (id: string): RecordKey => ({ id, key: randomBytes(32) });

for (const { name, newUrl } of engines) {
  describe(`A sealed meeting in ${name}`, function () {
    this.timeout(30_000);
    const [old, newest] = [newKey('old'), newKey('new')];
    let url = '';
    let stores: Store[] = [];
    const open = (...recordKeys: RecordKey[]) => {
      const store = createStore({ url, recordKeys, now: () => new Date('2026-11-22T10:00:00Z'), log: () => undefined });
      stores.push(store);
      return store;
    };
    const claimed = async ({ claims }: Store, of = key): Promise<Claim> => {
      const { claim } = await claims.claim(of, 'anna', 60_000);
      await claims.complete(of, claim);
      return claim;
    };
    const get = (store: Store, claim: Claim, of = key): Promise<OnlineMeeting | null> =>
      store.snapshots?.get(of, claim) ?? assert.fail('no keys');

    before(() => newUrl());
    beforeEach(async () => {
      url = await newUrl();
    });
    afterEach(async () => {
      await Promise.all(stores.map((store) => store.close()));
      stores = [];
    });

    it('comes back as it was, without people or codes, and with its date', async () => {
      const store = open(old);
      const claim = await claimed(store);
      assert.equal(await get(store, claim), null);
      await store.snapshots?.put(key, claim, meeting);
      const { joinWebUrl, subject, startDateTime, endDateTime, dialIn } = meeting;
      const asOf = '2026-11-22T10:00:00.000Z';
      const nobody = { organizer: { id: 'anna', name: null }, attendees: [], joinMeetingId: null, passcode: null };
      const same = { asOf, joinWebUrl, subject, startDateTime, endDateTime, dialIn, created: false, id: null };
      assert.deepEqual(await get(store, claim), { ...same, ...nobody });
    });

    it('is opened after a change of keys, and not without its key; without keys nothing is kept', async () => {
      const store = open(old);
      const claim = await claimed(store);
      await store.snapshots?.put(key, claim, meeting);
      assert.equal((await get(open(newest, old), claim))?.joinWebUrl, meeting.joinWebUrl);
      assert.equal(await get(open(newest), claim), null);
      assert.equal(open().snapshots, null);
    });

    it('is gone with another organizer, a fresh meeting or the record, and a late writer changes nothing', async () => {
      const store = open(old);
      const claim = await claimed(store);
      await store.snapshots?.put(key, claim, meeting);
      const renewed = await store.claims.renew(key, claim);
      assert.deepEqual([renewed?.generation, renewed?.fence, renewed?.organizerId], [2, 2, 'anna']);
      assert.equal(await store.claims.renew(key, claim), null, 'once');
      assert.ok(renewed);
      await store.snapshots?.put(key, claim, meeting);
      assert.equal(await get(store, renewed), null);
      await store.snapshots?.put(key, renewed, meeting);
      const taken = await store.claims.takeOver(key, renewed, 'ben');
      assert.equal(taken?.generation, 2);
      assert.equal(taken && (await get(store, taken)), null);
      await store.claims.forget({ conversation: key });
      assert.equal(await get(store, renewed), null);
    });

    it('is kept as nobody can read it, and belongs to one conversation', async () => {
      const store = open(old);
      const other = { ...key, externalId: '19:other@thread.v2' };
      const [claim] = [await claimed(store), await claimed(store, other)];
      await store.snapshots?.put(key, claim, meeting);
      const database = url.startsWith('file:')
        ? await (await import('../../src/store/sqlite.ts')).openSqlite(url.slice('file:'.length))
        : (await import('../../src/store/postgres.ts')).openPostgres({ url, password: null });
      const [row] = await database.query('SELECT sealed_meeting FROM claim WHERE external_id = $1', [key.externalId]);
      const sealed = Buffer.from(row?.sealed_meeting as Uint8Array);
      assert.ok(sealed.length > 100 && !sealed.includes('meetup-join') && !sealed.includes('206'));
      await database.query('UPDATE claim SET sealed_meeting = $1 WHERE external_id = $2 RETURNING fence', [
        sealed,
        other.externalId,
      ]);
      await database.close();
      assert.equal(await get(store, claim, other), null, 'moved to another row it is unreadable');
      assert.ok(await get(store, claim));
    });
  });
}
