/** When and where a text was written. Time words mean nothing without it. */
export interface MomentOfAsking {
  readonly now: Date;
  /** IANA name or an offset such as `+05:30`; null counts as UTC. */
  readonly timeZone: string | null;
  /** BCP 47 tag: decides the language of time words and whether 5/6 is in May or in June. */
  readonly locale: string | null;
}

const timeLanguages = ['en', 'de', 'fr', 'es', 'pt', 'ru', 'sr', 'ja'] as const;
export type TimeLanguage = (typeof timeLanguages)[number];

export function timeLanguage(locale: string | null): TimeLanguage {
  const language = locale?.trim().toLowerCase().split(/[-_]/, 1)[0];
  return timeLanguages.find((known) => known === language) ?? 'en';
}

/** Everybody else writes the day before the month. */
export function monthComesFirst(locale: string | null): boolean {
  return /^en[-_]us\b/i.test(locale?.trim() ?? '');
}
