import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { DoctorTexts } from './doctor-texts.ts';

/** French. */
export const fr: DoctorTexts = {
  lang: 'fr',
  command: {
    usage: 'doctor',
    does: 'Pour les administrateurs : vérifie l’installation et dit ce qu’il faut corriger.',
    button: 'Vérifier l’installation',
  },
  heading: 'Vérification de l’installation',
  allWell: 'Tout ce qui a pu être vérifié est en ordre.',
  toFix: plural('fr', { one: 'point à corriger', other: 'points à corriger' }),
  again: 'Vérifier à nouveau',
  states: { fix: 'À corriger', advice: 'Bon à savoir', 'not-checked': 'Non vérifié', ok: 'En ordre' },
  checks: {
    configuration: 'Paramètres',
    clock: 'Horloge',
    'connector-token': 'Connexion pour Teams',
    'graph-token': 'Connexion pour Graph',
    permission: 'Autorisation',
    organizer: 'Organisateur',
    'dial-in': 'Numéros de téléphone',
    'signing-keys': 'Clés de Teams',
    endpoint: 'Point de terminaison des messages',
    store: 'Stockage',
    'app-package': 'Package de l’application',
  },
  passed: {
    configuration: 'Complets et cohérents.',
    clock: 'À moins d’une minute de celle de Microsoft.',
    'connector-token': 'Microsoft Entra accepte les informations d’identification du bot.',
    'graph-token': 'Microsoft Entra accepte les informations d’identification du bot.',
    permission: 'OnlineMeetings.ReadWrite.All est accordée, et rien de plus.',
    organizer: 'Une réunion d’essai a pu être créée, puis a été supprimée.',
    'dial-in': 'Les réunions de cet organisateur ont des numéros de téléphone.',
    'signing-keys': 'Elles peuvent être chargées.',
    endpoint: 'Les messages arrivent.',
    store: 'Il répond.',
  },
  reasons: {
    'clock-differs': {
      says: 'L’horloge de la machine du bot diffère de celle de Microsoft. Les jetons sont alors refusés.',
      todo: 'Régler l’horloge par le réseau.',
    },
    'keys-unreachable': {
      says: 'Les clés avec lesquelles Teams signe ses messages ne peuvent pas être chargées. Sans elles, tout message est refusé.',
      todo: 'Laisser la machine du bot atteindre login.botframework.com (ou son équivalent gouvernemental) sur le port 443.',
    },
    'endpoint-wrong': {
      says: 'Quelque chose répond à l’adresse publique, mais pas comme ce bot.',
      todo: 'Vérifier BOT_ENDPOINT, le certificat et le proxy. De n’importe où, ceci doit afficher 401 :',
    },
    'store-down': {
      says: 'Le stockage ne répond pas.',
      todo: 'Vérifier DATABASE_URL, et que la base de données fonctionne et peut être atteinte.',
    },
    'no-answer': { says: 'Aucune réponse n’est arrivée à temps.', todo: 'Vérifier à nouveau dans une minute.' },
    'client-secret': {
      says: 'Le bot se connecte avec un secret client, qui peut fuiter et qui expirera.',
      todo: 'En production, utiliser un certificat : BOT_CERTIFICATE_PATH.',
    },
    'anyone-may-ask': {
      says: 'Personne ne figure dans ADMINS : tout le monde peut demander cette vérification dans une conversation personnelle.',
      todo: 'Inscrire les ID d’objet des administrateurs dans ADMINS.',
    },
    'permission-unused': {
      says: 'OnlineMeetings.ReadWrite.All est accordée. L’application a plus d’autorisations qu’elle n’en utilise :',
      todo: 'Les retirer, sauf si autre chose en a besoin.',
    },
    'dial-in-absent': {
      says: 'Les réunions de cet organisateur n’ont pas de numéros de téléphone.',
      todo: 'Si les cartes doivent en afficher, attribuer une licence d’audioconférence. L’effet peut prendre un jour.',
    },
    'test-meeting-left': {
      says: 'Une réunion d’essai a pu être créée, mais pas supprimée. Personne n’a son lien, et la prochaine vérification la réutilisera.',
    },
    blocked: { says: 'À vérifier quand ce dont cela dépend sera en ordre.' },
    anonymous: { says: 'Inutile : ce bot accepte les messages sans jeton, de cette machine uniquement.' },
    'token-unreadable': {
      says: 'Le jeton ne montre pas ses autorisations. La vérification de l’organisateur le dira.',
    },
    'organizer-varies': { says: 'La première personne qui demande organise : aucun compte fixe n’est à vérifier.' },
    'endpoint-unknown': {
      says: 'Le bot ne connaît pas sa propre adresse publique : BOT_ENDPOINT n’est pas défini.',
      todo: 'Depuis un autre réseau, ceci doit afficher 401 :',
    },
    'endpoint-silent': {
      says: 'L’adresse publique ne répond pas d’ici, ce qui ne prouve rien : Teams vient de l’extérieur.',
      todo: 'Depuis un autre réseau, ceci doit afficher 401 :',
    },
    'store-not-in-use': { says: 'Non utilisé : rien n’est enregistré.' },
    'package-unreadable': {
      says: 'Teams ne dit pas à un bot quel package est installé. Ce programme correspond à la version :',
      todo: `Comparer dans le centre d’administration Teams : Applications Teams, Gérer les applications, ${productName}.`,
    },
  },
  refused: {
    heading: 'La vérification est réservée aux administrateurs',
    says: {
      'not-listed': `Elle est ouverte aux personnes inscrites dans ADMINS. La personne qui gère ${productName} peut vous ajouter avec cet ID :`,
      'personal-chat-only': `Personne ne figure encore dans ADMINS. Demandez-la dans notre conversation personnelle, ou faites-vous ajouter par la personne qui gère ${productName} avec cet ID :`,
    },
    ownId: 'Votre ID d’objet',
  },
};
