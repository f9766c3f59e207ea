import type { PrivateTexts } from './private-texts.ts';

/** Japanese. */
export const ja: PrivateTexts = {
  lang: 'ja',
  postToEveryone: '全員に投稿',
  posted: 'このカードをここの全員に投稿しました。',
  postUncertain:
    'カードが投稿されたか確認できませんでした。1 分たっても誰にも見えていない場合は、もう一度ボタンを押してください。',
  answeredElsewhere:
    '別の会話で非公開の依頼がありました。Teams の制限によりそこでは回答できなかったため、こちらに表示します。',
  undelivered: {
    heading: '非公開の回答を届けられませんでした',
    text: 'Teams の制限により、非公開で回答できませんでした。会話で私をメンションし、コマンドを続けて入力してください。回答は会話の全員に表示されます。',
  },
};
