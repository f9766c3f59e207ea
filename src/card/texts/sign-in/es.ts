import { productName } from '../../../command/catalog.ts';
import type { SignInTexts } from './sign-in-texts.ts';

/** Spanish. */
export const es: SignInTexts = {
  lang: 'es',
  byCode: {
    'sign-in-needed': {
      title: 'Inicia sesión una vez',
      happened: 'La reunión se crea en tu nombre, así que tu propia cuenta tiene que dar permiso.',
      remedy: 'Inicia sesión con el botón. Después, lo que pediste continúa por sí solo.',
    },
    'silent-sign-in-failed': {
      title: 'Teams no pudo iniciar tu sesión automáticamente',
      happened: 'El inicio de sesión sin preguntas no funcionó aquí. Se debe a la configuración, no a tu cuenta.',
      remedy:
        'Inicia sesión con el botón. Si vuelve a ocurrir, avisa a tu administrador: el URI de id. de aplicación debe ser el mismo en Entra y en el paquete de la aplicación.',
    },
    'consent-missing': {
      title: 'Falta tu permiso',
      happened: `${productName} todavía no puede crear reuniones en tu nombre.`,
      remedy:
        'Inicia sesión y acepta cuando se te pregunte. Si no puedes aceptar por tu cuenta, un administrador puede hacerlo para todos.',
    },
    'interaction-required': {
      title: 'Tu organización quiere comprobar que eres tú',
      happened: 'Una regla de inicio de sesión pide un paso más, por ejemplo un código del teléfono.',
      remedy: 'Inicia sesión con el botón y sigue los pasos. Después continúa por sí solo.',
    },
    'signed-in-user-differs': {
      title: 'Era otra cuenta',
      happened: 'Iniciaste sesión con una cuenta distinta de la que usas aquí en Teams. No se creó nada.',
      remedy: 'Inicia sesión otra vez y elige la cuenta que usas en esta conversación.',
    },
    'sign-in-invalid': {
      title: 'Este inicio de sesión ya no es válido',
      happened: 'Tardó demasiado o ya se había usado.',
      remedy: 'Inicia sesión de nuevo con el botón.',
    },
  },
  card: {
    signIn: 'Iniciar sesión',
    chooseAccount: 'Elegir otra cuenta',
    signedIn: {
      heading: 'Has iniciado sesión',
      text: 'Las reuniones que pidas primero se crean ahora en tu nombre.',
    },
    signedOut: {
      heading: 'Has cerrado la sesión',
      text: 'Tu inicio de sesión se ha olvidado. Las reuniones se conservan.',
    },
    notNeeded: {
      heading: 'No hace falta iniciar sesión',
      text: 'En esta organización la aplicación crea las reuniones por sí misma: nadie tiene que iniciar ni cerrar sesión.',
    },
  },
  commands: {
    'sign-in': { does: 'Iniciar sesión con tu cuenta, para crear reuniones en tu nombre.', button: 'Iniciar sesión' },
    'sign-out': { does: 'Cerrar la sesión: se olvida tu inicio de sesión.', button: 'Cerrar sesión' },
  },
  page: {
    title: `Iniciar sesión en ${productName}`,
    working: { heading: 'Iniciando sesión…', text: 'Será solo un momento. Deja esta ventana abierta.' },
    done: { heading: 'Has iniciado sesión', text: 'Puedes cerrar esta ventana y volver a Teams.' },
    failed: 'No se pudo iniciar sesión',
    reasons: {
      declined:
        'No diste tu permiso. Sin él no se puede crear ninguna reunión en tu nombre. Puedes intentarlo de nuevo en Teams cuando quieras.',
      'admin-needed': `Solo un administrador de tu organización puede permitir ${productName}. Pídeselo, por favor.`,
      blocked:
        'Una regla de inicio de sesión de tu organización lo impide. Tu administrador puede ver cuál es en el registro de inicios de sesión.',
      'not-assigned': `Tu organización ofrece ${productName} solo a ciertas personas. Pide a tu administrador que te añada.`,
      expired:
        'Esta ventana estuvo abierta demasiado tiempo o se abrió dos veces. Ciérrala, vuelve a Teams e inicia sesión de nuevo.',
      'outside-teams': 'Esta página solo funciona cuando la abre Teams. Vuelve a Teams e inicia sesión desde allí.',
      other: 'Algo falló en Microsoft Entra. Vuelve a Teams e inténtalo de nuevo en un momento.',
    },
    errorCode: 'Código de error',
    close: 'Cerrar esta ventana',
    noScript: 'Esta página necesita JavaScript. Permítelo y vuelve a iniciar sesión desde Teams.',
  },
};
