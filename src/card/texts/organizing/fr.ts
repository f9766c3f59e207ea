import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { OrganizingTexts } from './organizing-texts.ts';

const deleted = plural('fr', { one: 'enregistrement supprimé', other: 'enregistrements supprimés' });

/** French. */
export const fr: OrganizingTexts = {
  lang: 'fr',
  commands: {
    organizer: {
      usage: 'organizer',
      does: 'Dit qui organise la réunion de cette conversation, et pourquoi.',
      button: 'Qui organise ?',
    },
    new: {
      usage: 'new',
      does: 'Remplace la réunion de cette conversation par une nouvelle, après confirmation.',
      button: 'Nouvelle réunion…',
    },
    forget: {
      usage: 'forget me',
      does: 'Supprime ce qui est conservé à votre sujet, après confirmation.',
      button: 'M’oublier…',
    },
  },
  cancel: 'Annuler',
  organizer: {
    heading: 'Qui organise ici',
    why: {
      configured: 'Un administrateur a choisi ce compte pour organiser toutes les réunions.',
      pool: 'Un administrateur a choisi plusieurs comptes pour organiser les réunions. Cette conversation reçoit toujours le même.',
      first: 'Cette personne a été la première à demander la réunion ici, ou l’a reprise ensuite.',
      sender:
        'C’est vous : vous avez été la première personne à demander la réunion ici, ou vous l’avez reprise ensuite.',
      nobody: 'Personne pour le moment. La première personne qui demandera la réunion l’organisera.',
    },
    whoCanChange: `Personne ne peut la reprendre depuis la conversation. La personne qui gère ${productName} pour vous peut choisir un autre compte avec MEETING_ORGANIZER.`,
    takeOver: 'Reprendre',
    takeOverMeans:
      'Si vous reprenez la réunion, vous en devenez l’organisateur et cette conversation reçoit un nouveau lien. L’ancien lien mène toujours à l’ancienne réunion.',
  },
  changed: {
    notice:
      'Le lien a changé : voici désormais la réunion de cette conversation. Les anciens liens mènent toujours aux anciennes réunions.',
    otherwise: 'Rien n’a été modifié, car la carte n’était plus à jour. Voici la réunion valable.',
    heading: 'Le lien a changé',
    takenOver:
      'Vous organisez désormais la réunion de cette conversation. La nouvelle carte est ici, visible par tous.',
    renewed: 'Cette conversation a une nouvelle réunion. La nouvelle carte est ici, visible par tous.',
    oldLink:
      'L’ancien lien fonctionne encore, mais mène à l’ancienne réunion. Transmettez le nouveau à ceux qui l’ont.',
  },
  renew: {
    heading: 'Créer une nouvelle réunion ?',
    means:
      'Tout le monde ici recevra un nouveau lien. L’organisateur reste le même. L’ancien lien mène toujours à l’ancienne réunion ; son objet, son heure et ses participants ne sont pas repris.',
    button: 'Nouvelle réunion',
    notHereHeading: 'Pas de nouvelle réunion ici',
    notHere:
      'Ici, un compte choisi par un administrateur organise, et rien n’est conservé qui permettrait de compter une deuxième réunion. Pour repartir à neuf, changez l’objet et l’heure avec « meet », ou utilisez une autre conversation. Une nouvelle réunion est possible là où chacun organise lui-même (MEETING_ORGANIZER=sender), ou si le bot reçoit une base de données pour cela (DATABASE_URL).',
  },
  kept: { heading: 'Rien n’a été modifié', says: 'La réunion de cette conversation reste telle quelle.' },
  forget: {
    heading: 'Dois-je vous oublier ?',
    means:
      'Je supprime les enregistrements qui disent dans quelles conversations vous organisez la réunion, avec tout leur contenu. La prochaine personne qui la demandera organisera, et le lien changera. C’est irréversible.',
    button: 'M’oublier',
    personalOnly: 'Demandez-le dans votre conversation personnelle avec moi : cela ne concerne que vous.',
    done: 'Ce qui était conservé à votre sujet est supprimé',
    receipt: (count) => `${deleted(count)}.`,
    notInScope:
      'Non supprimé, car non conservé ici : les réunions elles-mêmes dans Teams, les cartes dans les conversations et le journal, qui ne nomme personne.',
  },
  snapshot: {
    away: 'Teams ne répond pas pour le moment.',
    signedOut: 'L’organisateur s’est déconnecté : je ne peux pas interroger Teams.',
    asOf: (moment) => `Voici la réunion telle qu’elle était le ${moment}.`,
    spoken: 'Voici la réunion telle qu’elle était en dernier lieu.',
    numbersOld: 'Les numéros de téléphone datent de plus d’un jour et ont pu changer.',
  },
};
