import assert from 'node:assert/strict';
import { markMentions, mentionedIn, withNames } from '../../src/command/people/marked-text.ts';
import { takePeople } from '../../src/command/people/take-people.ts';
import type { Mention } from '../../src/turn/turn.ts';

const mention = (mri: string, text = `<at>${mri}</at>`): Mention => ({ mri, name: mri, text, who: 'person' });
const [anna, ben] = [mention('Anna'), mention('Ben')];
const mriOf = ({ mri }: Pick<Mention, 'mri'>) => mri;

describe('A text with marks for mentions', () => {
  const marked = (text: string, mentions: readonly Mention[]) => markMentions(text, mentions);
  const found = (text: string, mentions: readonly Mention[]) =>
    mentionedIn(marked(text, mentions).text, mentions).map(mriOf);

  it('says again what was typed, with nothing of the marks', () => {
    const typed = 'Plan with <at>Ben</at> and <at>Anna</at>.';
    assert.equal(withNames(marked(typed, [anna, ben])), 'Plan with Ben and Anna.');
    assert.equal(marked('a\ufdd0b\ufdd1c', []).text, 'abc');
    assert.equal(withNames({ text: 'a\ufdd0b', mentions: [] }), 'ab');
  });

  it('names nobody by a mark that belongs to no mention', () => {
    const text = 'Plan \ufdd0\u{f0005}\ufdd1.';
    assert.equal(withNames({ text, mentions: [anna] }), 'Plan .');
    assert.deepEqual(mentionedIn(text, [anna]), []);
  });

  it('tells a mention from a longer one that begins with it', () => {
    assert.deepEqual(found('@@12 @@1', [mention('first', '@@1'), mention('twelfth', '@@12')]), ['twelfth', 'first']);
  });

  it('gives one name to those who have it in their order, and to the last what there is more of', () => {
    const all = [anna, { ...ben, mri: 'one' }, { ...ben, mri: 'other' }];
    assert.deepEqual(found('<at>Ben</at> <at>Ben</at> <at>Ben</at>', all), ['one', 'other', 'other']);
  });

  it('finds no mention whose text is nothing, half a character or half a mark', () => {
    for (const text of ['', '\udb80', '\ufdd0', '\ufdd1']) {
      assert.deepEqual(found('<at>Ben</at>!', [ben, mention('strange', text)]), ['Ben'], JSON.stringify(text));
    }
  });

  it('is read no further than any message goes', () => {
    const { text } = marked(`${'x'.repeat(20_000)}<at>Ben</at>`, [ben]);
    assert.equal(text, 'x'.repeat(20_000));
  });
});

describe('People who are taken out of a text', () => {
  const cases: readonly (readonly [typed: string, rest: string, people: readonly string[]])[] = [
    ['with [Anna], Review', 'Review', ['Anna']],
    ['Review, with [Anna]', 'Review', ['Anna']],
    ['  Review with [Anna] and [Ben]', 'Review', ['Anna', 'Ben']],
    ['Budget, with [Ben], Q4', 'Budget, Q4', ['Ben']],
    ['Budget with [Ben] Q4', 'Budget Q4', ['Ben']],
    ['"Plan"   with [Ben]', '"Plan"', ['Ben']],
    ['"Plan with [Ben]" with [Anna]', '"Plan with Ben"', ['Anna']],
  ];
  for (const [typed, rest, people] of cases) {
    it(`leave nothing behind: ${typed}`, () => {
      const text = typed.replace(/\[(.+?)\]/g, '<at>$1</at>');
      const taken = takePeople(markMentions(text, [anna, ben]));
      assert.deepEqual([withNames(taken.rest), taken.people.map(mriOf)], [rest, people]);
      assert.equal(taken.rest.text, taken.rest.text.trim());
    });
  }
});
