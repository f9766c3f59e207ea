/**
 * `npm run localize`: appPackage/manifest.json → appPackage/localization/, one file per language. To be run after every
 * change to the manifest's words; a test says so when it was forgotten.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type LanguageTag, localizeManifest, manifestWords } from './localize-manifest.ts';

const folder = new URL('../appPackage/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
mkdirSync(new URL('localization/', folder), { recursive: true });
for (const tag of Object.keys(manifestWords) as LanguageTag[]) {
  const { file, missing } = localizeManifest(manifest, tag);
  for (const english of missing) {
    console.error(`scripts/manifest-words/${tag}.ts has no words for: ${english}`);
    process.exitCode = 1;
  }
  writeFileSync(new URL(`localization/${tag}.json`, folder), `${JSON.stringify(file, null, 2)}\n`);
}
