import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

interface Literal {
  readonly file: string;
  readonly pattern: RegExp;
}

/** Every regular expression that is written out in the product. */
function literals(): readonly Literal[] {
  const found: Literal[] = [];
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:ts|js)$/.test(file)) continue;
    const { program, errors } = parseSync(file, readFileSync(join('src', file), 'utf8'));
    assert.deepEqual(errors, [], file);
    new Visitor({
      Literal(node) {
        if ('regex' in node) found.push({ file, pattern: new RegExp(node.regex.pattern, node.regex.flags) });
      },
    }).visit(program);
  }
  return found;
}

/** Texts that make a pattern go back over what it has read: something it likes, over and over, and an end it does not. */
function attacks({ source }: RegExp, length: number): readonly string[] {
  const words = source.match(/\p{L}+|\d/gu) ?? [];
  const pieces = new Set([
    'a',
    '1',
    ' ',
    '.',
    '-',
    '/',
    '<',
    '@',
    '"',
    '1:',
    'a.',
    'a1',
    ' a',
    '時',
    'ч',
    ...words.slice(0, 12),
  ]);
  const repeated = [...pieces].map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
  return repeated.flatMap((text) => [`${text}\u0000`, `${words[0] ?? ''} ${text}\u0000`]);
}

/** Processor time of one reading, in ms. The best of three: the first one compiles. */
function costOf(pattern: RegExp, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && best > 1; i++) {
    const before = process.cpuUsage();
    text.replace(pattern, '');
    best = Math.min(best, process.cpuUsage(before).user / 1_000);
  }
  return best;
}

/** Patterns that take longer than that for a text of the last length. From short to long: nothing interrupts a pattern. */
function slow(patterns: readonly Literal[], lengths: readonly number[], boundMs: number): readonly string[] {
  return patterns.flatMap(({ file, pattern }) => {
    for (const length of lengths) {
      for (const text of attacks(pattern, length)) {
        const cost = costOf(pattern, text);
        if (cost > boundMs)
          return [`${file}: ${pattern} takes ${cost} ms for ${length} of ${JSON.stringify(text.slice(0, 9))}…`];
      }
    }
    return [];
  });
}

describe('A regular expression', () => {
  const all = literals();

  it('reads the worst thousand characters quickly, which is as much as the command reader takes', () => {
    assert.ok(all.length > 150);
    assert.deepEqual(slow(all, [20, 100, 300, 1_000], 30), []);
  });

  // A body may have 256 KB, and its texts are cut only before the grammar. Linear means 0.01 ms here, quadratic 10.
  it('that sees a text before it is cut reads it in one go', () => {
    const early = all.filter(({ file }) =>
      /^(?:teams|turn)[/\\]|^command[/\\](?:people[/\\]marked|plain|visible)-text/.test(file),
    );
    assert.ok(early.length > 10);
    assert.deepEqual(slow(early, [20, 300, 1_000, 5_000], 4), []);
  });

  it('that goes back over what it has read is found', () => {
    assert.equal(slow([{ file: 'x.ts', pattern: /^(?:a|a)+$/ }], [20], 3).length, 1);
    assert.equal(slow([{ file: 'x.ts', pattern: /-+$/ }], [1_000, 5_000], 4).length, 1);
  });
});
