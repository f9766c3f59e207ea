import { productName } from '../../../command/catalog.ts';
import type { ExtensionTexts } from './extension-texts.ts';

/** Spanish. */
export const es: ExtensionTexts = {
  lang: 'es',
  nowHint: 'Para reunirte ahora, deja la fecha y la hora vacías.',
  post: `Publicar como ${productName}`,
  addFirst: {
    heading: `Primero agrega ${productName}`,
    notShared: `Mientras ${productName} no esté agregado a este chat, Teams no le dice qué chat es. Cada persona recibiría una reunión distinta.`,
    toPost: `${productName} solo puede publicar donde está agregado. Se conserva lo que has escrito.`,
    button: `Agregar ${productName}`,
  },
  waiting: {
    heading: 'Un momento',
    text: 'Teams tarda un poco más de lo normal. Pulsa el botón dentro de unos segundos. Pedirla dos veces nunca crea una segunda reunión.',
    button: 'Ver la reunión',
    chooseAgain: 'Teams tarda un poco más de lo normal. Vuelve a elegirla dentro de unos segundos.',
    posting:
      'Teams tarda un poco más de lo normal. Puedes cerrar esta ventana: la tarjeta está en la conversación y se completa sola.',
  },
  notPosted: {
    heading: 'La tarjeta no se ha publicado',
    text: 'Teams no ha aceptado la tarjeta. La reunión está bien. Inténtalo de nuevo.',
  },
  posted: 'Publicada. La tarjeta está en la conversación.',
  unknownCommand: `${productName} no conoce este comando. Elige otro, por favor.`,
  search: {
    choose: 'Elígela para recibirla. Si todavía no hay ninguna, se crea.',
    press: `Pulsa el botón para recibir la reunión. Funciona donde ${productName} está agregado.`,
    subject: (subject) => `Asunto: ${subject}`,
    chooseToRetry: 'Elige esta línea para intentarlo de nuevo.',
  },
};
