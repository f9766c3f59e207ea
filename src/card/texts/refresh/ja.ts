import type { RefreshTexts } from './refresh-texts.ts';

/** Japanese. */
export const ja: RefreshTexts = {
  lang: 'ja',
  refresh: '更新',
  updated: (moment) => `更新日時: ${moment}`,
  slow: 'Teams の応答に時間がかかっています。応答が届き次第、このカードが更新されます。',
  unchanged: 'カードを更新できませんでした。表示は元のままです。',
};
