import { productName } from '../../../command/catalog.ts';
import type { ExtensionTexts } from './extension-texts.ts';

/** Japanese. */
export const ja: ExtensionTexts = {
  lang: 'ja',
  nowHint: '今すぐ会議を始める場合は、日付と時刻を空欄のままにしてください。',
  post: `${productName} として投稿`,
  addFirst: {
    heading: `先に ${productName} を追加してください`,
    notShared: `${productName} をこのチャットに追加するまで、どのチャットなのかを Teams から知ることができません。このままでは、お互いに別々の会議になってしまいます。`,
    toPost: `${productName} が投稿できるのは、追加された場所だけです。入力した内容は残ります。`,
    button: `${productName} を追加`,
  },
  waiting: {
    heading: '少しお待ちください',
    text: 'Teams の応答にいつもより時間がかかっています。数秒後にボタンを押してください。2 回依頼しても、会議が 2 つできることはありません。',
    button: '会議を表示',
    chooseAgain: 'Teams の応答にいつもより時間がかかっています。数秒後にもう一度選んでください。',
    posting:
      'Teams の応答にいつもより時間がかかっています。この画面は閉じてかまいません。カードは会話に投稿されていて、自動的に更新されます。',
  },
  notPosted: {
    heading: 'カードを投稿できませんでした',
    text: 'Teams がカードを受け付けませんでした。会議そのものに問題はありません。もう一度お試しください。',
  },
  posted: '投稿しました。カードは会話に表示されています。',
  unknownCommand: `${productName} はこのコマンドに対応していません。別のコマンドを選んでください。`,
  search: {
    choose: '選ぶと会議を取得します。まだない場合は作成します。',
    press: `ボタンを押すと会議を取得できます。${productName} が追加されている場所で使えます。`,
    subject: (subject) => `件名: ${subject}`,
    chooseToRetry: '選ぶと、もう一度試します。',
  },
};
