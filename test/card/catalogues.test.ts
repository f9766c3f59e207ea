import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodesOf } from './check-card.ts';
import { languages } from './samples.ts';
import { catalogues, ideasWithWords, unshownWords } from './unshown-words.ts';

/** Said the same in two languages: names, numbers and a few words that they share. */
const shared = /^(Conference ID|Meeting ID|Passcode|Graph request ID: 4711|4711 minutes)$/;
/** Words said about a number of things, as `idea.word`, found by their types. */
const counting = new Set(numberedWords());
/** Words with fewer forms than their language has rules, and how many they have; everything else has to decline. */
const fewerForms: Readonly<Record<string, number>> = {
  // “and 3 more”: no noun that would follow the number.
  'en people.more': 1,
  'de people.more': 1,
  'es people.more': 1,
  'pt people.more': 1,
  'ru people.more': 1,
  'sr people.more': 1,
  // 1 человек, 2 человека, 5 человек: the form for many is that for one.
  'ru people.people': 2,
  'ru people.tooMany': 2,
};

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
  return types.flatMap((path) => {
    const idea = basename(path, '.ts').replace(/-texts$/, '');
    const source = readFileSync(join(folder, path), 'utf8');
    return [...source.matchAll(/readonly (\w+): \(\w+: number/g)].map(([, name]) => `${idea}.${name}`);
  });
}

/** The words about a number in one catalogue. A name counts only as a function: `faults.people` is a choice of faults. */
function countingIn(idea: string, texts: object): readonly (readonly [name: string, words: Said])[] {
  return nodesOf(texts).flatMap(([path, node]) => {
    const name = `${idea}.${path.split('.').at(-1)}`;
    return counting.has(name) && typeof node === 'function' ? [[name, node as Said] as const] : [];
  });
}

describe('the catalogues of words', () => {
  it('are all known here', () => {
    assert.deepEqual(Object.keys(catalogues).sort(), ideasWithWords());
    assert.ok(ideasWithWords().length >= 4);
    assert.ok(counting.has('texts.tryAgainIn') && counting.has('schedule.minutes'));
    const found = Object.entries(catalogues).flatMap(([idea, choose]) => countingIn(idea, choose('en')));
    assert.deepEqual(found.map(([name]) => name).sort(), [...counting].sort());
    for (const name of Object.keys(fewerForms)) assert.ok(counting.has(name.split(' ')[1] ?? ''), name);
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
        for (const [path, words] of countingIn(idea, choose(language))) {
          const forms = new Map<string, Set<string>>();
          // “50 attendees at most”: said with every count, so this one could not be told apart.
          const fixed = new Set((words(4711).match(/\d+/g) ?? []).filter((number) => number !== '4711').map(Number));
          for (let count = 1; count <= 130; count++) {
            if (fixed.has(count)) continue;
            const rule = rules.select(count);
            const text = words(count);
            const number = new RegExp(`(?<!\\d)${count}(?!\\d)`);
            assert.match(text, number, path);
            forms.set(rule, (forms.get(rule) ?? new Set()).add(text.replace(number, '#')));
          }
          assert.deepEqual(
            [...forms.values()].map(({ size }) => size),
            [...forms].map(() => 1),
            path,
          );
          const different = new Set([...forms.values()].flatMap((each) => [...each])).size;
          // Serbian has words with one form for few and for many; Russian does not.
          const expected = Math.min(forms.size, language === 'ru' ? 3 : 2);
          const fewer = fewerForms[`${language} ${path}`];
          // An entry that is no longer true has to go.
          if (fewer !== undefined) assert.deepEqual([different, fewer < expected], [fewer, true], path);
          else assert.ok(different >= expected, `${path}: ${different} forms`);
        }
      });
    }
  }
});
