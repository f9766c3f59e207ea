import type { RefreshTexts } from './refresh-texts.ts';

/** Portuguese as written in Brazil. */
export const ptBr: RefreshTexts = {
  lang: 'pt',
  refresh: 'Atualizar',
  updated: (moment) => `Atualizado: ${moment}`,
  slow: 'O Teams está demorando mais que o normal. Este cartão muda assim que a resposta chegar.',
  unchanged: 'Não foi possível atualizar o cartão; ele continua como estava.',
};
