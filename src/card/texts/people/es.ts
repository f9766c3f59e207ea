import { plural } from '../plural.ts';
import type { PeopleTexts } from './people-texts.ts';

const people = plural('es', { one: 'persona', other: 'personas' });

/** Spanish. */
export const es: PeopleTexts = {
  lang: 'es',
  attendees: 'Asistentes',
  people,
  more: (count) => `y ${count} más`,
  unknown: (names) => `No se pudo añadir, porque no hay una cuenta en tu organización: ${names}.`,
  tooMany: (count) =>
    `Una reunión admite aquí 50 asistentes como máximo, así que no se pudo añadir a ${people(count)}.`,
  nameAgain:
    'Has nombrado a demasiadas personas para estos botones. Para añadirlas, envía otra vez el comando con una hora clara.',
  subject: 'Asunto',
  when: 'Cuándo',
  none: 'sin indicar',
  differs: 'Has pedido otra cosa. No se ha cambiado nada:',
  differsApply: 'Has pedido otra cosa. Aún no se ha cambiado nada. «Aplicar» cambia la reunión para todos:',
  apply: 'Aplicar',
  changed: 'Cambiada ahora mismo, para todos. El enlace sigue siendo el mismo.',
  unchanged: 'No hay nada que cambiar: la reunión ya es así.',
  whatChanged: 'Lo que ha cambiado:',
  timeIsOver: 'La hora que pediste ya ha pasado y no se ha aplicado. Indica otra.',
};
