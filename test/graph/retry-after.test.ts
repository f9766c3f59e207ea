import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRetryAfter } from '../../src/turn/retry-after.ts';

const now = new Date('2026-11-22T10:30:00Z');

describe('Retry-After', () => {
  const table: readonly (readonly [value: string | undefined, seconds: number | null])[] = [
    ['3', 3],
    [' 3 ', 3],
    ['0', 0],
    ['007', 7],
    ['2.128', 2.128],
    ['0.5', 0.5],
    ['86400', 86_400],
    ['99999999999999', 99_999_999_999_999],
    ['9'.repeat(400), null],
    ['Sun, 22 Nov 2026 10:30:45 GMT', 45],
    ['Sunday, 22-Nov-26 10:31:00 GMT', 60],
    ['Sun, 22 Nov 2026 10:29:00 GMT', 0],
    ['Fri, 01 Jan 2038 00:00:00 GMT', 350_573_400],
    [undefined, null],
    ['', null],
    ['   ', null],
    ['soon', null],
    ['NaN', null],
    ['Infinity', null],
    ['1,5', null],
    ['0x10', null],
    ['1e3', null],
    ['in 5 minutes', null],
    ['soon 5', null],
    ['-5', null],
    ['-0.1', null],
  ];
  for (const [value, seconds] of table) {
    it(`of ${JSON.stringify(value)?.slice(0, 40)} is ${seconds === null ? 'unreadable' : `${seconds} seconds`}`, () => {
      assert.equal(readRetryAfter(value, now), seconds);
    });
  }

  it('is never negative and never without end, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const seconds = readRetryAfter(value, now);
        assert.ok(seconds === null || (seconds >= 0 && Number.isFinite(seconds)));
      }),
    );
  });
});
