import assert from 'node:assert/strict';
import type { ClaimTexts } from '../../src/card/texts/claim/claim-texts.ts';
import { claimTextsFor } from '../../src/card/texts/claim/claim-texts-for.ts';
import { textsFor } from '../../src/card/texts/texts-for.ts';
import { nodesOf } from './check-card.ts';
import { languages } from './samples.ts';

const wordsOf = (texts: ClaimTexts): readonly (readonly [string, string])[] =>
  nodesOf(texts).flatMap(([path, node]) => (typeof node === 'string' ? [[path, node]] : []));

describe('the words for who organizes', () => {
  const english = new Map(wordsOf(claimTextsFor('en')));

  for (const language of languages) {
    it(`are clean and complete in ${language}`, () => {
      const texts = claimTextsFor(language);
      assert.equal(texts.lang, language);
      for (const [path, words] of wordsOf(texts)) {
        assert.ok(words !== '' && words === words.trim(), path);
        assert.doesNotMatch(words, /[*`<>]|\]\(|\{\{|\$\{|\b_|_\b|https?:|'|"|\.\.\./, `${path}: ${words}`);
      }
      assert.match(texts.byCode['store-unavailable'].remedy, /DATABASE_URL/);
      assert.match(texts.byCode['sender-cannot-organize'].remedy, /[“„«「]\s?meet\s?[”“»」]/);
    });

    it(`differ from English, and from the other problems, in ${language}`, () => {
      const titles = Object.values(textsFor(language).problem.byCode).map(({ title }) => title);
      for (const { title } of Object.values(claimTextsFor(language).byCode)) assert.ok(!titles.includes(title), title);
      if (language === 'en') return;
      const same = wordsOf(claimTextsFor(language)).filter(([path, words]) => english.get(path) === words);
      assert.deepEqual(same, []);
    });
  }
});
