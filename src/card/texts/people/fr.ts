import { plural } from '../plural.ts';
import type { PeopleTexts } from './people-texts.ts';

const peopleMissed = plural('fr', {
  one: 'personne n’a pas pu être ajoutée',
  other: 'personnes n’ont pas pu être ajoutées',
});

/** French. */
export const fr: PeopleTexts = {
  lang: 'fr',
  attendees: 'Participants',
  people: plural('fr', { one: 'personne', other: 'personnes' }),
  more: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
  unknown: (names) => `Impossible d’ajouter, faute de compte dans votre organisation : ${names}.`,
  tooMany: (count) => `Une réunion accepte ici 50 participants au plus : ${peopleMissed(count)}.`,
  nameAgain:
    'Vous avez nommé trop de personnes pour ces boutons. Pour les ajouter, renvoyez la commande avec un horaire clair.',
  subject: 'Objet',
  when: 'Quand',
  none: 'aucun',
  differs: 'Vous avez demandé autre chose. Rien n’a été modifié :',
  differsApply:
    'Vous avez demandé autre chose. Rien n’est encore modifié. « Appliquer » modifie la réunion pour tout le monde :',
  apply: 'Appliquer',
  changed: 'Modifiée à l’instant, pour tout le monde. Le lien reste le même.',
  unchanged: 'Rien à modifier : la réunion est déjà ainsi.',
  whatChanged: 'Ce qui a changé :',
  timeIsOver: 'L’horaire demandé est passé et n’a pas été appliqué. Indiquez-en un nouveau.',
};
