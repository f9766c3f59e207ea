import assert from 'node:assert/strict';
import { editDistance, suggestCommand } from '../../src/command/suggest-command.ts';

describe('A suggestion', () => {
  const rows: readonly (readonly [typed: string, suggested: string | null, why: string])[] = [
    ['nw', 'new', 'two letters can be a slip'],
    ['n', null, 'one letter is none'],
    ['nex', 'new', 'one slip in three letters'],
    ['nxx', null, 'two slips in three letters'],
    ['neww', 'new', 'what begins with the command'],
    ['HALP', 'help', 'one slip in four letters'],
    ['hapl', null, 'two slips in four letters'],
    ['docxxr', 'doctor', 'two slips in a longer word'],
    ['docxyz', null, 'three slips'],
    ['sign-ot', 'sign-out', 'the nearest of two'],
    ['organizerxxxx', 'organizer', 'four letters too many'],
    ['organizerxxxxx', null, 'five letters too many'],
  ];
  for (const [typed, suggested, why] of rows) {
    it(`for ${typed} is ${suggested ?? 'none'}: ${why}`, () => assert.equal(suggestCommand(typed), suggested));
  }
});

describe('The distance of two words', () => {
  const rows: readonly (readonly [a: string, b: string, distance: number])[] = [
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['a', 'b', 1],
    ['ab', 'ba', 1],
    ['xab', 'xba', 1],
    ['abx', 'bax', 1],
    ['abcd', 'badc', 2],
    ['aab', 'bba', 2],
    ['abc', 'ab', 1],
    ['bc', 'abc', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ];
  for (const [a, b, distance] of rows) {
    it(`from ${a || 'nothing'} to ${b || 'nothing'} is ${distance}, both ways`, () => {
      assert.deepEqual([editDistance(a, b), editDistance(b, a)], [distance, distance]);
    });
  }
});
