import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ptBr } from './pt-br.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';
import type { Texts } from './texts.ts';

const languages: readonly Texts[] = [en, de, fr, es, ptBr, ru, sr, ja];

/** A Map, because a locale comes from outside and could be `constructor`. */
const byLanguage: ReadonlyMap<string, Texts> = new Map(languages.map((texts) => [texts.lang, texts]));

/** The words for a BCP 47 tag; English for languages not spoken here and for anything that is no tag. */
export function textsFor(locale: string | null): Texts {
  const language = locale?.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return byLanguage.get(language) ?? en;
}
