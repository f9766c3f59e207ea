/** The first language of an `Accept-Language` header, by the reader's own order, that is among `spoken`; else null. RFC 9110, 12.5.4. */
export function preferredLanguage(header: string | undefined, spoken: readonly string[]): string | null {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const quality = parameters.find((text) => text.startsWith('q='))?.slice(2);
      return { language: tag.split('-', 1)[0] ?? '', weight: quality === undefined ? 1 : Number(quality) || 0, place };
    })
    .filter(({ language, weight }) => weight > 0 && spoken.includes(language));
  wishes.sort((one, other) => other.weight - one.weight || one.place - other.place);
  return wishes[0]?.language ?? null;
}
