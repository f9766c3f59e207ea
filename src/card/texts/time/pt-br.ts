import type { TimeTexts } from './time-texts.ts';

/** Portuguese as written in Brazil. */
export const ptBr: TimeTexts = {
  lang: 'pt',
  readAs: (time) => `Entendido como ${time}`,
  question: {
    ambiguous: {
      title: 'Que horário você quer dizer?',
      explanation: 'Esse horário pode ser lido de mais de uma forma.',
    },
    skipped: {
      title: 'Esse horário não existe',
      explanation: 'Nesse dia os relógios são adiantados e pulam esse horário. Qual você quer dizer?',
    },
    'hour-missing': { title: 'A que horas?', explanation: 'Você disse o dia, mas não a hora.' },
    'end-without-start': { title: 'Quando começa?', explanation: 'Você disse quando termina, mas não quando começa.' },
    'end-not-after-start': {
      title: 'Terminaria antes de começar',
      explanation: 'O fim precisa ser depois do início.',
    },
    past: { title: 'Esse horário já passou', explanation: 'Não dá para marcar uma reunião no passado.' },
    'too-long': { title: 'É longo demais', explanation: 'Uma reunião dura no máximo 24 horas.' },
    unreadable: {
      title: 'Isso é um horário?',
      explanation: 'Parece um horário, mas não está claro. Escreva assim: meet Orçamento amanhã 14:30 por 45 min',
    },
  },
  zone: (zone) => `Os horários são de ${zone}.`,
  zoneUnknown: 'O Teams não informou seu fuso horário, então os horários estão em UTC.',
  asSubject: 'Faz parte do assunto, começar agora',
  withoutTime: 'Começar agora, sem horário definido',
  nothingYet: 'Nada foi criado ainda.',
};
