import assert from 'node:assert/strict';
import type { ScheduleTexts } from '../../src/card/texts/schedule/schedule-texts.ts';
import { scheduleTextsFor } from '../../src/card/texts/schedule/schedule-texts-for.ts';
import { nodesOf } from './check-card.ts';
import { languages } from './samples.ts';

const wordsOf = (texts: ScheduleTexts): readonly (readonly [string, string])[] =>
  nodesOf(texts).flatMap(([path, node]): (readonly [string, string])[] => {
    if (typeof node === 'function') return [[path, String(node(path.endsWith('minutes') ? 15 : 'SAMPLE'))]];
    return typeof node === 'string' ? [[path, node]] : [];
  });

describe('the words of the form', () => {
  const english = new Map(wordsOf(scheduleTextsFor('en')));

  for (const language of languages) {
    it(`are clean and complete in ${language}`, () => {
      const texts = scheduleTextsFor(language);
      assert.equal(texts.lang, language);
      for (const [path, words] of wordsOf(texts)) {
        assert.ok(words !== '' && words === words.trim(), path);
        assert.doesNotMatch(words, /[*`<>]|\]\(|\{\{|\$\{|\b_|_\b|https?:|'|"|\.\.\./, `${path}: ${words}`);
      }
      assert.ok(texts.zone('Europe/Berlin').includes('Europe/Berlin'));
      assert.match(texts.minutes(90), /90/);
      assert.match(texts.faults.date.unreadable('31.2.'), /31\.2\./);
      assert.doesNotMatch(texts.faults.date.unreadable(''), /[“„«」]/);
    });

    it(`differ from English in ${language}`, () => {
      if (language === 'en') return;
      const same = wordsOf(scheduleTextsFor(language)).filter(([path, words]) => english.get(path) === words);
      // French says minutes, too.
      assert.deepEqual(
        same.filter(([, words]) => words !== '15 minutes'),
        [],
      );
    });
  }
});
