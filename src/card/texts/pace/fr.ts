import { plural } from '../plural.ts';
import type { PaceTexts } from './pace-texts.ts';

const seconds = plural('fr', { one: 'seconde', other: 'secondes' });

/** French. */
export const fr: PaceTexts = {
  lang: 'fr',
  heading: 'Un instant, s’il vous plaît',
  asSeen: (count) =>
    `Vous demandez très souvent. Voici la réunion telle qu’elle était à la dernière vérification ; la prochaine aura lieu dans ${seconds(count)}.`,
  wait: (count) => `Vous demandez très souvent. Redemandez dans ${seconds(count)}.`,
  quiet: (count) =>
    `Cela fait beaucoup d’un coup. Vous n’aurez plus de réponse pendant ${seconds(count)} ; ensuite, redemandez simplement.`,
};
