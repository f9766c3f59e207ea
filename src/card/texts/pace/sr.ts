import { plural } from '../plural.ts';
import type { PaceTexts } from './pace-texts.ts';

const seconds = plural('sr', { one: 'sekundu', few: 'sekunde', other: 'sekundi' });

/** Serbian, in Latin script. */
export const sr: PaceTexts = {
  lang: 'sr',
  heading: 'Samo trenutak, molim',
  asSeen: (count) =>
    `Pitate vrlo često. Ovo je sastanak kakav je poslednji put viđen; ponovo se proverava za ${seconds(count)}.`,
  wait: (count) => `Pitate vrlo često. Pitajte ponovo za ${seconds(count)}.`,
  quiet: (count) => `To je mnogo odjednom. Odgovori se nastavljaju za ${seconds(count)}; tada samo pitajte ponovo.`,
};
