import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodesOf } from './check-card.ts';
import { languages } from './samples.ts';
import { catalogues, ideasWithWords, unshownWords } from './unshown-words.ts';

/** Said the same in two languages: names, numbers and a few words that they share. */
const shared = /^(Conference ID|Meeting ID|Passcode|Graph request ID: 4711|4711 minutes)$/;
/** Words said about a number of things, found by their types. */
const counting = new Set(numberedWords());

type Said = (given: unknown) => string;

function wordsOf(texts: object): readonly (readonly [path: string, words: string])[] {
  return nodesOf(texts).flatMap(([path, node]) => {
    const words = typeof node === 'function' ? String((node as Said)(4711)) : node;
    return typeof words === 'string' && !/\.(lang|usage)$/.test(path) ? [[path, words] as const] : [];
  });
}

function numberedWords(): readonly string[] {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'card', 'texts');
  const types = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /texts\.ts$/.test(path));
  const sources = types.map((path) => readFileSync(join(folder, path), 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/readonly (\w+): \(\w+: number/g)].map(([, name]) => name ?? ''),
  );
}

describe('the catalogues of words', () => {
  it('are all known here', () => {
    assert.deepEqual(Object.keys(catalogues).sort(), ideasWithWords());
    assert.ok(ideasWithWords().length >= 4);
    assert.ok(counting.has('tryAgainIn') && counting.has('minutes'));
  });

  it('would be found to say what no card shows', () => {
    assert.ok(unshownWords(() => []).includes('schedule.faults.date.past'));
    assert.equal(
      unshownWords(() => []).some((path) => path.endsWith('.lang')),
      false,
    );
  });

  for (const [idea, choose] of Object.entries(catalogues)) {
    const english = new Map(wordsOf(choose('en')));

    for (const language of languages) {
      it(`are complete and clean in ${language}: ${idea}`, () => {
        const words = wordsOf(choose(language));
        assert.deepEqual(
          words.map(([path]) => path),
          [...english.keys()],
        );
        for (const [path, text] of words) {
          assert.ok(text !== '' && text === text.trim(), path);
          assert.doesNotMatch(
            text,
            /[*`<>]|\]\(|\{\{|\$\{|\b_|_\b|https?:|'|"|\.\.\.|undefined|NaN/,
            `${path}: ${text}`,
          );
        }
      });

      it(`are not left in English in ${language}: ${idea}`, () => {
        if (language === 'en') return;
        const same = wordsOf(choose(language)).filter(([path, text]) => english.get(path) === text);
        assert.deepEqual(
          same.filter(([, text]) => !shared.test(text)),
          [],
        );
      });

      it(`count as ${language} counts: ${idea}`, () => {
        const rules = new Intl.PluralRules(language);
        for (const [path, node] of nodesOf(choose(language))) {
          if (!counting.has(path.split('.').at(-1) ?? '')) continue;
          const forms = new Map<string, Set<string>>();
          for (let count = 1; count <= 130; count++) {
            const rule = rules.select(count);
            const text = (node as Said)(count);
            assert.match(text, new RegExp(`(?<!\\d)${count}(?!\\d)`), path);
            forms.set(rule, (forms.get(rule) ?? new Set()).add(text.replace(String(count), '#')));
          }
          assert.deepEqual(
            [...forms.values()].map(({ size }) => size),
            [...forms].map(() => 1),
            path,
          );
          const different = new Set([...forms.values()].flatMap((each) => [...each])).size;
          // Serbian has words with one form for few and for many; Russian does not.
          assert.ok(different >= Math.min(forms.size, language === 'ru' ? 3 : 2), `${path}: ${different} forms`);
        }
      });
    }
  }
});
