import type { TimeTexts } from './time-texts.ts';

/** Spanish. */
export const es: TimeTexts = {
  lang: 'es',
  readAs: (time) => `Entendido como ${time}`,
  question: {
    ambiguous: { title: '¿A qué hora te refieres?', explanation: 'Esta hora se puede leer de más de una manera.' },
    skipped: {
      title: 'Esta hora no existe',
      explanation: 'Ese día los relojes se adelantan y la saltan. ¿A qué hora te refieres?',
    },
    'hour-missing': { title: '¿A qué hora?', explanation: 'Has dicho el día, pero no la hora.' },
    'end-without-start': {
      title: '¿Cuándo empieza?',
      explanation: 'Has dicho cuándo termina, pero no cuándo empieza.',
    },
    'end-not-after-start': {
      title: 'Terminaría antes de empezar',
      explanation: 'El final tiene que ser posterior al comienzo.',
    },
    past: { title: 'Esta hora ya ha pasado', explanation: 'No se puede programar una reunión en el pasado.' },
    'too-long': { title: 'Es demasiado larga', explanation: 'Una reunión dura 24 horas como máximo.' },
    unreadable: {
      title: '¿Es una hora?',
      explanation: 'Parece una hora, pero no está clara. Escríbela así: meet Presupuesto mañana 14:30 durante 45 min',
    },
  },
  zone: (zone) => `Las horas corresponden a ${zone}.`,
  zoneUnknown: 'Teams no ha indicado tu zona horaria, así que las horas están en UTC.',
  asSubject: 'Forma parte del asunto, empezar ahora',
  withoutTime: 'Empezar ahora, sin hora fija',
  nothingYet: 'Todavía no se ha creado nada.',
};
