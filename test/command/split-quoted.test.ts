import assert from 'node:assert/strict';
import { isInQuotes, splitQuoted } from '../../src/command/split-quoted.ts';

describe('Words in quotes', () => {
  const rows: readonly (readonly [text: string, split: readonly [subject: string, behind: string] | null])[] = [
    ['"a"', ['a', '']],
    ['"a" b', ['a', 'b']],
    ['"a",  b c', ['a', 'b c']],
    ['" a " b', ['a', 'b']],
    ['""', ['', '']],
    ['"" b', ['', 'b']],
    ['"a" "b" c', ['a" "b', 'c']],
    ['"a"b" c', ['a"b', 'c']],
    ['"a" b"c', ['a', 'b"c']],
    ['“a” b', ['a', 'b']],
    ['„a“ b', ['a', 'b']],
    ['„a” b', ['a', 'b']],
    ['„a“ b” c', ['a“ b', 'c']],
    ['„a” b“ c', ['a” b', 'c']],
    ['«a» b', ['a', 'b']],
    ['»a« b', ['a', 'b']],
    ['「a」 b', ['a', 'b']],
    ['"', null],
    ['"a', null],
    ['"a"b', null],
    ['a "b"', null],
    ['', null],
  ];
  for (const [text, split] of rows) {
    it(`of ${text || 'nothing'} are ${split === null ? 'none' : split.join(' | ')}`, () => {
      const read = splitQuoted(text);
      assert.deepEqual(read && [read.subject, read.behind], split);
    });
  }

  it('are told from words behind them', () => {
    const places: readonly (readonly [text: string, index: number, inside: boolean])[] = [
      ['a "b" c', 0, false],
      ['a "b" c', 3, true],
      ['a "b" c', 6, false],
      ['a "b" "c"', 7, true],
      ['“b” c', 1, true],
      ['“b” c', 4, false],
      ['«b» c', 1, true],
      ['«b» c', 4, false],
      ['「b」 c', 1, true],
      ['「b」 c', 4, false],
      ['„b” c', 1, true],
      ['b» c', 3, false],
    ];
    for (const [text, index, inside] of places) assert.equal(isInQuotes(text, index), inside, `${text} at ${index}`);
  });
});
