import type { RefreshTexts } from './refresh-texts.ts';

/** French. */
export const fr: RefreshTexts = {
  lang: 'fr',
  refresh: 'Actualiser',
  updated: (moment) => `Mis à jour : ${moment}`,
  slow: 'Teams met plus de temps que d’habitude. Cette carte changera dès que la réponse sera là.',
  unchanged: 'La carte n’a pas pu être actualisée et reste telle quelle.',
};
