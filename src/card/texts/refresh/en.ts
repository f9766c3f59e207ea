import type { RefreshTexts } from './refresh-texts.ts';

/** English. */
export const en: RefreshTexts = {
  lang: 'en',
  refresh: 'Refresh',
  updated: (moment) => `Updated: ${moment}`,
  slow: 'Teams is taking longer than usual. This card changes as soon as the answer is here.',
  unchanged: 'The card could not be refreshed and stays as it was.',
};
