import type { RefreshTexts } from './refresh-texts.ts';

/** German. */
export const de: RefreshTexts = {
  lang: 'de',
  refresh: 'Aktualisieren',
  updated: (moment) => `Aktualisiert: ${moment}`,
  slow: 'Teams braucht länger als sonst. Diese Karte ändert sich, sobald die Antwort da ist.',
  unchanged: 'Die Karte ließ sich nicht aktualisieren und bleibt, wie sie war.',
};
