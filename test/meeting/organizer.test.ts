import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseOrganizer } from '../../src/meeting/organizer.ts';

const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
const keyCount = 20_000;
const keys = Array.from({ length: keyCount }, (_, i) => `19:${i.toString(36)}@thread.v2`);
const pool = ['a', 'b', 'c', 'd', 'e', 'f'].map((digit) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b0${digit}`);

const choicesWith = (members: readonly string[]): readonly string[] =>
  keys.map((key) => chooseOrganizer(members, tenantId, key));

describe('The organizer of a conversation', () => {
  for (let size = 1; size <= 5; size++) {
    it(`is spread evenly over a pool of ${size}, within a tenth`, () => {
      const members = pool.slice(0, size);
      const counts = new Map<string, number>(members.map((member) => [member, 0]));
      for (const chosen of choicesWith(members)) counts.set(chosen, (counts.get(chosen) ?? Number.NaN) + 1);
      assert.equal(counts.size, size);
      for (const [member, count] of counts) {
        const share = (count * size) / keyCount;
        assert.ok(share >= 0.9 && share <= 1.1, `${member} has ${share} of an even share`);
      }
    });

    it(`changes for few when a pool of ${size} grows, and only to the new member`, () => {
      const added = pool[size] ?? '';
      const before = choicesWith(pool.slice(0, size));
      const after = choicesWith([...pool.slice(0, size), added]);
      const moved = after.filter((chosen, i) => chosen !== before[i]);
      assert.deepEqual(new Set(moved), new Set([added]));
      assert.ok(moved.length / keyCount <= 1.2 / (size + 1), `${moved.length} moved`);
    });
  }

  it('does not depend on the order of the pool', () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(pool, { minLength: pool.length }), (externalId, shuffled) => {
        const chosen = chooseOrganizer(pool, tenantId, externalId);
        assert.equal(chooseOrganizer(shuffled, tenantId, externalId), chosen);
      }),
    );
  });

  it('does not depend on the case of the ids in the pool', () => {
    const capitals = pool.map((id) => id.toUpperCase());
    for (const key of keys.slice(0, 500)) {
      const chosen = chooseOrganizer(capitals, tenantId, key);
      assert.equal(chosen.toLowerCase(), chooseOrganizer(pool, tenantId, key));
    }
  });

  it('depends on the tenant and on the case of the conversation', () => {
    const other = 'ffffffff-9b0e-4a37-8c66-2d5f10a3b9e1';
    const here = choicesWith(pool);
    assert.ok(keys.some((key, i) => chooseOrganizer(pool, other, key) !== here[i]));
    assert.ok(keys.some((key, i) => chooseOrganizer(pool, tenantId, key.toUpperCase()) !== here[i]));
  });

  it('is for ever who it was: with another choice every conversation would get another link', () => {
    const chosen = ['one', 'two', 'three', 'four'].map((name) =>
      chooseOrganizer(pool.slice(0, 3), tenantId, `19:${name}@thread.v2`),
    );
    assert.deepEqual(chosen, [pool[2], pool[2], pool[2], pool[1]]);
  });

  it('cannot be had from an empty pool', () => {
    assert.throws(() => chooseOrganizer([], tenantId, 'x'), RangeError);
  });
});
