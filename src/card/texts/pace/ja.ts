import type { PaceTexts } from './pace-texts.ts';

const seconds = (count: number) => `${count} 秒`;

/** Japanese. */
export const ja: PaceTexts = {
  lang: 'ja',
  heading: '少々お待ちください',
  asSeen: (count) => `依頼が続いています。これは最後に確認した時点の会議です。${seconds(count)}後に再び確認できます。`,
  wait: (count) => `依頼が続いています。${seconds(count)}後にもう一度お試しください。`,
  quiet: (count) =>
    `短い時間に多くの依頼がありました。${seconds(count)}間は回答を控えますので、その後にもう一度お試しください。`,
};
