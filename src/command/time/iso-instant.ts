/** An instant at the end of a text, as the buttons of a card write it: it means the same in every zone. */
export interface PeeledInstant {
  readonly rest: string;
  readonly role: 'start' | 'end';
  readonly ms: number;
}

const pattern = /(?:^|\s)(?:(at|until)\s)?(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d{1,7})?(?:Z|[+-]\d\d:\d\d))$/i;

/** `at 2026-10-25T00:30Z`, `until 2026-10-25T01:15:00+01:00`. Null when the text does not end so. */
export function peelInstant(text: string): PeeledInstant | null {
  const found = pattern.exec(text);
  const ms = Date.parse(found?.[2]?.toUpperCase() ?? '');
  if (!found || Number.isNaN(ms)) return null;
  return {
    rest: text.slice(0, found.index).trimEnd(),
    role: found[1]?.toLowerCase() === 'until' ? 'end' : 'start',
    ms: Math.floor(ms / 60_000) * 60_000,
  };
}
