import { productName } from '../../../command/catalog.ts';
import type { ExtensionTexts } from './extension-texts.ts';

/** French. */
export const fr: ExtensionTexts = {
  lang: 'fr',
  nowHint: 'Pour une réunion immédiate, laissez la date et l’heure vides.',
  post: `Publier au nom de ${productName}`,
  addFirst: {
    heading: `Ajoutez d’abord ${productName}`,
    notShared: `Tant que ${productName} n’est pas ajouté à cette conversation, Teams ne lui dit pas de quelle conversation il s’agit. Vous auriez chacun une réunion différente.`,
    toPost: `${productName} ne peut publier que là où il a été ajouté. Ce que vous avez saisi est conservé.`,
    button: `Ajouter ${productName}`,
  },
  waiting: {
    heading: 'Un instant',
    text: 'Teams met un peu plus de temps que d’habitude. Appuyez sur le bouton dans quelques secondes. Demander deux fois ne crée jamais une deuxième réunion.',
    button: 'Afficher la réunion',
    chooseAgain: 'Teams met un peu plus de temps que d’habitude. Choisissez-la de nouveau dans quelques secondes.',
    posting:
      'Teams met un peu plus de temps que d’habitude. Vous pouvez fermer cette fenêtre : la carte est dans la conversation et se complétera d’elle-même.',
  },
  notPosted: {
    heading: 'La carte n’a pas été publiée',
    text: 'Teams n’a pas accepté la carte. La réunion elle-même n’est pas en cause. Veuillez réessayer.',
  },
  posted: 'C’est publié. La carte est dans la conversation.',
  unknownCommand: `${productName} ne connaît pas cette commande. Veuillez en choisir une autre.`,
  search: {
    choose: 'Choisissez-la pour l’obtenir. S’il n’y en a pas encore, elle sera créée.',
    press: `Appuyez sur le bouton pour obtenir la réunion. Cela fonctionne partout où ${productName} a été ajouté.`,
    subject: (subject) => `Objet : ${subject}`,
    chooseToRetry: 'Choisissez cette ligne pour réessayer.',
  },
};
