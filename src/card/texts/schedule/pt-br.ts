import { plural } from '../plural.ts';
import type { ScheduleTexts } from './schedule-texts.ts';

/** Portuguese as written in Brazil. */
export const ptBr: ScheduleTexts = {
  lang: 'pt',
  heading: 'Agendar a reunião',
  subject: 'Assunto',
  subjectHint: 'Qual é o tema?',
  date: 'Data',
  time: 'Início',
  duration: 'Duração',
  minutes: plural('pt', { one: 'minuto', other: 'minutos' }),
  people: 'Pessoas',
  peopleHint: 'Buscar por nome',
  zone: (zone) => `Data e hora de ${zone}`,
  zoneUnknown: 'Data e hora em UTC: o Teams não informou seu fuso horário.',
  submit: 'Ver a reunião',
  dateMissing: 'Escolha uma data.',
  timeMissing: 'Escolha um horário.',
  durationMissing: 'Escolha uma duração.',
  notYet: 'Ainda não: confira os campos marcados.',
  faults: {
    subject: { 'too-long': () => 'O assunto tem mais de 200 caracteres. Encurte-o.' },
    date: {
      unreadable: (typed) =>
        typed === '' ? 'Escolha uma data.' : `Não é possível ler “${typed}” como data. Escolha uma.`,
      past: () => 'Esse dia já passou. Escolha hoje ou um dia posterior.',
    },
    time: {
      unreadable: (typed) =>
        typed === '' ? 'Escolha um horário.' : `Não é possível ler “${typed}” como horário. Escolha um.`,
      past: () => 'Esse horário já passou. Escolha um mais tarde.',
      skipped: (typed) => `${typed} não existe nesse dia: os relógios são adiantados. Escolha outro horário.`,
      ambiguous: (typed) => `${typed} acontece duas vezes nesse dia: os relógios são atrasados. Escolha outro horário.`,
    },
    duration: { unknown: () => 'Escolha uma das durações oferecidas.' },
    people: {
      unreadable: () => 'Alguém não foi reconhecido. Escolha na lista.',
      'too-many': () => 'Uma reunião aceita aqui no máximo 50 pessoas. Remova algumas.',
    },
  },
  working: {
    heading: 'Um momento',
    text: 'O Teams está demorando um pouco mais que o normal. A reunião aparece aqui assim que estiver pronta.',
  },
};
