import { plural } from '../plural.ts';
import type { ScheduleTexts } from './schedule-texts.ts';

/** Spanish. */
export const es: ScheduleTexts = {
  lang: 'es',
  heading: 'Programar la reunión',
  subject: 'Asunto',
  subjectHint: '¿De qué se trata?',
  date: 'Fecha',
  time: 'Inicio',
  duration: 'Duración',
  minutes: plural('es', { one: 'minuto', other: 'minutos' }),
  people: 'Personas',
  peopleHint: 'Buscar por nombre',
  zone: (zone) => `Fecha y hora de ${zone}`,
  zoneUnknown: 'Fecha y hora en UTC: Teams no ha indicado tu zona horaria.',
  submit: 'Ver la reunión',
  dateMissing: 'Elige una fecha.',
  timeMissing: 'Elige una hora.',
  durationMissing: 'Elige una duración.',
  notYet: 'Todavía no: revisa los campos marcados.',
  faults: {
    subject: { 'too-long': () => 'El asunto tiene más de 200 caracteres. Acórtalo.' },
    date: {
      unreadable: (typed) => (typed === '' ? 'Elige una fecha.' : `«${typed}» no se puede leer como fecha. Elige una.`),
      past: () => 'Ese día ya pasó. Elige hoy o un día posterior.',
    },
    time: {
      unreadable: (typed) => (typed === '' ? 'Elige una hora.' : `«${typed}» no se puede leer como hora. Elige una.`),
      past: () => 'Esa hora ya pasó. Elige una posterior.',
      skipped: (typed) => `Las ${typed} no existen ese día: se adelantan los relojes. Elige otra hora.`,
      ambiguous: (typed) => `Las ${typed} se repiten ese día: se atrasan los relojes. Elige otra hora.`,
    },
    duration: { unknown: () => 'Elige una de las duraciones ofrecidas.' },
    people: {
      unreadable: () => 'No se reconoció a alguien. Elige de la lista.',
      'too-many': () => 'Una reunión admite aquí 50 personas como máximo. Quita algunas.',
    },
  },
  working: {
    heading: 'Un momento',
    text: 'Teams tarda un poco más de lo normal. La reunión aparecerá aquí en cuanto esté lista.',
  },
};
