import assert from 'node:assert/strict';
import { paceTextsFor } from '../../src/card/texts/pace/pace-texts-for.ts';
import { privateTextsFor } from '../../src/card/texts/private/private-texts-for.ts';
import { nodesOf } from './check-card.ts';
import { languages } from './samples.ts';

/** All words of both catalogues, those about a time with 7 seconds. */
const wordsOf = (language: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ private: privateTextsFor(language), pace: paceTextsFor(language) }).flatMap(([name, texts]) =>
      nodesOf(texts, name).flatMap(([path, node]): (readonly [string, string])[] => {
        if (typeof node === 'function') return [[path, String(node(7))]];
        return typeof node === 'string' && !path.endsWith('.lang') ? [[path, node]] : [];
      }),
    ),
  );

describe('the words of private answers and of patience', () => {
  const english = wordsOf('en');

  for (const language of languages) {
    it(`are clean, complete and their own in ${language}`, () => {
      assert.deepEqual([privateTextsFor(language).lang, paceTextsFor(language).lang], [language, language]);
      const words = wordsOf(language);
      assert.deepEqual([...words.keys()], [...english.keys()]);
      for (const [path, text] of words) {
        assert.ok(text !== '' && text === text.trim(), path);
        assert.doesNotMatch(text, /[*`<>]|\]\(|\{\{|\$\{|\b_|_\b|https?:|'|"|\.\.\./, `${path}: ${text}`);
        if (language !== 'en') assert.notEqual(text, english.get(path), path);
      }
      const { asSeen, wait, quiet } = paceTextsFor(language);
      for (const say of [asSeen, wait, quiet]) assert.match(say(4711), /4711/);
      assert.ok(privateTextsFor(language).postToEveryone.length <= 30, 'fits on a button');
    });
  }

  it('count as the language does', () => {
    assert.match(paceTextsFor('ru').wait(2), /через 2 секунды\.$/);
    assert.match(paceTextsFor('sr').wait(21), /za 21 sekundu\.$/);
    assert.match(paceTextsFor('en').wait(1), /in 1 second\.$/);
  });
});
