import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import manifest from '../appPackage/manifest.json' with { type: 'json' };
import { localizationFaults } from '../scripts/fill-manifest.ts';
import { type LanguageTag, localizeManifest, manifestWords } from '../scripts/localize-manifest.ts';
import { textsFor } from '../src/card/texts/texts-for.ts';
import { catalog } from '../src/command/catalog.ts';

const folder = new URL('../appPackage/', import.meta.url);
const { additionalLanguages, defaultLanguageTag } = manifest.localizationInfo;
const tags = Object.keys(manifestWords) as LanguageTag[];
const fileOf = (tag: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`localization/${tag}.json`, folder), 'utf8'));
const paragraphsOf = (tag: LanguageTag): readonly string[] => Object.values(manifestWords[tag]);

describe('The manifest in other languages', () => {
  it('exists for every language that the cards speak', () => {
    const spoken = readdirSync('src/card/texts').flatMap(
      (name) => /^([a-z]{2}(-[a-z]{2})?)\.ts$/.exec(name)?.[1] ?? [],
    );
    assert.deepEqual([defaultLanguageTag, ...tags].sort(), spoken.sort());
    assert.deepEqual(
      additionalLanguages,
      tags.map((languageTag) => ({ languageTag, file: `localization/${languageTag}.json` })),
    );
    assert.deepEqual(readdirSync(new URL('localization/', folder)).sort(), tags.map((tag) => `${tag}.json`).sort());
  });

  for (const tag of tags) {
    it(`is complete, as long as Teams allows, and up to date in ${tag} (else: npm run localize)`, () => {
      const { file, missing } = localizeManifest(manifest, tag);
      assert.deepEqual(missing, []);
      assert.deepEqual(fileOf(tag), file);
      assert.deepEqual(localizationFaults(file, manifest.manifestVersion), []);
      for (const [path, words] of Object.entries(file)) {
        // The manifest's own limit, which the schema of these files forgets.
        if (path.endsWith('].description')) assert.ok(words.length <= 128, `${path}: ${words.length}`);
      }
    });

    it(`says of each command in ${tag} what the cards say`, () => {
      const { does } = textsFor(tag).commands.meet;
      assert.ok(Object.values(fileOf(tag)).includes(does));
    });

    it(`has no English left over in ${tag}`, () => {
      const english = new Set(textsIn(manifest));
      const same = Object.entries(fileOf(tag)).filter(([path, words]) => path !== '$schema' && english.has(words));
      assert.deepEqual(same, [['name.short', manifest.name.short]]);
    });
  }

  it('has no words for texts that are gone', () => {
    const english = new Set(textsIn(manifest).flatMap((words) => words.split('\n\n')));
    for (const tag of tags)
      assert.deepEqual(
        Object.keys(manifestWords[tag]).filter((key) => !english.has(key)),
        [],
      );
  });

  it('names the commands as they are typed, in every language', () => {
    for (const tag of tags) {
      for (const { name } of catalog.filter(({ name }) => paragraphsOf(tag).join().includes(`@Meet Here ${name}`))) {
        assert.equal(name, 'meet');
      }
      for (const typed of ['meet', 'help'])
        assert.match(paragraphsOf(tag).join('\n'), new RegExp(`[“„«「]\\s?${typed}`));
    }
  });

  it('is noticed when a new text has no words, by its place', () => {
    const more = {
      ...manifest,
      composeExtensions: [{ commands: [{ title: 'Brand new', description: 'Never seen' }] }],
    };
    const { file, missing } = localizeManifest(more, 'de');
    assert.deepEqual(missing, ['Brand new', 'Never seen']);
    assert.ok('composeExtensions[0].commands[0].title' in file);
    assert.match(String(localizationFaults({ 'name.short': 'x' }, '1.30')), /required property/);
    assert.match(String(localizationFaults({ ...fileOf('de'), 'bots[7].x': 'y' }, '1.30')), /additional properties/);
  });
});

describe('npm run package', () => {
  it('writes a package with the manifest, the icons and every language', () => {
    const workplace = mkdtempSync(join(tmpdir(), 'meet-here-package-'));
    try {
      const id = '5c9f6e2b-1a47-4d0b-9e85-7b3a60c4d2f1';
      const script = new URL('../scripts/package.ts', import.meta.url).pathname;
      const tsx = new URL('../node_modules/tsx/dist/cli.mjs', import.meta.url).pathname;
      execFileSync(process.execPath, [tsx, script, '--bot-id', id, '--bot-domain', 'bot.example'], { cwd: workplace });
      const files = unzipSync(readFileSync(join(workplace, 'build/meet-here.zip')));
      const names = ['manifest.json', 'color.png', 'outline.png', ...additionalLanguages.map(({ file }) => file)];
      assert.deepEqual(Object.keys(files).sort(), names.sort());
      const packed = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8'));
      assert.deepEqual([packed.id, packed.bots[0].botId, packed.validDomains], [id, id, ['bot.example']]);
    } finally {
      rmSync(workplace, { recursive: true });
    }
  });
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
