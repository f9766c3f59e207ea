import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { OrganizingTexts } from './organizing-texts.ts';

const deleted = plural('es', { one: 'registro eliminado', other: 'registros eliminados' });

/** Spanish. */
export const es: OrganizingTexts = {
  lang: 'es',
  commands: {
    organizer: {
      usage: 'organizer',
      does: 'Dice quién organiza la reunión de esta conversación y por qué.',
      button: '¿Quién organiza?',
    },
    new: {
      usage: 'new',
      does: 'Sustituye la reunión de esta conversación por una nueva, después de preguntar.',
      button: 'Nueva reunión…',
    },
    forget: {
      usage: 'forget me',
      does: 'Elimina lo que está guardado sobre ti, después de preguntar.',
      button: 'Olvidarme…',
    },
  },
  cancel: 'Cancelar',
  organizer: {
    heading: 'Quién organiza aquí',
    why: {
      configured: 'Un administrador eligió esta cuenta para organizar todas las reuniones.',
      pool: 'Un administrador eligió varias cuentas para organizar reuniones. Esta conversación recibe siempre la misma.',
      first: 'Esta persona fue la primera en pedir la reunión aquí, o se hizo cargo después.',
      sender: 'Eres tú: pediste la reunión aquí antes que nadie, o te hiciste cargo después.',
      nobody: 'Nadie todavía. Quien pida la reunión primero la organizará.',
    },
    whoCanChange: `Nadie puede hacerse cargo desde el chat. Quien gestiona ${productName} para ustedes puede elegir otra cuenta con MEETING_ORGANIZER.`,
    takeOver: 'Hacerme cargo',
    takeOverMeans:
      'Si te haces cargo, organizas tú desde ese momento y esta conversación recibe un enlace nuevo. El enlace anterior sigue llevando a la reunión anterior.',
  },
  changed: {
    notice:
      'El enlace ha cambiado: esta es la reunión de la conversación a partir de ahora. Los enlaces anteriores siguen llevando a reuniones anteriores.',
    otherwise: 'No se cambió nada, porque la tarjeta ya no estaba al día. Esta es la reunión válida.',
    heading: 'El enlace ha cambiado',
    takenOver: 'Desde ahora organizas la reunión de esta conversación. La nueva tarjeta está aquí para todos.',
    renewed: 'Esta conversación tiene una reunión nueva. La nueva tarjeta está aquí para todos.',
    oldLink:
      'El enlace anterior sigue funcionando, pero lleva a la reunión anterior. Quien lo tenga debería recibir el nuevo.',
  },
  renew: {
    heading: '¿Crear una reunión nueva?',
    means:
      'Todos aquí recibirán un enlace nuevo. El organizador sigue siendo el mismo. El enlace anterior sigue llevando a la reunión anterior; su asunto, su hora y sus personas no se conservan en la nueva.',
    button: 'Nueva reunión',
    notHereHeading: 'Aquí no hay reuniones nuevas',
    notHere:
      'Aquí organiza una cuenta que eligió un administrador, y no se guarda nada con lo que contar una segunda reunión. Para empezar de nuevo, cambia el asunto y la hora con «meet» o usa otro chat. Las reuniones nuevas son posibles donde las personas organizan por sí mismas (MEETING_ORGANIZER=sender), o si se da al bot una base de datos para ello (DATABASE_URL).',
  },
  kept: { heading: 'No se cambió nada', says: 'La reunión de esta conversación queda como está.' },
  forget: {
    heading: '¿Quieres que te olvide?',
    means:
      'Elimino los registros que dicen en qué conversaciones organizas la reunión, con todo lo que contienen. Quien la pida después organizará, y el enlace cambiará. No se puede deshacer.',
    button: 'Olvidarme',
    personalOnly: 'Pídelo en tu chat personal conmigo: solo te concierne a ti.',
    done: 'Se eliminó lo que estaba guardado sobre ti',
    receipt: (count) => `${deleted(count)}.`,
    notInScope:
      'No se eliminó, porque no se guarda aquí: las reuniones en Teams, las tarjetas en los chats y el registro de actividad, que no nombra a nadie.',
  },
  snapshot: {
    away: 'Teams no responde en este momento.',
    signedOut: 'El organizador ha cerrado su sesión, así que no puedo preguntar a Teams.',
    asOf: (moment) => `Esta es la reunión tal como estaba el ${moment}.`,
    spoken: 'Esta es la reunión tal como se vio por última vez.',
    numbersOld: 'Los números de teléfono tienen más de un día y pueden haber cambiado.',
  },
};
