import type { RefreshTexts } from './refresh-texts.ts';

/** Serbian, in Latin script. */
export const sr: RefreshTexts = {
  lang: 'sr',
  refresh: 'Osveži',
  updated: (moment) => `Osveženo: ${moment}`,
  slow: 'Teams odgovara sporije nego obično. Kartica će se promeniti čim stigne odgovor.',
  unchanged: 'Kartica nije mogla da se osveži i ostaje kakva je bila.',
};
