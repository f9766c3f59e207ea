import { plural } from '../plural.ts';
import type { PaceTexts } from './pace-texts.ts';

const seconds = plural('es', { one: 'segundo', other: 'segundos' });

/** Spanish. */
export const es: PaceTexts = {
  lang: 'es',
  heading: 'Un momento, por favor',
  asSeen: (count) =>
    `Preguntas muy a menudo. Esta es la reunión como se vio por última vez; se consultará de nuevo en ${seconds(count)}.`,
  wait: (count) => `Preguntas muy a menudo. Pregunta otra vez en ${seconds(count)}.`,
  quiet: (count) =>
    `Es mucho de una vez. No habrá más respuestas durante ${seconds(count)}; después, vuelve a preguntar.`,
};
