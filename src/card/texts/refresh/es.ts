import type { RefreshTexts } from './refresh-texts.ts';

/** Spanish. */
export const es: RefreshTexts = {
  lang: 'es',
  refresh: 'Actualizar',
  updated: (moment) => `Actualizado: ${moment}`,
  slow: 'Teams está tardando más de lo habitual. Esta tarjeta cambiará en cuanto llegue la respuesta.',
  unchanged: 'La tarjeta no se ha podido actualizar y queda como estaba.',
};
