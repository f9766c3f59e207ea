import { plural } from '../plural.ts';
import type { PaceTexts } from './pace-texts.ts';

const seconds = plural('ru', { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' });

/** Russian. */
export const ru: PaceTexts = {
  lang: 'ru',
  heading: 'Подождите немного',
  asSeen: (count) =>
    `Вы спрашиваете очень часто. Собрание показано таким, каким было в последний раз; новая проверка будет возможна через ${seconds(count)}.`,
  wait: (count) => `Вы спрашиваете очень часто. Спросите ещё раз через ${seconds(count)}.`,
  quiet: (count) =>
    `Слишком много запросов сразу. Снова получать ответы можно будет через ${seconds(count)}: тогда просто спросите ещё раз.`,
};
