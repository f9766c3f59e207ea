import { plural } from '../plural.ts';
import type { PeopleTexts } from './people-texts.ts';

const people = plural('pt', { one: 'pessoa', other: 'pessoas' });

/** Brazilian Portuguese. */
export const ptBr: PeopleTexts = {
  lang: 'pt',
  attendees: 'Participantes',
  people,
  more: (count) => `e mais ${count}`,
  unknown: (names) => `Não foi possível adicionar, pois não há conta na sua organização: ${names}.`,
  tooMany: (count) =>
    `Uma reunião aceita aqui no máximo 50 participantes, por isso não foi possível adicionar ${people(count)}.`,
  nameAgain:
    'Você citou pessoas demais para estes botões. Para adicioná-las, envie o comando de novo com um horário claro.',
  subject: 'Assunto',
  when: 'Quando',
  none: 'nada',
  differs: 'Você pediu algo diferente. Nada foi alterado:',
  differsApply: 'Você pediu algo diferente. Nada foi alterado ainda. “Aplicar” altera a reunião para todos:',
  apply: 'Aplicar',
  changed: 'Alterada agora mesmo, para todos. O link continua o mesmo.',
  unchanged: 'Não há nada para alterar: a reunião já está assim.',
  whatChanged: 'O que mudou:',
  timeIsOver: 'O horário pedido já passou e não foi aplicado. Peça um novo.',
};
