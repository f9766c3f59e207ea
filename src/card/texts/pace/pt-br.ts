import { plural } from '../plural.ts';
import type { PaceTexts } from './pace-texts.ts';

const seconds = plural('pt', { one: 'segundo', other: 'segundos' });

/** Brazilian Portuguese. */
export const ptBr: PaceTexts = {
  lang: 'pt',
  heading: 'Um momento, por favor',
  asSeen: (count) =>
    `Você está perguntando com muita frequência. Esta é a reunião como foi vista pela última vez; ela será consultada de novo em ${seconds(count)}.`,
  wait: (count) => `Você está perguntando com muita frequência. Pergunte de novo em ${seconds(count)}.`,
  quiet: (count) =>
    `Foi muita coisa de uma vez. Não haverá mais respostas por ${seconds(count)}; depois, é só perguntar de novo.`,
};
