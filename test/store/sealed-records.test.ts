import assert from 'node:assert/strict';
import type { SealedRecords } from '../../src/meeting/sealed-records.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { engines } from './engines.ts';

const soon = () => new Date(Date.now() + 60_000);
const bytes = (text: string) => Buffer.from(text);

for (const { name, newUrl } of engines) {
  describe(`Sealed records in ${name}`, function () {
    this.timeout(60_000);
    let stores: Store[];
    let [one, other]: SealedRecords[] = [];

    before(async () => {
      const url = await newUrl();
      stores = [1, 2].map(() => createStore({ url, log: () => undefined }));
      [one, other] = stores.map(({ records }) => records);
    });
    after(() => Promise.all(stores.map((store) => store.close())));

    const textOf = async (records: SealedRecords | undefined, key: string) => {
      const found = await records?.get(key);
      return found ? Buffer.from(found).toString() : null;
    };

    it('are found by another process as they are, and replaced', async () => {
      const all = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
      await one?.put('a/b/c', all, soon());
      assert.deepEqual(Buffer.from((await other?.get('a/b/c')) ?? []), all);
      await other?.put('a/b/c', bytes('new'), soon());
      assert.equal(await textOf(one, 'a/b/c'), 'new');
      assert.equal(await textOf(one, 'a/b/C'), null);
    });

    it('are taken by exactly one of many', async () => {
      await one?.put('taken/once', bytes('x'), soon());
      const counts = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other)?.delete('taken/once')),
      );
      assert.equal(counts.filter((count) => count === 1).length, 1);
      assert.equal(counts.filter((count) => count === 0).length, 19);
    });

    it('are gone after their end: neither found nor counted', async () => {
      await one?.put('late/one', bytes('x'), new Date(Date.now() - 1));
      assert.equal(await textOf(one, 'late/one'), null);
      assert.equal(await one?.delete('late/one'), 0);
    });

    it('are deleted by what their keys begin with, and by nothing that only looks like it', async () => {
      for (const key of ['p/a%2Fb/1', 'p/a%2Fb/2', 'p/axxxb/1', 'q/a%2Fb/1']) await one?.put(key, bytes(key), soon());
      assert.equal(await other?.deleteByPrefix('p/a%2Fb/'), 2);
      assert.equal(await textOf(one, 'p/axxxb/1'), 'p/axxxb/1');
      assert.equal(await textOf(one, 'q/a%2Fb/1'), 'q/a%2Fb/1');
    });
  });
}
