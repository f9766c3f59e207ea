import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maxSubjectLength } from '../../src/command/read-meet.ts';
import { readText } from '../../src/command/read-text.ts';
import { moment } from '../support/moment.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
const family = '👨‍👩‍👧‍👦';

function subjectOf(text: string): { subject: string; shortened: boolean } {
  const command = readText(text, moment);
  assert.equal(command.kind, 'meet');
  return { subject: command.subject ?? '', shortened: command.subjectShortened };
}

describe('The length of a subject', () => {
  it('is 200 characters at most, and 200 are kept whole', () => {
    const exact = 'ä'.repeat(maxSubjectLength);
    assert.deepEqual(subjectOf(`meet ${exact}`), { subject: exact, shortened: false });
  });

  it('is cut to 199 and … from 201 on', () => {
    for (const length of [201, 202, 5_000]) {
      const { subject, shortened } = subjectOf(`meet ${'x'.repeat(length)}`);
      assert.deepEqual({ subject, shortened }, { subject: `${'x'.repeat(199)}…`, shortened: true });
    }
  });

  it('counts characters as people do', () => {
    for (const character of ['é', 'e\u0301', '🎉', '👍🏽', '🇷🇸']) {
      const exact = character.repeat(maxSubjectLength);
      assert.deepEqual(subjectOf(`meet ${exact}`), { subject: exact, shortened: false }, character);
      const cut = subjectOf(`meet ${exact}${character}`);
      assert.deepEqual(cut, { subject: `${character.repeat(199)}…`, shortened: true }, character);
    }
  });

  it('never splits a character, however many parts it has, and owns up to every cut', () => {
    for (let count = 80; count <= 220; count++) {
      const { subject, shortened } = subjectOf(`meet ${family.repeat(count)}`);
      const kept = graphemes(subject);
      const last = kept.pop();
      assert.ok(
        kept.every((character) => character === family),
        `${count}: ${last}`,
      );
      assert.equal(last, shortened ? '…' : family, String(count));
      assert.equal(shortened, kept.length + (shortened ? 0 : 1) < count, String(count));
    }
  });

  it('does not count the blanks around it', () => {
    const blanks = ' '.repeat(900);
    assert.deepEqual(subjectOf(`${blanks}meet ${blanks}x${blanks}`), { subject: 'x', shortened: false });
  });

  it('holds for any text after the command', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.array(fc.constantFrom('<at>', '</at>', '"', '“', ' ', '&nbsp;', '&amp;', 'x', family, '\u202e'), {
        maxLength: 300,
      }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const command = readText(`meet x${Array.isArray(given) ? given.join('') : given}`, moment);
        if (command.kind !== 'meet' || command.subject === null) return;
        assert.ok(graphemes(command.subject).length <= maxSubjectLength);
        assert.ok(!command.subjectShortened || command.subject.endsWith('…'));
        assert.doesNotMatch(command.subject, /[\p{Cc}\p{Bidi_Control}]|^\s|\s$/u);
        assert.ok(command.subject.isWellFormed());
      }),
      { numRuns: 500 },
    );
  });
});
