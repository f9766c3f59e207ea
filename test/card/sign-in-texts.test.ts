import assert from 'node:assert/strict';
import { signInTextsFor } from '../../src/card/texts/sign-in/sign-in-texts-for.ts';
import { nodesOf } from './check-card.ts';
import { languages } from './samples.ts';

const wordsOf = (language: string): readonly (readonly [string, string])[] =>
  nodesOf(signInTextsFor(language)).flatMap(([path, node]) =>
    typeof node === 'string' ? [[path, node] as const] : [],
  );

describe('the words about signing in', () => {
  const english = new Map(wordsOf('en'));

  for (const language of languages) {
    it(`are clean and complete in ${language}`, () => {
      assert.equal(signInTextsFor(language).lang, language);
      assert.equal(wordsOf(language).length, english.size);
      for (const [path, words] of wordsOf(language)) {
        assert.ok(words !== '' && words === words.trim(), path);
        assert.doesNotMatch(words, /[*`<>&]|\]\(|\{\{|\$\{|\b_|_\b|https?:|'|"|\.\.\./, `${path}: ${words}`);
      }
    });

    it(`differ from English in ${language}`, () => {
      if (language === 'en') return;
      assert.deepEqual(
        wordsOf(language).filter(([path, words]) => english.get(path) === words),
        [],
      );
    });
  }
});
