import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { DoctorTexts } from './doctor-texts.ts';

/** Spanish. */
export const es: DoctorTexts = {
  lang: 'es',
  command: {
    usage: 'doctor',
    does: 'Para administradores: revisa la instalación y dice qué hay que corregir.',
    button: 'Revisar la instalación',
  },
  heading: 'Revisión de la instalación',
  allWell: 'Todo lo que se pudo revisar está en orden.',
  toFix: plural('es', { one: 'cosa por corregir', other: 'cosas por corregir' }),
  again: 'Revisar de nuevo',
  states: { fix: 'Corregir', advice: 'Conviene saberlo', 'not-checked': 'Sin revisar', ok: 'En orden' },
  checks: {
    configuration: 'Configuración',
    clock: 'Reloj',
    'connector-token': 'Inicio de sesión para Teams',
    'graph-token': 'Inicio de sesión para Graph',
    permission: 'Permiso',
    organizer: 'Organizador',
    'dial-in': 'Números de teléfono',
    'signing-keys': 'Claves de Teams',
    endpoint: 'Punto de conexión de mensajes',
    store: 'Almacenamiento',
    'app-package': 'Paquete de la aplicación',
  },
  passed: {
    configuration: 'Completa y coherente.',
    clock: 'A menos de un minuto del de Microsoft.',
    'connector-token': 'Microsoft Entra acepta la credencial del bot.',
    'graph-token': 'Microsoft Entra acepta la credencial del bot.',
    permission: 'OnlineMeetings.ReadWrite.All está concedido, y nada más.',
    organizer: 'Se pudo crear una reunión de prueba y se volvió a eliminar.',
    'dial-in': 'Las reuniones de este organizador tienen números de teléfono.',
    'signing-keys': 'Se pueden cargar.',
    endpoint: 'Los mensajes llegan.',
    store: 'Responde.',
  },
  reasons: {
    'clock-differs': {
      says: 'El reloj de la máquina del bot difiere del de Microsoft. Entonces se rechazan los tokens.',
      todo: 'Ajustar el reloj por la red.',
    },
    'keys-unreachable': {
      says: 'No se pueden cargar las claves con las que Teams firma sus mensajes. Sin ellas se rechaza todo mensaje.',
      todo: 'Permitir que la máquina del bot llegue a login.botframework.com (o a su equivalente gubernamental) por el puerto 443.',
    },
    'endpoint-wrong': {
      says: 'En la dirección pública responde algo, pero no como este bot.',
      todo: 'Revisar BOT_ENDPOINT, el certificado y el proxy. Desde cualquier lugar, esto debe mostrar 401:',
    },
    'store-down': {
      says: 'El almacenamiento no responde.',
      todo: 'Revisar DATABASE_URL, y que la base de datos funcione y sea accesible.',
    },
    'no-answer': { says: 'No hubo respuesta a tiempo.', todo: 'Revisar de nuevo dentro de un minuto.' },
    'client-secret': {
      says: 'El bot inicia sesión con un secreto de cliente, que puede filtrarse y que caducará.',
      todo: 'En producción conviene un certificado: BOT_CERTIFICATE_PATH.',
    },
    'anyone-may-ask': {
      says: 'No hay nadie en ADMINS, así que cualquiera puede pedir esta revisión en un chat personal.',
      todo: 'Anotar en ADMINS los id. de objeto de los administradores.',
    },
    'permission-unused': {
      says: 'OnlineMeetings.ReadWrite.All está concedido. La aplicación tiene más permisos de los que usa:',
      todo: 'Retirarlos, salvo que otra cosa los necesite.',
    },
    'dial-in-absent': {
      says: 'Las reuniones de este organizador no tienen números de teléfono.',
      todo: 'Si las tarjetas deben mostrarlos, asignar una licencia de Audioconferencia. Puede tardar un día en surtir efecto.',
    },
    'test-meeting-left': {
      says: 'Se pudo crear una reunión de prueba, pero no eliminarla. Nadie tiene su enlace, y la próxima revisión la usará otra vez.',
    },
    blocked: { says: 'Tiene que esperar a que esté en orden aquello de lo que depende.' },
    anonymous: { says: 'No hace falta: este bot acepta mensajes sin token, solo desde esta máquina.' },
    'token-unreadable': { says: 'El token no muestra sus permisos. La revisión del organizador lo dirá.' },
    'organizer-varies': { says: 'Organiza quien pregunta primero, así que no hay una cuenta fija que revisar.' },
    'endpoint-unknown': {
      says: 'El bot no conoce su propia dirección pública: BOT_ENDPOINT no está definido.',
      todo: 'Desde otra red, esto debe mostrar 401:',
    },
    'endpoint-silent': {
      says: 'La dirección pública no responde desde aquí, lo que no prueba nada: Teams llega desde fuera.',
      todo: 'Desde otra red, esto debe mostrar 401:',
    },
    'store-not-in-use': { says: 'Sin uso: no se guarda nada.' },
    'package-unreadable': {
      says: 'Teams no le dice a un bot qué paquete está instalado. Este programa corresponde a la versión:',
      todo: `Comparar en el centro de administración de Teams: Aplicaciones de Teams, Administrar aplicaciones, ${productName}.`,
    },
  },
  refused: {
    heading: 'La revisión es para administradores',
    says: {
      'not-listed': `Puede pedirla quien figure en ADMINS. Quien gestiona ${productName} puede agregarte con este id.:`,
      'personal-chat-only': `Todavía no hay nadie en ADMINS. Pídemela en nuestro chat personal, o que quien gestiona ${productName} te agregue con este id.:`,
    },
    ownId: 'Tu id. de objeto',
  },
};
