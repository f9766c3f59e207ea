import { productName } from '../../../command/catalog.ts';
import type { SignInTexts } from './sign-in-texts.ts';

/** French. */
export const fr: SignInTexts = {
  lang: 'fr',
  byCode: {
    'sign-in-needed': {
      title: 'Connectez-vous une fois',
      happened: 'La réunion est créée en votre nom : votre propre compte doit donner son accord.',
      remedy: 'Connectez-vous avec le bouton. Votre demande se poursuit ensuite toute seule.',
    },
    'silent-sign-in-failed': {
      title: 'Teams n’a pas pu vous connecter automatiquement',
      happened: 'La connexion sans question n’a pas fonctionné ici. Cela tient à la configuration, pas à votre compte.',
      remedy:
        'Connectez-vous avec le bouton. Si cela se reproduit, prévenez votre administrateur : l’URI d’ID d’application doit être le même dans Entra et dans le package de l’application.',
    },
    'consent-missing': {
      title: 'Il manque votre accord',
      happened: `${productName} n’a pas encore le droit de créer des réunions en votre nom.`,
      remedy:
        'Connectez-vous et acceptez quand on vous le demande. Si vous ne pouvez pas accepter vous-même, un administrateur peut le faire pour tout le monde.',
    },
    'interaction-required': {
      title: 'Votre organisation veut s’assurer que c’est bien vous',
      happened: 'Une règle de connexion demande une étape de plus, par exemple un code sur votre téléphone.',
      remedy: 'Connectez-vous avec le bouton et suivez les étapes. La suite se fait toute seule.',
    },
    'signed-in-user-differs': {
      title: 'C’était un autre compte',
      happened:
        'Vous vous êtes connecté avec un autre compte que celui que vous utilisez ici dans Teams. Rien n’a été créé.',
      remedy: 'Connectez-vous de nouveau et choisissez le compte que vous utilisez dans cette conversation.',
    },
    'sign-in-invalid': {
      title: 'Cette connexion n’est plus valable',
      happened: 'Elle a pris trop de temps ou a déjà servi.',
      remedy: 'Connectez-vous une nouvelle fois avec le bouton.',
    },
  },
  card: {
    signIn: 'Se connecter',
    chooseAccount: 'Choisir un autre compte',
    signedIn: {
      heading: 'Vous êtes connecté',
      text: 'Les réunions que vous demandez en premier sont désormais créées en votre nom.',
    },
    signedOut: { heading: 'Vous êtes déconnecté', text: 'Votre connexion est oubliée. Les réunions restent.' },
    notNeeded: {
      heading: 'Aucune connexion n’est nécessaire',
      text: 'Dans cette organisation, l’application crée elle-même les réunions : personne n’a à se connecter ni à se déconnecter.',
    },
  },
  commands: {
    'sign-in': {
      does: 'Vous connecter avec votre compte, pour créer des réunions en votre nom.',
      button: 'Se connecter',
    },
    'sign-out': { does: 'Vous déconnecter : votre connexion est oubliée.', button: 'Se déconnecter' },
  },
  page: {
    title: `Se connecter à ${productName}`,
    working: { heading: 'Connexion en cours…', text: 'Un instant, s’il vous plaît. Laissez cette fenêtre ouverte.' },
    done: { heading: 'Vous êtes connecté', text: 'Vous pouvez fermer cette fenêtre et revenir à Teams.' },
    failed: 'La connexion n’a pas abouti',
    reasons: {
      declined:
        'Vous n’avez pas accepté. Sans votre accord, aucune réunion ne peut être créée en votre nom. Vous pouvez réessayer dans Teams à tout moment.',
      'admin-needed': `Seul un administrateur de votre organisation peut autoriser ${productName}. Adressez-vous à lui.`,
      blocked:
        'Une règle de connexion de votre organisation fait obstacle. Votre administrateur peut voir laquelle dans le journal des connexions.',
      'not-assigned': `Votre organisation réserve ${productName} à certaines personnes. Demandez à votre administrateur de vous ajouter.`,
      expired:
        'Cette fenêtre est restée ouverte trop longtemps ou a été ouverte deux fois. Fermez-la, revenez à Teams et connectez-vous de nouveau.',
      'outside-teams': 'Cette page ne fonctionne que si Teams l’ouvre. Revenez à Teams et connectez-vous de là.',
      other: 'Un problème est survenu chez Microsoft Entra. Revenez à Teams et réessayez dans un instant.',
    },
    errorCode: 'Code d’erreur',
    close: 'Fermer cette fenêtre',
    noScript: 'Cette page a besoin de JavaScript. Autorisez-le, puis reconnectez-vous depuis Teams.',
  },
};
