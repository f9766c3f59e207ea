import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { DoctorTexts } from './doctor-texts.ts';

/** German. */
export const de: DoctorTexts = {
  lang: 'de',
  command: {
    usage: 'doctor',
    does: 'Für die Administration: prüft die Einrichtung und sagt, was zu beheben ist.',
    button: 'Einrichtung prüfen',
  },
  heading: 'Prüfung der Einrichtung',
  allWell: 'Alles, was sich prüfen ließ, ist in Ordnung.',
  toFix: plural('de', { one: 'Punkt ist zu beheben', other: 'Punkte sind zu beheben' }),
  again: 'Noch einmal prüfen',
  states: { fix: 'Beheben', advice: 'Hinweis', 'not-checked': 'Nicht geprüft', ok: 'In Ordnung' },
  checks: {
    configuration: 'Konfiguration',
    clock: 'Uhr',
    'connector-token': 'Anmeldung für Teams',
    'graph-token': 'Anmeldung für Graph',
    permission: 'Berechtigung',
    organizer: 'Organisator',
    'dial-in': 'Telefonnummern',
    'signing-keys': 'Schlüssel von Teams',
    endpoint: 'Endpunkt für Nachrichten',
    store: 'Speicher',
    'app-package': 'App-Paket',
  },
  passed: {
    configuration: 'Vollständig und stimmig.',
    clock: 'Weicht höchstens eine Minute von der von Microsoft ab.',
    'connector-token': 'Microsoft Entra nimmt die Anmeldedaten des Bots an.',
    'graph-token': 'Microsoft Entra nimmt die Anmeldedaten des Bots an.',
    permission: 'OnlineMeetings.ReadWrite.All ist erteilt, und sonst nichts.',
    organizer: 'Eine Testbesprechung ließ sich anlegen und wurde wieder gelöscht.',
    'dial-in': 'Besprechungen dieses Organisators haben Telefonnummern.',
    'signing-keys': 'Sie lassen sich laden.',
    endpoint: 'Nachrichten kommen an.',
    store: 'Er antwortet.',
  },
  reasons: {
    'clock-differs': {
      says: 'Die Uhr des Rechners, auf dem der Bot läuft, weicht von der von Microsoft ab. Token werden dann abgelehnt.',
      todo: 'Die Uhr über das Netz stellen lassen.',
    },
    'keys-unreachable': {
      says: 'Die Schlüssel, mit denen Teams Nachrichten signiert, lassen sich nicht laden. Ohne sie wird jede Nachricht abgelehnt.',
      todo: 'Dem Rechner des Bots login.botframework.com (oder das Gegenstück der Behörden-Cloud) auf Port 443 öffnen.',
    },
    'endpoint-wrong': {
      says: 'Unter der öffentlichen Adresse antwortet etwas, aber nicht so wie dieser Bot.',
      todo: 'BOT_ENDPOINT, Zertifikat und Proxy prüfen. Von überall muss dies 401 ausgeben:',
    },
    'store-down': {
      says: 'Der Speicher antwortet nicht.',
      todo: 'DATABASE_URL prüfen, und ob die Datenbank läuft und erreichbar ist.',
    },
    'no-answer': { says: 'Es kam rechtzeitig keine Antwort.', todo: 'In einer Minute noch einmal prüfen.' },
    'client-secret': {
      says: 'Der Bot meldet sich mit einem geheimen Clientschlüssel an. Der kann bekannt werden und läuft ab.',
      todo: 'Im Betrieb besser ein Zertifikat verwenden: BOT_CERTIFICATE_PATH.',
    },
    'anyone-may-ask': {
      says: 'In ADMINS steht niemand, deshalb können alle im persönlichen Chat diese Prüfung verlangen.',
      todo: 'Die Objekt-IDs der Administratoren in ADMINS eintragen.',
    },
    'permission-unused': {
      says: 'OnlineMeetings.ReadWrite.All ist erteilt. Die App hat mehr Berechtigungen, als sie benutzt:',
      todo: 'Entziehen, wenn nichts anderes sie braucht.',
    },
    'dial-in-absent': {
      says: 'Besprechungen dieses Organisators haben keine Telefonnummern.',
      todo: 'Sollen Karten welche zeigen, eine Lizenz für Audiokonferenzen zuweisen. Sie kann erst nach einem Tag wirken.',
    },
    'test-meeting-left': {
      says: 'Eine Testbesprechung ließ sich anlegen, aber nicht löschen. Niemand hat ihren Link, und die nächste Prüfung benutzt sie wieder.',
    },
    blocked: { says: 'Das muss warten, bis in Ordnung ist, wovon es abhängt.' },
    anonymous: { says: 'Nicht nötig: Dieser Bot nimmt Nachrichten ohne Token an, nur von diesem Rechner.' },
    'token-unreadable': {
      says: 'Das Token zeigt seine Berechtigungen nicht. Die Prüfung des Organisators gibt Auskunft.',
    },
    'organizer-varies': { says: 'Wer zuerst fragt, organisiert. Es gibt also kein festes Konto zu prüfen.' },
    'endpoint-unknown': {
      says: 'Der Bot kennt seine eigene öffentliche Adresse nicht: BOT_ENDPOINT ist nicht gesetzt.',
      todo: 'Aus einem anderen Netz muss dies 401 ausgeben:',
    },
    'endpoint-silent': {
      says: 'Die öffentliche Adresse antwortet von hier aus nicht. Das beweist nichts: Teams kommt von außen.',
      todo: 'Aus einem anderen Netz muss dies 401 ausgeben:',
    },
    'store-not-in-use': { says: 'Nicht in Gebrauch: Es wird nichts gespeichert.' },
    'package-unreadable': {
      says: 'Teams verrät einem Bot nicht, welches Paket installiert ist. Dieses Programm gehört zur Version:',
      todo: `Im Teams Admin Center vergleichen: Teams-Apps, Apps verwalten, ${productName}.`,
    },
  },
  refused: {
    heading: 'Die Prüfung ist für Administratoren',
    says: {
      'not-listed': `Wer in ADMINS steht, kann sie verlangen. Wer ${productName} betreibt, kann dich mit dieser ID eintragen:`,
      'personal-chat-only': `In ADMINS steht noch niemand. Frag mich in unserem persönlichen Chat, oder lass dich von denen, die ${productName} betreiben, mit dieser ID eintragen:`,
    },
    ownId: 'Deine Objekt-ID',
  },
};
