import type { PeopleTexts } from './people-texts.ts';

/** Japanese. */
export const ja: PeopleTexts = {
  lang: 'ja',
  attendees: '参加者',
  people: (count) => `${count}名`,
  more: (count) => `ほか${count}名`,
  unknown: (names) => `組織内にアカウントが見つからないため、追加できませんでした：${names}`,
  tooMany: (count) => `会議の参加者は50名までです。${count}名は追加されませんでした。`,
  nameAgain:
    '指定された人数が多いため、これらのボタンでは追加できません。日時をはっきり書いて、もう一度送信してください。',
  subject: '件名',
  when: '日時',
  none: 'なし',
  differs: '依頼内容は今の会議と異なります。何も変更していません。',
  differsApply: '依頼内容は今の会議と異なります。まだ何も変更していません。「適用」を押すと、全員の会議が変わります。',
  apply: '適用',
  changed: 'たった今、全員に対して変更されました。リンクは同じです。',
  unchanged: '変更はありません。会議は既にその内容です。',
  whatChanged: '変更内容',
  timeIsOver: '依頼された日時は過ぎたため、適用されませんでした。新しい日時を指定してください。',
};
