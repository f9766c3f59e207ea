import assert from 'node:assert/strict';
import { commandTexts } from '../../src/card/texts/command-texts.ts';
import { plural } from '../../src/card/texts/plural.ts';
import type { Texts } from '../../src/card/texts/texts.ts';
import { textsFor } from '../../src/card/texts/texts-for.ts';
import { catalog } from '../../src/command/catalog.ts';
import { nodesOf } from './check-card.ts';
import { languages } from './samples.ts';

const english = textsFor('en');
const paths = (texts: Texts) => nodesOf(texts).map(([path, node]) => `${path} ${typeof node}`);

/** All words, those with a parameter said about a sample. */
function wordsOf(texts: Texts): readonly (readonly [string, string])[] {
  return nodesOf(texts).flatMap(([path, node]): (readonly [string, string])[] => {
    if (typeof node === 'function') return [[path, String(node(path.endsWith('tryAgainIn') ? 7 : 'SAMPLE'))]];
    return typeof node === 'string' ? [[path, node]] : [];
  });
}

describe('texts', () => {
  for (const language of languages) {
    describe(`in ${language}`, () => {
      const texts = textsFor(language);

      it('have the same keys as English', () => {
        assert.deepEqual(paths(texts), paths(english));
      });

      it('are never empty, never padded and free of markdown, macros and markup', () => {
        for (const [path, words] of wordsOf(texts)) {
          assert.ok(words !== '' && words === words.trim(), path);
          assert.doesNotMatch(words, /[*`<>]|\]\(|\{\{|\$\{|\b_|_\b|https?:|'|"|\.\.\./, `${path}: ${words}`);
        }
      });

      it('use their parameters', () => {
        for (const [path, node] of nodesOf(texts)) {
          if (typeof node === 'function') assert.match(String(node(4711)), /4711/, path);
        }
      });

      it('differ from English except for names and commands', () => {
        if (language === 'en') return;
        const words = new Map(wordsOf(english));
        const same = wordsOf(texts).filter(([path, text]) => words.get(path) === text && !/\.(usage|lang)$/.test(path));
        const allowed = ['Conference ID', 'Meeting ID', 'Passcode', 'Graph request ID: SAMPLE'];
        assert.deepEqual(
          same.filter(([, text]) => !allowed.includes(text)),
          [],
        );
      });

      it('write commands as the catalog does, with the optional parts translated', () => {
        for (const { name, usage } of catalog) {
          const shown = commandTexts(texts)[name].usage;
          assert.ok(shown === name || shown.startsWith(`${name} `), shown);
          assert.equal(shown.split('[').length, usage.split('[').length, shown);
        }
      });
    });
  }

  it('are chosen by language, whatever the region or script', () => {
    const cases: Record<string, string> = {
      'de-AT': 'de',
      'pt-PT': 'pt',
      'pt-BR': 'pt',
      'sr-Cyrl-RS': 'sr',
      'sr-Latn': 'sr',
      'EN-gb': 'en',
      ja_JP: 'ja',
      ' fr-CA ': 'fr',
      'es-419': 'es',
      ru: 'ru',
    };
    for (const [locale, lang] of Object.entries(cases)) assert.equal(textsFor(locale).lang, lang, locale);
  });

  it('fall back to English for other languages and for garbage, without throwing', () => {
    for (const locale of [
      null,
      '',
      'zh-CN',
      'constructor',
      '__proto__',
      '\u0000',
      'x'.repeat(10_000),
      'deutsch',
      '-',
    ]) {
      assert.equal(textsFor(locale), english, String(locale).slice(0, 20));
    }
  });

  it('follow the plural rules of the language', () => {
    const russian = plural('ru', { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' });
    assert.deepEqual([1, 2, 5, 11, 21, 22].map(russian), [
      '1 секунду',
      '2 секунды',
      '5 секунд',
      '11 секунд',
      '21 секунду',
      '22 секунды',
    ]);
    assert.match(english.problem.tryAgainIn(1), /1 second\./);
    assert.match(textsFor('sr').problem.tryAgainIn(3), /3 sekunde\./);
    assert.match(textsFor('sr').problem.tryAgainIn(11), /11 sekundi\./);
  });
});
