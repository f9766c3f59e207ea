import { plural } from '../plural.ts';
import type { PaceTexts } from './pace-texts.ts';

const seconds = plural('en', { one: 'second', other: 'seconds' });

/** English. */
export const en: PaceTexts = {
  lang: 'en',
  heading: 'One moment, please',
  asSeen: (count) =>
    `You are asking very often. This is the meeting as it was last seen; it is looked up again in ${seconds(count)}.`,
  wait: (count) => `You are asking very often. Please ask again in ${seconds(count)}.`,
  quiet: (count) =>
    `That was a lot at once. You get no more answers for ${seconds(count)}; after that, just ask again.`,
};
