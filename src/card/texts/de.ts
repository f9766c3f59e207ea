import { productName } from '../../command/catalog.ts';
import { plural } from './plural.ts';
import type { Texts } from './texts.ts';

const seconds = plural('de', { one: 'Sekunde', other: 'Sekunden' });

/** German. */
export const de: Texts = {
  lang: 'de',
  commands: {
    meet: {
      usage: 'meet [Betreff] [wann] [für 45 min]',
      does: 'Zeigt die Besprechung dieser Unterhaltung. Gibt es noch keine, wird sie angelegt.',
      button: 'Besprechung anzeigen',
    },
    schedule: {
      usage: 'schedule',
      does: 'Zeigt ein Formular: Betreff, Datum, Uhrzeit, Dauer und Personen.',
      button: 'Planen …',
    },
    'dial-in': {
      usage: 'dial-in',
      does: 'Zeigt die Telefonnummern und die Konferenz-ID der Besprechung dieser Unterhaltung.',
      button: 'Einwahl anzeigen',
    },
    help: { usage: 'help', does: 'Zeigt diese Liste.', button: 'Hilfe anzeigen' },
  },
  meeting: {
    heading: 'Teams-Besprechung',
    untitled: {
      personal: 'Deine Besprechung',
      groupChat: 'Besprechung dieses Chats',
      channel: 'Besprechung dieses Kanals',
    },
    created: {
      personal: 'Gerade angelegt. Wenn du wieder fragst, bekommst du dieselbe Besprechung.',
      groupChat: 'Gerade angelegt. Wer in diesem Chat fragt, bekommt dieselbe Besprechung.',
      channel: 'Gerade angelegt. Wer hier fragt, bekommt dieselbe Besprechung.',
    },
    exists: {
      personal: 'Diese Besprechung gibt es schon. Du bekommst jedes Mal dieselbe.',
      groupChat: 'Diese Besprechung gibt es schon. Wer in diesem Chat fragt, bekommt dieselbe.',
      channel: 'Diese Besprechung gibt es schon. Wer hier fragt, bekommt dieselbe.',
    },
    subjectShortened: 'Der Betreff war zu lang und wurde gekürzt.',
    when: 'Wann',
    until: (moment) => `bis ${moment}`,
    over: 'Die geplante Zeit ist vorbei. Der Link funktioniert weiterhin.',
    organizer: 'Organisator',
    join: 'An der Besprechung teilnehmen',
    phone: 'Per Telefon teilnehmen',
    toll: 'Kostenpflichtig',
    tollFree: 'Gebührenfrei',
    conferenceId: 'Konferenz-ID',
    otherNumbers: 'Nummern für andere Orte',
    phoneIncomplete: 'Einige Einwahldaten fehlen noch. Frag in ein paar Minuten noch einmal.',
    phoneAbsent:
      'Keine Einwahl per Telefon: Der Organisator hat keine Audiokonferenz-Lizenz, oder sie ist noch nicht wirksam. Die Administration kann sie zuweisen.',
    meetingId: 'Besprechungs-ID',
    passcode: 'Passcode',
    nobodyInvited: 'Die Besprechung steht in keinem Kalender, und niemand wurde per E-Mail eingeladen.',
  },
  help: {
    heading: 'Das kannst du mich fragen',
    howToAsk: {
      personal: 'Schreib hier einen Befehl oder nutze eine Schaltfläche.',
      groupChat: 'Erwähne mich in diesem Chat zusammen mit einem Befehl oder nutze eine Schaltfläche.',
      channel: 'Erwähne mich in diesem Kanal zusammen mit einem Befehl oder nutze eine Schaltfläche.',
    },
    notUnderstood: 'Das habe ich leider nicht verstanden.',
    didYouMean: (command) => `Meintest du „${command}“?`,
  },
  welcome: {
    heading: `Hallo, ich bin ${productName}`,
    value: {
      personal:
        'Frag mich nach einer Besprechung, und du bekommst deinen eigenen Teams-Link, jedes Mal denselben. Füge mich einem Gruppenchat oder Kanal hinzu, dann bekommt auch er seine eigene Besprechung.',
      groupChat: 'Ein Chat, eine Besprechung: Egal wer fragt, alle bekommen dieselbe Besprechung mit Link und Einwahl.',
      channel: 'Ein Kanal, eine Besprechung: Egal wer fragt, alle bekommen dieselbe Besprechung mit Link und Einwahl.',
    },
    limits: 'Gut zu wissen: Die Besprechung steht in keinem Kalender, und niemand wird per E-Mail eingeladen.',
  },
  problem: {
    whoCanFix: 'Wer helfen kann',
    actors: {
      sender: 'Du selbst',
      admin: 'Die Microsoft 365-Administration deiner Organisation',
      operator: `Wer ${productName} für euch betreibt`,
      nobody: 'Niemand muss etwas tun: Warten hilft',
      developer: `Das Entwicklungsteam von ${productName}`,
    },
    whatToDo: 'Was zu tun ist',
    tryAgainIn: (count) => `Versuch es in ${seconds(count)} noch einmal.`,
    tryAgain: 'Noch einmal versuchen',
    grantConsent: 'Administratorzustimmung erteilen',
    appId: 'App-ID',
    tenantId: 'Mandanten-ID',
    organizerId: 'Objekt-ID des Organisators',
    reference: (correlationId) => `Referenz: ${correlationId}`,
    graphRequest: (requestId) => `Graph-Anforderungs-ID: ${requestId}`,
    byCode: {
      'tenant-not-served': {
        title: 'Deine Organisation wird hier nicht bedient',
        happened: `Dieses ${productName} ist für bestimmte Organisationen eingerichtet, und deine gehört nicht dazu.`,
        remedy: 'Die Mandanten-ID in ALLOWED_TENANTS eintragen und den Bot neu starten.',
      },
      'organizer-not-found': {
        title: 'Der Organisator wurde nicht gefunden',
        happened: 'Microsoft Graph kennt das Konto nicht, das die Besprechung organisieren soll.',
        remedy:
          'MEETING_ORGANIZER prüfen. Dort muss die Objekt-ID einer Person aus eurer Organisation stehen, keine E-Mail-Adresse. Sie steht im Entra Admin Center auf der Seite der Person.',
      },
      'organizer-refused': {
        title: 'Teams lehnt diesen Organisator ab',
        happened: 'Microsoft Graph antwortete mit 403 (verboten) und nannte keinen Grund.',
        remedy: 'Die bekannten Ursachen prüfen, die häufigste zuerst:',
        list: [
          'Der Organisator hat keine Teams-Lizenz.',
          'Der Organisator ist nur Gast in eurer Organisation.',
          'In MEETING_ORGANIZER steht ein Anmeldename statt einer Objekt-ID.',
          'Die Anwendungsberechtigung OnlineMeetings.ReadWrite.All fehlt. Manche ältere Version des Dienstes sagt das nicht dazu.',
        ],
      },
      'account-unsupported': {
        title: 'Dieses Konto kann keine Besprechungen organisieren',
        happened: 'Der Besprechungsdienst von Teams unterstützt keine persönlichen Microsoft-Konten.',
        remedy: 'Melde dich in Teams mit einem Geschäfts-, Schul- oder Unikonto an und frag noch einmal.',
      },
      'access-policy-missing': {
        title: 'Eine Anwendungszugriffsrichtlinie fehlt',
        happened: `Teams erlaubt ${productName} noch nicht, für diesen Organisator Besprechungen anzulegen.`,
        remedy:
          'Diese Befehle als Teams-Administrator in PowerShell ausführen. Gibt es die Richtlinie schon, den zweiten weglassen. Bis die Änderung in Teams ankommt, vergehen bis zu 30 Minuten.',
      },
      'permission-missing': {
        title: 'Eine Berechtigung fehlt',
        happened: `${productName} fehlt die Anwendungsberechtigung OnlineMeetings.ReadWrite.All für Microsoft Graph.`,
        remedy:
          'OnlineMeetings.ReadWrite.All (Typ: Anwendung) im Entra Admin Center zur App-Registrierung hinzufügen, danach die Administratorzustimmung erteilen.',
      },
      'permission-denied': {
        title: 'Teams lässt das nicht zu',
        happened: 'Microsoft Graph hat die Anfrage abgelehnt, ohne dass eine bekannte Abhilfe passt.',
        remedy:
          'Die Berechtigungen der App und die Besprechungsrichtlinie des Organisators im Teams Admin Center prüfen. Der Microsoft-Support kann die Anforderungs-ID unten nachschlagen.',
      },
      'conditional-access': {
        title: 'Eine Richtlinie für bedingten Zugriff steht im Weg',
        happened: `Die Anmelderegeln deiner Organisation lassen ${productName} nicht zu Microsoft Graph.`,
        remedy:
          'Die blockierte Anmeldung in den Entra-Anmeldeprotokollen suchen (Dienstprinzipalanmeldungen). Dort steht die Richtlinie: anpassen oder die App davon ausnehmen.',
      },
      'token-kind-wrong': {
        title: 'Mit der falschen Art von Berechtigung eingerichtet',
        happened: 'Das Token des Bots passt nicht zur Anfrage: Das eine gilt für eine App, das andere für eine Person.',
        remedy:
          'GRAPH_PERMISSION passend zur App-Registrierung setzen: „application“ mit OnlineMeetings.ReadWrite.All, „delegated“ mit OnlineMeetings.ReadWrite.',
      },
      'credential-rejected': {
        title: 'Der Bot konnte sich nicht anmelden',
        happened:
          'Microsoft Entra nimmt Geheimnis, Zertifikat oder verwaltete Identität des Bots nicht an. Vielleicht ist etwas davon abgelaufen.',
        remedy:
          'BOT_ID, BOT_TENANT_ID und BOT_FEDERATED_CLIENT_ID, BOT_CERTIFICATE_PATH oder BOT_PASSWORD prüfen, dann den Bot neu starten.',
      },
      'token-unavailable': {
        title: 'Der Anmeldedienst hat nicht geantwortet',
        happened: 'Microsoft Entra war nicht rechtzeitig erreichbar. Keine Besprechung wurde verändert.',
        remedy: 'Versuch es gleich noch einmal.',
      },
      'graph-throttled': {
        title: 'Gerade sind es zu viele Anfragen',
        happened: 'Microsoft Graph bittet darum, langsamer zu fragen.',
        remedy: 'Versuch es in einer Minute noch einmal.',
      },
      'graph-unavailable': {
        title: 'Teams hat nicht rechtzeitig geantwortet',
        happened: 'Microsoft Graph war nicht erreichbar oder hatte selbst eine Störung.',
        remedy: 'Versuch es noch einmal. Das ist sicher: Zweimal fragen ergibt nie eine zweite Besprechung.',
      },
      'graph-rejected': {
        title: 'Teams hat die Anfrage nicht angenommen',
        happened: `${productName} hat etwas gesendet, das Microsoft Graph nicht annimmt. Der Fehler liegt bei der App, nicht bei dir.`,
        remedy: 'Bitte melde ihn mit der Referenz unten.',
      },
      'graph-unreadable': {
        title: 'Die Antwort von Teams war unbrauchbar',
        happened: 'Microsoft Graph hat ohne vertrauenswürdigen Teilnahmelink geantwortet.',
        remedy: 'Bitte melde das mit der Referenz unten.',
      },
      unexpected: {
        title: 'Etwas ist schiefgegangen',
        happened: `In ${productName} ist ein Fehler aufgetreten, den niemand vorhergesehen hat.`,
        remedy: 'Versuch es noch einmal. Wenn es wieder passiert, melde es bitte mit der Referenz unten.',
      },
    },
  },
};
