import { productName } from '../../command/catalog.ts';
import { plural } from './plural.ts';
import type { Texts } from './texts.ts';

const seconds = plural('es', { one: 'segundo', other: 'segundos' });

/** Spanish. */
export const es: Texts = {
  lang: 'es',
  commands: {
    meet: {
      usage: 'meet [asunto] [cuándo] [durante 45 min]',
      does: 'Muestra la reunión de esta conversación. Si todavía no hay ninguna, la crea.',
      button: 'Ver la reunión',
    },
    schedule: {
      usage: 'schedule',
      does: 'Muestra un formulario: asunto, fecha, hora, duración y personas.',
      button: 'Programar…',
    },
    'dial-in': {
      usage: 'dial-in',
      does: 'Muestra los números de teléfono y el id. de conferencia de la reunión de esta conversación.',
      button: 'Ver los números',
    },
    help: { usage: 'help', does: 'Muestra esta lista.', button: 'Ver la ayuda' },
  },
  meeting: {
    heading: 'Reunión de Teams',
    untitled: { personal: 'Tu reunión', groupChat: 'Reunión de este chat', channel: 'Reunión de este canal' },
    created: {
      personal: 'Recién creada. Vuelve a pedirla cuando quieras y tendrás esta misma reunión.',
      groupChat: 'Recién creada. Quien la pida en este chat recibe esta misma reunión.',
      channel: 'Recién creada. Quien la pida aquí recibe esta misma reunión.',
    },
    exists: {
      personal: 'Esta reunión ya existe. Siempre que la pidas recibes la misma.',
      groupChat: 'Esta reunión ya existe. Quien la pida en este chat recibe la misma.',
      channel: 'Esta reunión ya existe. Quien la pida aquí recibe la misma.',
    },
    subjectShortened: 'El asunto era demasiado largo y se ha acortado.',
    when: 'Cuándo',
    until: (moment) => `hasta ${moment}`,
    over: 'La hora prevista ya pasó. El enlace sigue funcionando.',
    organizer: 'Organizador',
    join: 'Unirse a la reunión',
    phone: 'Unirse por teléfono',
    toll: 'De pago',
    tollFree: 'Gratuito',
    conferenceId: 'Id. de conferencia',
    otherNumbers: 'Números para otros lugares',
    phoneIncomplete: 'Faltan algunos datos de acceso telefónico. Vuelve a pedirlos en unos minutos.',
    phoneAbsent:
      'Sin acceso por teléfono: el organizador no tiene licencia de audioconferencia o todavía no está activa. Un administrador puede asignarla.',
    meetingId: 'Id. de reunión',
    passcode: 'Código de acceso',
    nobodyInvited: 'La reunión no está en ningún calendario y no se ha invitado a nadie por correo.',
  },
  help: {
    heading: 'Qué puedes pedirme',
    howToAsk: {
      personal: 'Escribe aquí un comando o usa un botón.',
      groupChat: 'Mencióname en este chat junto con un comando, o usa un botón.',
      channel: 'Mencióname en este canal junto con un comando, o usa un botón.',
    },
    notUnderstood: 'Lo siento, no lo he entendido.',
    didYouMean: (command) => `¿Querías decir «${command}»?`,
  },
  welcome: {
    heading: `Hola, soy ${productName}`,
    value: {
      personal:
        'Pídeme una reunión y tendrás tu propio enlace de Teams, siempre el mismo. Añádeme a un chat de grupo o a un canal y también tendrá su reunión.',
      groupChat:
        'Un chat, una reunión: la pida quien la pida, todos reciben la misma reunión de Teams, con su enlace y sus números de teléfono.',
      channel:
        'Un canal, una reunión: la pida quien la pida, todos reciben la misma reunión de Teams, con su enlace y sus números de teléfono.',
    },
    limits: 'Conviene saber: la reunión no está en ningún calendario y nadie recibe una invitación por correo.',
  },
  problem: {
    whoCanFix: 'Quién puede ayudar',
    actors: {
      sender: 'Tú',
      admin: 'Un administrador de Microsoft 365 de tu organización',
      operator: `Quien gestiona ${productName} en tu organización`,
      nobody: 'Nadie tiene que hacer nada: basta con esperar',
      developer: `El equipo que desarrolla ${productName}`,
    },
    whatToDo: 'Qué hacer',
    tryAgainIn: (count) => `Inténtalo de nuevo en ${seconds(count)}.`,
    tryAgain: 'Intentar de nuevo',
    grantConsent: 'Dar el consentimiento',
    appId: 'Id. de la aplicación',
    tenantId: 'Id. del inquilino',
    organizerId: 'Id. de objeto del organizador',
    reference: (correlationId) => `Referencia: ${correlationId}`,
    graphRequest: (requestId) => `Id. de solicitud de Graph: ${requestId}`,
    byCode: {
      'tenant-not-served': {
        title: 'Aquí no se atiende a tu organización',
        happened: `Este ${productName} está configurado para ciertas organizaciones y la tuya no es una de ellas.`,
        remedy: 'Añadir el id. del inquilino a ALLOWED_TENANTS y reiniciar el bot.',
      },
      'organizer-not-found': {
        title: 'No se encontró al organizador',
        happened: 'Microsoft Graph no conoce la cuenta que debe organizar la reunión.',
        remedy:
          'Revisar MEETING_ORGANIZER. Debe ser el id. de objeto de un usuario de la organización, no una dirección de correo. El centro de administración de Entra lo muestra en la página del usuario.',
      },
      'organizer-refused': {
        title: 'Teams rechazó a este organizador',
        happened: 'Microsoft Graph respondió 403 (prohibido) sin dar un motivo.',
        remedy: 'Revisar las causas conocidas, de más a menos frecuente:',
        list: [
          'El organizador no tiene licencia de Teams.',
          'El organizador es un invitado en la organización.',
          'MEETING_ORGANIZER contiene un nombre de inicio de sesión en lugar de un id. de objeto.',
          'Falta el permiso de aplicación OnlineMeetings.ReadWrite.All. Algunas versiones antiguas del servicio no lo dicen.',
        ],
      },
      'account-unsupported': {
        title: 'Esta cuenta no puede organizar reuniones',
        happened: 'El servicio de reuniones de Teams no admite cuentas personales de Microsoft.',
        remedy: 'Inicia sesión en Teams con una cuenta profesional o educativa y vuelve a pedirla.',
      },
      'access-policy-missing': {
        title: 'Falta una directiva de acceso a aplicaciones',
        happened: `Teams todavía no permite que ${productName} cree reuniones para este organizador.`,
        remedy:
          'Ejecutar estos comandos en PowerShell como administrador de Teams. Si la directiva ya existe, omitir el segundo. El cambio puede tardar hasta 30 minutos en llegar a Teams.',
      },
      'permission-missing': {
        title: 'Falta un permiso',
        happened: `${productName} no tiene el permiso de aplicación OnlineMeetings.ReadWrite.All de Microsoft Graph.`,
        remedy:
          'Añadir OnlineMeetings.ReadWrite.All (tipo: aplicación) al registro de la aplicación en el centro de administración de Entra y dar después el consentimiento de administrador.',
      },
      'permission-denied': {
        title: 'Teams no lo permitió',
        happened: 'Microsoft Graph rechazó la solicitud por un motivo sin solución conocida.',
        remedy:
          'Revisar los permisos de la aplicación y la directiva de reuniones del organizador en el centro de administración de Teams. El soporte de Microsoft puede buscar el id. de solicitud de abajo.',
      },
      'conditional-access': {
        title: 'Lo impide una directiva de acceso condicional',
        happened: `Las reglas de inicio de sesión de tu organización no dejan que ${productName} llegue a Microsoft Graph.`,
        remedy:
          'Buscar el inicio de sesión bloqueado en los registros de Entra (entidades de servicio). Allí figura la directiva: adaptarla o excluir la aplicación.',
      },
      'token-kind-wrong': {
        title: 'Configurado con el tipo de permiso equivocado',
        happened:
          'El token del bot no corresponde a la solicitud: uno es para una aplicación y el otro para una persona.',
        remedy:
          'Ajustar GRAPH_PERMISSION al registro de la aplicación: «application» con OnlineMeetings.ReadWrite.All, «delegated» con OnlineMeetings.ReadWrite.',
      },
      'credential-rejected': {
        title: 'El bot no pudo iniciar sesión',
        happened:
          'Microsoft Entra no acepta el secreto, el certificado o la identidad administrada del bot. Puede que haya caducado.',
        remedy:
          'Revisar BOT_ID, BOT_TENANT_ID y BOT_FEDERATED_CLIENT_ID, BOT_CERTIFICATE_PATH o BOT_PASSWORD, y reiniciar el bot.',
      },
      'token-unavailable': {
        title: 'El servicio de inicio de sesión no respondió',
        happened: 'No se pudo contactar a tiempo con Microsoft Entra. No se modificó ninguna reunión.',
        remedy: 'Inténtalo de nuevo en un momento.',
      },
      'graph-throttled': {
        title: 'Demasiadas solicitudes en este momento',
        happened: 'Microsoft Graph pide ir más despacio.',
        remedy: 'Inténtalo de nuevo en un minuto.',
      },
      'graph-unavailable': {
        title: 'Teams no respondió a tiempo',
        happened: 'No se pudo contactar con Microsoft Graph o tuvo un fallo propio.',
        remedy: 'Inténtalo de nuevo. Es seguro: pedirla dos veces nunca crea una segunda reunión.',
      },
      'graph-rejected': {
        title: 'Teams no aceptó la solicitud',
        happened: `${productName} envió algo que Microsoft Graph no acepta. El fallo es de la aplicación, no tuyo.`,
        remedy: 'Comunícalo, por favor, con la referencia de abajo.',
      },
      'graph-unreadable': {
        title: 'La respuesta de Teams no sirve',
        happened: 'Microsoft Graph respondió sin un enlace de reunión fiable.',
        remedy: 'Comunícalo, por favor, con la referencia de abajo.',
      },
      unexpected: {
        title: 'Algo salió mal',
        happened: `${productName} encontró un fallo que nadie había previsto.`,
        remedy: 'Inténtalo de nuevo. Si se repite, comunícalo con la referencia de abajo.',
      },
    },
  },
};
