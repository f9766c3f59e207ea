import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

/** Packages that a file imports, by name without a path inside. */
function importedPackages(source: string): readonly string[] {
  const specifiers = [...source.matchAll(/(?:from|import\()\s*'([^'.][^']*)'/g)].map(([, name = '']) => name);
  return specifiers
    .filter((name) => !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

describe('What production installs', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const imported = new Set(sources.flatMap((name) => importedPackages(readFileSync(join('src', name), 'utf8'))));

  it('has every package that the product imports', () => {
    assert.ok(imported.size > 5);
    const missing = [...imported].filter((name) => !(name in packageJson.dependencies));
    assert.deepEqual(missing, []);
  });

  it('is pinned to exact versions', () => {
    for (const [name, version] of Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+(-beta\.\d+)?$/, name);
    }
  });

  it('is locked without the address of a registry', () => {
    assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /"resolved"/);
  });
});
