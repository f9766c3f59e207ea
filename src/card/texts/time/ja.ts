import type { TimeTexts } from './time-texts.ts';

/** Japanese. */
export const ja: TimeTexts = {
  lang: 'ja',
  readAs: (time) => `${time} と解釈しました`,
  question: {
    ambiguous: { title: 'どの時刻ですか？', explanation: 'この時刻は複数の意味に取れます。' },
    skipped: {
      title: 'この時刻は存在しません',
      explanation: 'この日は時計が進められ、この時刻は飛ばされます。どの時刻ですか？',
    },
    'hour-missing': { title: '何時からですか？', explanation: '日付はわかりましたが、時刻がありません。' },
    'end-without-start': { title: 'いつ始まりますか？', explanation: '終了はわかりましたが、開始がありません。' },
    'end-not-after-start': { title: '終了が開始より前です', explanation: '終了は開始より後でなければなりません。' },
    past: { title: 'この時刻は過ぎています', explanation: '過去の日時に会議を設定することはできません。' },
    'too-long': { title: '長すぎます', explanation: '会議は最長 24 時間です。' },
    unreadable: {
      title: 'これは日時ですか？',
      explanation: '日時のようですが、はっきりしません。次のように書いてください：meet 予算 明日 14:30 45分間',
    },
  },
  zone: (zone) => `時刻のタイム ゾーン：${zone}`,
  zoneUnknown: 'Teams からタイム ゾーンが届かなかったため、時刻は UTC です。',
  asSubject: '件名の一部として今すぐ開始',
  withoutTime: '時刻を決めずに今すぐ開始',
  nothingYet: 'まだ何も作成されていません。',
};
