import assert from 'node:assert/strict';
import { createMemorySealedRecords } from '../../src/store/memory-sealed-records.ts';

describe('Sealed records in memory', () => {
  const clock = { ms: Date.parse('2026-11-22T10:00:00Z') };
  const now = (): Date => new Date(clock.ms);
  const inAnHour = (): Date => new Date(clock.ms + 3_600_000);

  it('keep what was put last, as it was then', async () => {
    const records = createMemorySealedRecords(now);
    const mine = Uint8Array.of(1, 2);
    await records.put('a/1', Uint8Array.of(9), inAnHour());
    await records.put('a/1', mine, inAnHour());
    mine[0] = 7;
    assert.deepEqual(await records.get('a/1'), Uint8Array.of(1, 2));
    assert.equal(await records.get('a/2'), null);
  });

  it('end when they expire', async () => {
    const records = createMemorySealedRecords(now);
    await records.put('a', Uint8Array.of(1), inAnHour());
    clock.ms += 3_600_000 - 1;
    assert.ok(await records.get('a'));
    clock.ms += 1;
    assert.equal(await records.get('a'), null);
    assert.equal(await records.delete('a'), 0);
  });

  it('are deleted one by one or by what their keys begin with, and counted', async () => {
    const records = createMemorySealedRecords(now);
    for (const key of ['t/1/a', 't/1/b', 't/2/a', 'u/1/a']) await records.put(key, Uint8Array.of(1), inAnHour());
    assert.equal(await records.delete('t/2/a'), 1);
    assert.equal(await records.delete('t/2/a'), 0);
    assert.equal(await records.deleteByPrefix('t/1/'), 2);
    assert.equal(await records.deleteByPrefix('t/'), 0);
    assert.ok(await records.get('u/1/a'));
  });
});
