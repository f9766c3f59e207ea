import { plural } from '../plural.ts';
import type { PaceTexts } from './pace-texts.ts';

const seconds = plural('de', { one: 'Sekunde', other: 'Sekunden' });

/** German. */
export const de: PaceTexts = {
  lang: 'de',
  heading: 'Einen Moment, bitte',
  asSeen: (count) =>
    `Du fragst sehr oft. So war die Besprechung zuletzt; nachgesehen wird wieder in ${seconds(count)}.`,
  wait: (count) => `Du fragst sehr oft. Frag bitte in ${seconds(count)} noch einmal.`,
  quiet: (count) =>
    `Das war viel auf einmal. In den nächsten ${seconds(count)} kommt keine Antwort mehr; frag danach einfach wieder.`,
};
