import assert from 'node:assert/strict';
import { shortSubject } from '../../src/command/short-subject.ts';

describe('A subject made of a message', () => {
  const cases: readonly (readonly [what: string, text: string, subject: string])[] = [
    ['is the message when that is short enough', 'Budget 26', 'Budget 26'],
    ['ends with … when it is not', 'Budget 2026', 'Budget 20…'],
    ['has no blank before the …', 'Budgetary plan', 'Budgetary…'],
    ['counts characters as people do', '👨‍👩‍👧‍👦'.repeat(10), '👨‍👩‍👧‍👦'.repeat(10)],
    ['never splits one of them', '🇷🇸'.repeat(11), `${'🇷🇸'.repeat(9)}…`],
    ['is one line', 'Plan\n\nB', 'Plan B'],
    ['is nothing when nothing is to be seen', ' \n\t ', ''],
  ];
  for (const [what, text, subject] of cases) {
    it(what, () => assert.equal(shortSubject(text, 10), subject));
  }

  it('is read no further than it needs, however long the message is', () => {
    assert.equal(shortSubject(`${' '.repeat(199)}ab`, 10), 'a');
    assert.equal(shortSubject(`${' '.repeat(200)}ab`, 10), '');
  });
});
