import type { RefreshTexts } from './refresh-texts.ts';

/** Russian. */
export const ru: RefreshTexts = {
  lang: 'ru',
  refresh: 'Обновить',
  updated: (moment) => `Обновлено: ${moment}`,
  slow: 'Teams отвечает дольше обычного. Карточка изменится, как только придёт ответ.',
  unchanged: 'Обновить карточку не удалось, она осталась прежней.',
};
