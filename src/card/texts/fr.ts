import { productName } from '../../command/catalog.ts';
import { plural } from './plural.ts';
import type { Texts } from './texts.ts';

const seconds = plural('fr', { one: 'seconde', other: 'secondes' });

/** French. */
export const fr: Texts = {
  lang: 'fr',
  commands: {
    meet: {
      usage: 'meet [objet] [quand] [pendant 45 min]',
      does: 'Affiche la réunion de cette conversation. S’il n’y en a pas encore, la crée.',
      button: 'Afficher la réunion',
    },
    schedule: {
      usage: 'schedule',
      does: 'Affiche un formulaire : objet, date, heure, durée et personnes.',
      button: 'Planifier…',
    },
    'dial-in': {
      usage: 'dial-in',
      does: 'Affiche les numéros de téléphone et l’ID de conférence de la réunion de cette conversation.',
      button: 'Afficher les numéros',
    },
    help: { usage: 'help', does: 'Affiche cette liste.', button: 'Afficher l’aide' },
  },
  meeting: {
    heading: 'Réunion Teams',
    untitled: {
      personal: 'Votre réunion',
      groupChat: 'Réunion de cette conversation',
      channel: 'Réunion de ce canal',
    },
    created: {
      personal: 'Créée à l’instant. Redemandez quand vous voulez, vous obtiendrez la même réunion.',
      groupChat: 'Créée à l’instant. Toute personne qui la demande dans cette conversation obtient la même réunion.',
      channel: 'Créée à l’instant. Toute personne qui la demande ici obtient la même réunion.',
    },
    exists: {
      personal: 'Cette réunion existe déjà. Vous obtenez la même à chaque demande.',
      groupChat: 'Cette réunion existe déjà. Toute personne qui la demande dans cette conversation obtient la même.',
      channel: 'Cette réunion existe déjà. Toute personne qui la demande ici obtient la même.',
    },
    subjectShortened: 'L’objet était trop long et a été raccourci.',
    when: 'Quand',
    until: (moment) => `jusqu’au ${moment}`,
    over: 'L’heure prévue est passée. Le lien fonctionne toujours.',
    organizer: 'Organisateur',
    join: 'Rejoindre la réunion',
    phone: 'Rejoindre par téléphone',
    toll: 'Numéro payant',
    tollFree: 'Numéro gratuit',
    conferenceId: 'ID de conférence',
    otherNumbers: 'Numéros pour d’autres lieux',
    phoneIncomplete: 'Il manque certaines informations d’appel. Redemandez dans quelques minutes.',
    phoneAbsent:
      'Pas d’accès par téléphone : l’organisateur n’a pas de licence d’audioconférence, ou elle n’est pas encore active. Un administrateur peut l’attribuer.',
    meetingId: 'ID de réunion',
    passcode: 'Code secret',
    nobodyInvited: 'La réunion n’apparaît dans aucun calendrier et personne n’a été invité par e-mail.',
  },
  help: {
    heading: 'Ce que vous pouvez me demander',
    howToAsk: {
      personal: 'Écrivez une commande ici ou utilisez un bouton.',
      groupChat: 'Mentionnez-moi dans cette conversation avec une commande, ou utilisez un bouton.',
      channel: 'Mentionnez-moi dans ce canal avec une commande, ou utilisez un bouton.',
    },
    notUnderstood: 'Désolé, je n’ai pas compris.',
    didYouMean: (command) => `Vouliez-vous dire « ${command} » ?`,
  },
  welcome: {
    heading: `Bonjour, je suis ${productName}`,
    value: {
      personal:
        'Demandez-moi une réunion et vous obtenez votre propre lien Teams, toujours le même. Ajoutez-moi à une conversation de groupe ou à un canal, et il aura aussi sa réunion.',
      groupChat:
        'Une conversation, une réunion : peu importe qui demande, tout le monde ici obtient la même réunion Teams, avec son lien et ses numéros d’appel.',
      channel:
        'Un canal, une réunion : peu importe qui demande, tout le monde ici obtient la même réunion Teams, avec son lien et ses numéros d’appel.',
    },
    limits: 'Bon à savoir : la réunion n’apparaît dans aucun calendrier et personne n’est invité par e-mail.',
  },
  problem: {
    whoCanFix: 'Qui peut aider',
    actors: {
      sender: 'Vous',
      admin: 'Un administrateur Microsoft 365 de votre organisation',
      operator: `La personne qui gère ${productName} pour vous`,
      nobody: 'Personne n’a à agir : il suffit d’attendre',
      developer: `L’équipe qui développe ${productName}`,
    },
    whatToDo: 'Que faire',
    tryAgainIn: (count) => `Réessayez dans ${seconds(count)}.`,
    tryAgain: 'Réessayer',
    grantConsent: 'Accorder le consentement',
    appId: 'ID de l’application',
    tenantId: 'ID du locataire',
    organizerId: 'ID d’objet de l’organisateur',
    reference: (correlationId) => `Référence : ${correlationId}`,
    graphRequest: (requestId) => `ID de requête Graph : ${requestId}`,
    byCode: {
      'tenant-not-served': {
        title: 'Votre organisation n’est pas prise en charge ici',
        happened: `Cette instance de ${productName} est réservée à certaines organisations, et la vôtre n’en fait pas partie.`,
        remedy: 'Ajouter l’ID du locataire à ALLOWED_TENANTS et redémarrer le bot.',
      },
      'organizer-not-found': {
        title: 'L’organisateur est introuvable',
        happened: 'Microsoft Graph ne connaît pas le compte qui doit organiser la réunion.',
        remedy:
          'Vérifier MEETING_ORGANIZER. Il faut l’ID d’objet d’un utilisateur de votre organisation, pas une adresse e-mail. Le centre d’administration Entra l’affiche sur la page de l’utilisateur.',
      },
      'organizer-refused': {
        title: 'Teams refuse cet organisateur',
        happened: 'Microsoft Graph a répondu 403 (interdit) sans donner de raison.',
        remedy: 'Vérifier les causes connues, de la plus à la moins fréquente :',
        list: [
          'L’organisateur n’a pas de licence Teams.',
          'L’organisateur est un invité dans votre organisation.',
          'MEETING_ORGANIZER contient un nom de connexion au lieu d’un ID d’objet.',
          'L’autorisation d’application OnlineMeetings.ReadWrite.All manque. Certaines anciennes versions du service ne le disent pas.',
        ],
      },
      'account-unsupported': {
        title: 'Ce compte ne peut pas organiser de réunions',
        happened: 'Le service de réunions Teams n’accepte pas les comptes Microsoft personnels.',
        remedy: 'Connectez-vous à Teams avec un compte professionnel ou scolaire, puis redemandez.',
      },
      'access-policy-missing': {
        title: 'Il manque une stratégie d’accès aux applications',
        happened: `Teams n’autorise pas encore ${productName} à créer des réunions pour cet organisateur.`,
        remedy:
          'Exécuter ces commandes dans PowerShell en tant qu’administrateur Teams. Si la stratégie existe déjà, omettre la deuxième. Le changement peut mettre jusqu’à 30 minutes à arriver dans Teams.',
      },
      'permission-missing': {
        title: 'Il manque une autorisation',
        happened: `${productName} n’a pas l’autorisation d’application OnlineMeetings.ReadWrite.All pour Microsoft Graph.`,
        remedy:
          'Ajouter OnlineMeetings.ReadWrite.All (type : application) à l’inscription de l’application dans le centre d’administration Entra, puis accorder le consentement administrateur.',
      },
      'permission-denied': {
        title: 'Teams ne l’a pas permis',
        happened: 'Microsoft Graph a refusé la demande pour une raison sans remède connu.',
        remedy:
          'Vérifier les autorisations de l’application et la stratégie de réunion de l’organisateur dans le centre d’administration Teams. Le support Microsoft peut rechercher l’ID de requête ci-dessous.',
      },
      'conditional-access': {
        title: 'Une stratégie d’accès conditionnel bloque',
        happened: `Les règles de connexion de votre organisation empêchent ${productName} d’accéder à Microsoft Graph.`,
        remedy:
          'Chercher la connexion bloquée dans les journaux de connexion Entra (principaux de service). La stratégie y est nommée : l’adapter ou en exclure l’application.',
      },
      'token-kind-wrong': {
        title: 'Configuré avec le mauvais type d’autorisation',
        happened: 'Le jeton du bot ne convient pas à la demande : l’un est d’une application, l’autre d’une personne.',
        remedy:
          'Accorder GRAPH_PERMISSION avec l’inscription de l’application : « application » avec OnlineMeetings.ReadWrite.All, « delegated » avec OnlineMeetings.ReadWrite.',
      },
      'credential-rejected': {
        title: 'Le bot n’a pas pu se connecter',
        happened: 'Microsoft Entra refuse le secret, le certificat ou l’identité managée du bot (expiré ?).',
        remedy:
          'Vérifier BOT_ID, BOT_TENANT_ID et BOT_FEDERATED_CLIENT_ID, BOT_CERTIFICATE_PATH ou BOT_PASSWORD, puis redémarrer le bot.',
      },
      'token-unavailable': {
        title: 'Le service de connexion n’a pas répondu',
        happened: 'Microsoft Entra n’a pas pu être joint à temps. Aucune réunion n’a été modifiée.',
        remedy: 'Réessayez dans un instant.',
      },
      'graph-throttled': {
        title: 'Trop de demandes en ce moment',
        happened: 'Microsoft Graph demande de ralentir.',
        remedy: 'Réessayez dans une minute.',
      },
      'graph-unavailable': {
        title: 'Teams n’a pas répondu à temps',
        happened: 'Microsoft Graph était injoignable ou en panne.',
        remedy: 'Réessayez. C’est sans risque : demander deux fois ne crée jamais une deuxième réunion.',
      },
      'graph-rejected': {
        title: 'Teams n’a pas accepté la demande',
        happened: `${productName} a envoyé quelque chose que Microsoft Graph n’accepte pas. L’erreur vient de l’application, pas de vous.`,
        remedy: 'Merci de la signaler avec la référence ci-dessous.',
      },
      'graph-unreadable': {
        title: 'La réponse de Teams est inutilisable',
        happened: 'Microsoft Graph a répondu sans lien de participation fiable.',
        remedy: 'Merci de le signaler avec la référence ci-dessous.',
      },
      unexpected: {
        title: 'Un problème est survenu',
        happened: `${productName} a rencontré une erreur que personne n’avait prévue.`,
        remedy: 'Réessayez. Si cela se reproduit, merci de le signaler avec la référence ci-dessous.',
      },
    },
  },
};
