import { productName } from '../../../command/catalog.ts';
import type { ClaimTexts } from './claim-texts.ts';

/** Spanish. */
export const es: ClaimTexts = {
  lang: 'es',
  byCode: {
    'sender-unknown': {
      title: 'No pude ver quién eres',
      happened:
        'Quien pide primero organiza la reunión de esta conversación, pero Teams no indicó qué cuenta de trabajo usas.',
      remedy:
        'Pide a alguien que use Teams aquí con una cuenta profesional o educativa de esta organización que envíe «meet» una vez. Después funciona para todos.',
    },
    'sender-cannot-organize': {
      title: 'Tu cuenta no puede organizar la reunión',
      happened:
        'Quien pide primero organiza la reunión de esta conversación. Teams no aceptó tu cuenta para eso: puede ser de invitado o no tener licencia de Teams.',
      remedy:
        'Pide a un colega de esta organización con licencia de Teams que envíe «meet» una vez. Después funciona para todos. Si nadie puede, un administrador debería revisar los permisos de la aplicación.',
    },
    'organizer-gone': {
      title: 'La cuenta del organizador ya no se puede usar',
      happened:
        'La reunión de esta conversación es de alguien que dejó la organización o ya no tiene licencia de Teams. No se creó otra reunión en su lugar.',
      remedy:
        'Restaurar la cuenta o la licencia de Teams del organizador. El id. de objeto de abajo indica de quién es.',
    },
    'organizer-signed-out': {
      title: 'El organizador tiene que pedirlo una vez más',
      happened:
        'La reunión de esta conversación pertenece a quien la pidió primero, y su sesión ha terminado. No se creó una segunda reunión.',
      remedy: 'Pide al organizador que envíe «meet» aquí una vez más. Después volverá a funcionar para todos.',
    },
    'claim-pending': {
      title: 'La reunión se está preparando',
      happened: 'Alguien la pidió un momento antes y Teams aún no ha respondido.',
      remedy: 'Inténtalo de nuevo en unos segundos: recibirás la misma reunión.',
    },
    'store-unavailable': {
      title: 'El bot no puede acceder a su base de datos',
      happened: `${productName} guarda allí quién organiza la reunión de esta conversación. Sin ella no se crea ninguna reunión, porque podrían ser dos.`,
      remedy:
        'Revisar que la base de datos de DATABASE_URL esté en marcha y accesible. No hace falta reiniciar el bot.',
    },
  },
};
