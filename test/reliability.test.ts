import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const page = readFileSync('docs/reliability.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('docs/reliability.md', () => {
  it('has a row for every goal, with a command', () => {
    const rows = page.split('\n').filter((line) => /^\| R\d/.test(line));
    const goals = rows.flatMap((row) => row.split('|')[1]?.match(/R\d+/g) ?? []);
    assert.deepEqual(
      goals,
      Array.from({ length: 28 }, (_, n) => `R${n + 5}`),
    );
    for (const row of rows) assert.match(row.split('|')[4] ?? '', /`(npx mocha test|npm run \w)/, row);
  });

  it('names commands that exist', () => {
    const files = [...page.matchAll(/npx mocha ([^`]+)`/g)].flatMap(([, names = '']) => names.split(' '));
    assert.ok(files.length > 40);
    for (const file of files) assert.ok(existsSync(file), file);
    const named = [...page.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    assert.ok(named.length > 3);
    for (const name of named) assert.ok(scripts[name], name);
  });
});
