import assert from 'node:assert/strict';
import type { DoctorTexts } from '../../src/card/texts/doctor/doctor-texts.ts';
import { doctorTextsFor } from '../../src/card/texts/doctor/doctor-texts-for.ts';
import { nodesOf } from './check-card.ts';
import { languages } from './samples.ts';

const wordsOf = (texts: DoctorTexts): readonly (readonly [string, string])[] =>
  nodesOf(texts).flatMap(([path, node]): (readonly [string, string])[] => {
    if (typeof node === 'function') return [[path, String(node(2))]];
    return typeof node === 'string' ? [[path, node]] : [];
  });

describe('the words of the check-up', () => {
  const english = new Map(wordsOf(doctorTextsFor('en')));

  for (const language of languages) {
    const texts = doctorTextsFor(language);

    it(`are clean and complete in ${language}`, () => {
      assert.equal(texts.lang, language);
      assert.deepEqual([...new Map(wordsOf(texts)).keys()], [...english.keys()]);
      for (const [path, words] of wordsOf(texts)) {
        assert.ok(words !== '' && words === words.trim(), path);
        assert.doesNotMatch(words, /[*`<>]|\]\(|\{\{|\$\{|\b_|_\b|https?:|'|"|\.\.\./, `${path}: ${words}`);
      }
      assert.match(texts.toFix(3), /3/);
    });

    it(`name what they name in English, too, in ${language}`, () => {
      const names =
        /\b(OnlineMeetings\.ReadWrite\.All|[A-Z]+_[A-Z_]+|ADMINS|login\.botframework\.com|401|443|Meet Here)\b/g;
      for (const [path, words] of wordsOf(texts)) {
        assert.deepEqual(words.match(names)?.sort() ?? [], english.get(path)?.match(names)?.sort() ?? [], path);
      }
    });

    it(`introduce a command with a colon, and say who can help by the same words everywhere, in ${language}`, () => {
      for (const reason of ['endpoint-wrong', 'endpoint-unknown', 'endpoint-silent'] as const) {
        assert.match(texts.reasons[reason].todo ?? '', language === 'ja' ? /。$/ : /:$/);
      }
    });

    it(`differ from English in ${language}`, () => {
      if (language === 'en') return;
      const same = wordsOf(texts).filter(([path, words]) => english.get(path) === words && !/\.usage$/.test(path));
      assert.deepEqual(same, []);
    });
  }
});
