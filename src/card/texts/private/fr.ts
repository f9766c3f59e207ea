import type { PrivateTexts } from './private-texts.ts';

/** French. */
export const fr: PrivateTexts = {
  lang: 'fr',
  postToEveryone: 'Publier pour tout le monde',
  posted: 'Cette carte a été publiée ici pour tout le monde.',
  postUncertain:
    'Il n’est pas certain que la carte ait été publiée. Si personne ne la voit au bout d’une minute, appuyez de nouveau sur le bouton.',
  answeredElsewhere:
    'Vous avez posé une question privée dans une autre conversation. Teams ne m’a pas laissé y répondre, la réponse est donc ici.',
  undelivered: {
    heading: 'Une réponse privée n’est pas arrivée',
    text: 'Teams ne m’a pas laissé répondre en privé. Mentionnez-moi dans la conversation et ajoutez votre commande : tout le monde y verra alors la réponse.',
  },
};
