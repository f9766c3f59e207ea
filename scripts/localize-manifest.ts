import { createRequire } from 'node:module';
import { commandTexts } from '../src/card/texts/command-texts.ts';
import { textsFor } from '../src/card/texts/texts-for.ts';
import { catalog, productName } from '../src/command/catalog.ts';
import { de } from './manifest-words/de.ts';
import { es } from './manifest-words/es.ts';
import { fr } from './manifest-words/fr.ts';
import { ja } from './manifest-words/ja.ts';
import { ptBr } from './manifest-words/pt-br.ts';
import { ru } from './manifest-words/ru.ts';
import { sr } from './manifest-words/sr.ts';

/** What the manifest says, in the languages that the bot answers in: English paragraph → the language's. */
export const manifestWords = { de, fr, es, 'pt-br': ptBr, ru, sr, ja } as const;
export type LanguageTag = keyof typeof manifestWords;

/** A language's file, and the English texts for which it has no words yet. */
export interface Localization {
  readonly file: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
}

/**
 * Every text of the manifest that Teams lets an app translate, keyed by its path in there, as the schema of localization
 * files has it. What a command does is said by the catalog's texts; everything else by scripts/manifest-words/.
 */
export function localizeManifest(manifest: { readonly manifestVersion: string }, tag: LanguageTag): Localization {
  const words: Readonly<Record<string, string>> = manifestWords[tag];
  const missing: string[] = [];
  const translated = (path: string, english: string): string => {
    if (english === productName) return english;
    const paragraphs = english.split('\n\n');
    if (paragraphs.every((paragraph) => words[paragraph])) return paragraphs.map((each) => words[each]).join('\n\n');
    const command = commandAt(manifest, path);
    if (command) return commandTexts(textsFor(tag))[command].does;
    missing.push(...paragraphs.filter((paragraph) => !words[paragraph]));
    return english;
  };
  const schema = schemaOf(manifest.manifestVersion);
  const paths = textsIn(manifest).filter(([path]) => isTranslatable(schema, path));
  const file = Object.fromEntries(paths.map(([path, english]) => [path, translated(path, english)]));
  return { file: { $schema: schema.address, ...file }, missing };
}

interface Schema {
  readonly address: string;
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
}

function schemaOf(version: string): Schema {
  const folder = '@microsoft/app-manifest/build/json-schemas/teams';
  const schema = createRequire(import.meta.url)(`${folder}/v${version}/MicrosoftTeams.Localization.schema.json`);
  return {
    address: `https://developer.microsoft.com/json-schemas/teams/v${version}/MicrosoftTeams.Localization.schema.json`,
    names: new Set(Object.keys(schema.properties)),
    patterns: Object.keys(schema.patternProperties).map((pattern) => new RegExp(pattern)),
  };
}

/** A command's title is what lands in the compose box: it stays what everybody can type, in every language. */
function isTranslatable({ names, patterns }: Schema, path: string): boolean {
  if (/^bots\[0\].*\.title$/.test(path) || path.startsWith('$')) return false;
  return names.has(path) || patterns.some((pattern) => pattern.test(path));
}

/** All texts with their path, e.g. `bots[0].commandLists[2].commands[0].description`. */
function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const step = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`;
    return textsIn(each, path + step);
  });
}

function commandAt(manifest: unknown, path: string): (typeof catalog)[number]['name'] | undefined {
  if (!/^bots\[0\].*\.description$/.test(path)) return undefined;
  const title = textsIn(manifest).find(([each]) => each === path.replace(/description$/, 'title'))?.[1];
  return catalog.find(({ name }) => name === title)?.name;
}
