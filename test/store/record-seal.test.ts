import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createRecordSeal } from '../../src/store/record-seal.ts';
import { memoryLog } from '../support/memory-log.ts';

const key = (id: string) => ({ id, key: randomBytes(32) });
const [old, fresh] = [key('2025'), key('2026')];
const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const canary = 'canary-link-4711';

describe('The seal of records', () => {
  it('gives back what was sealed, for the same owner', () => {
    const seal = createRecordSeal([fresh], memoryLog().log);
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (plain, owner) => {
        const opened = seal.open(seal.seal(plain, owner), owner);
        assert.deepEqual(Buffer.from(opened?.plain ?? [0]), Buffer.from(plain));
        assert.equal(opened?.outdated, false);
      }),
    );
  });

  it('shows nothing of it, and never looks the same twice', () => {
    const seal = createRecordSeal([fresh], memoryLog().log);
    const [one, other] = [seal.seal(bytes(canary), 'a'), seal.seal(bytes(canary), 'a')];
    assert.notDeepEqual(one, other);
    assert.ok(!Buffer.from(one).toString('latin1').includes('canary'));
  });

  it('opens with every key that is known, and says which ones should be sealed again', () => {
    const sealed = createRecordSeal([old], memoryLog().log).seal(bytes('x'), 'a');
    assert.equal(createRecordSeal([fresh, old], memoryLog().log).open(sealed, 'a')?.outdated, true);
    const again = createRecordSeal([fresh, old], memoryLog().log).seal(bytes('x'), 'a');
    assert.equal(createRecordSeal([fresh], memoryLog().log).open(again, 'a')?.outdated, false);
  });

  it('does not open with a key that is gone, nor for another owner, and logs it without content', () => {
    const kept = memoryLog();
    const sealed = createRecordSeal([old], kept.log).seal(bytes(canary), 'anna');
    assert.equal(createRecordSeal([fresh], kept.log).open(sealed, 'anna'), null);
    assert.equal(createRecordSeal([old], kept.log).open(sealed, 'ben'), null);
    assert.equal(createRecordSeal([{ ...fresh, id: old.id }], kept.log).open(sealed, 'anna'), null);
    assert.deepEqual(
      kept.entries.map(({ level, outcome, reason }) => [level, outcome, reason]),
      [
        ['error', 'unreadable', 'unknown-key'],
        ['error', 'unreadable', 'tampered'],
        ['error', 'unreadable', 'tampered'],
      ],
    );
    assert.doesNotMatch(kept.text(), /canary|anna|ben/);
  });

  it('does not open after any one bit was changed, or anything was cut off', () => {
    const kept = memoryLog();
    const seal = createRecordSeal([fresh], kept.log);
    const sealed = seal.seal(bytes(canary), 'a');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(seal.open(changed, 'a'), null, String(bit));
    }
    for (let length = 0; length < sealed.length; length++)
      assert.equal(seal.open(sealed.subarray(0, length), 'a'), null);
    assert.equal(kept.entries.length, sealed.length * 9);
  });

  it('says what is no record of this form at all', () => {
    const kept = memoryLog();
    const seal = createRecordSeal([fresh], kept.log);
    const other = Buffer.from(seal.seal(bytes(canary), 'a'));
    other[0] = 2;
    for (const none of [other, new Uint8Array()]) assert.equal(seal.open(none, 'a'), null);
    const entry = { level: 'error', event: 'record', outcome: 'unreadable', reason: 'malformed' };
    assert.deepEqual(kept.entries, [entry, entry]);
  });

  it('opens nothing of arbitrary bytes', () => {
    const seal = createRecordSeal([fresh], memoryLog().log);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => seal.open(any, 'a') === null));
  });

  it('makes do with a key of this process when it is given none, and warns', () => {
    const kept = memoryLog();
    const seal = createRecordSeal([], kept.log);
    assert.ok(seal.open(seal.seal(bytes('x'), 'a'), 'a'));
    assert.equal(createRecordSeal([], kept.log).open(seal.seal(bytes('x'), 'a'), 'a'), null);
    const warning = { level: 'warn', event: 'record', outcome: 'keys-of-this-process', reason: 'RECORD_KEYS' };
    assert.deepEqual(kept.entries[0], warning);
  });
});
