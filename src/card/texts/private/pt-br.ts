import type { PrivateTexts } from './private-texts.ts';

/** Brazilian Portuguese. */
export const ptBr: PrivateTexts = {
  lang: 'pt',
  postToEveryone: 'Publicar para todos',
  posted: 'Este cartão foi publicado aqui para todos.',
  postUncertain:
    'Não é certo que o cartão tenha sido publicado. Se ninguém o vir depois de um minuto, clique no botão de novo.',
  answeredElsewhere:
    'Você perguntou em particular em outra conversa. O Teams não me deixou responder lá, por isso a resposta está aqui.',
  undelivered: {
    heading: 'Uma resposta particular não chegou',
    text: 'O Teams não me deixou responder em particular. Mencione-me na conversa e acrescente o comando: assim todos veem a resposta lá.',
  },
};
