import { productName } from '../../../command/catalog.ts';
import type { ClaimTexts } from './claim-texts.ts';

/** French. */
export const fr: ClaimTexts = {
  lang: 'fr',
  byCode: {
    'sender-unknown': {
      title: 'Je n’ai pas pu voir qui vous êtes',
      happened:
        'La première personne qui demande organise la réunion de cette conversation, mais Teams n’a pas indiqué quel compte professionnel vous utilisez.',
      remedy:
        'Demandez à quelqu’un ici qui utilise Teams avec un compte professionnel ou scolaire de cette organisation d’envoyer une fois « meet ». Ensuite, cela marche pour tout le monde.',
    },
    'sender-cannot-organize': {
      title: 'Votre compte ne peut pas organiser la réunion',
      happened:
        'La première personne qui demande organise la réunion de cette conversation. Teams n’a pas accepté votre compte : c’est peut-être un compte invité, ou sans licence Teams.',
      remedy:
        'Demandez à un collègue de cette organisation qui a une licence Teams d’envoyer une fois « meet ». Ensuite, cela marche pour tout le monde. Si personne n’y arrive, un administrateur devrait vérifier les autorisations de l’application.',
    },
    'organizer-gone': {
      title: 'Le compte de l’organisateur n’est plus utilisable',
      happened:
        'La réunion de cette conversation appartient à une personne qui a quitté l’organisation ou n’a plus de licence Teams. Aucune autre réunion n’a été créée à sa place.',
      remedy:
        'Rétablir le compte ou la licence Teams de l’organisateur. L’ID d’objet ci-dessous indique de qui il s’agit.',
    },
    'organizer-signed-out': {
      title: 'L’organisateur doit demander encore une fois',
      happened:
        'La réunion de cette conversation appartient à la personne qui l’a demandée la première, et sa connexion a expiré. Aucune deuxième réunion n’a été créée.',
      remedy:
        'Demandez à l’organisateur d’envoyer « meet » ici encore une fois. Ensuite, cela fonctionnera de nouveau pour tout le monde.',
    },
    'claim-pending': {
      title: 'La réunion est en préparation',
      happened: 'Quelqu’un l’a demandée juste avant, et Teams n’a pas encore répondu.',
      remedy: 'Réessayez dans quelques secondes : vous obtiendrez la même réunion.',
    },
    'store-unavailable': {
      title: 'Le bot n’atteint pas sa base de données',
      happened: `${productName} y garde qui organise la réunion de cette conversation. Sans elle, aucune réunion n’est créée, car il pourrait y en avoir deux.`,
      remedy:
        'Vérifier que la base de données de DATABASE_URL fonctionne et est joignable. Il n’est pas nécessaire de redémarrer le bot.',
    },
  },
};
