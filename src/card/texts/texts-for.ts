import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import { ptBr } from './pt-br.ts';
import { ru } from './ru.ts';
import { sr } from './sr.ts';
import type { Texts } from './texts.ts';

/** The words for a BCP 47 tag; English for languages not spoken here and for anything that is no tag. */
export const textsFor = chooseByLanguage<Texts>(en, [en, de, fr, es, ptBr, ru, sr, ja]);

/** The choice among words in several languages; `otherwise` for languages not spoken here and for anything that is no tag. */
export function chooseByLanguage<T extends { readonly lang: string }>(
  otherwise: T,
  languages: readonly T[],
): (locale: string | null) => T {
  // A Map, because a locale comes from outside and could be `constructor`.
  const byLanguage: ReadonlyMap<string, T> = new Map(languages.map((texts) => [texts.lang, texts]));
  return (locale) => byLanguage.get(locale?.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '') ?? otherwise;
}
