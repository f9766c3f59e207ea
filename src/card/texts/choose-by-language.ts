/** Picks from words in several languages by a BCP 47 tag; the fallback for other languages and for anything that is no tag. */
export function chooseByLanguage<T extends { readonly lang: string }>(
  languages: readonly T[],
  fallback: T,
): (locale: string | null) => T {
  // A Map, because a locale comes from outside and could be `constructor`.
  const byLanguage: ReadonlyMap<string, T> = new Map(languages.map((texts) => [texts.lang, texts]));
  return (locale) => byLanguage.get(locale?.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '') ?? fallback;
}
