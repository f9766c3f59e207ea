import type { ScheduleTexts } from './schedule-texts.ts';

/** Japanese. */
export const ja: ScheduleTexts = {
  lang: 'ja',
  heading: '会議の予定を決める',
  subject: '件名',
  subjectHint: '何についての会議ですか?',
  date: '日付',
  time: '開始',
  duration: '所要時間',
  minutes: (count) => `${count} 分`,
  people: '参加者',
  peopleHint: '名前で検索',
  zone: (zone) => `日付と時刻のタイム ゾーン: ${zone}`,
  zoneUnknown: '日付と時刻は UTC です。Teams からタイム ゾーンの情報がありませんでした。',
  submit: '会議を表示',
  dateMissing: '日付を選んでください。',
  timeMissing: '時刻を選んでください。',
  durationMissing: '所要時間を選んでください。',
  notYet: 'まだ完了していません。印の付いた項目をご確認ください。',
  faults: {
    subject: { 'too-long': () => '件名が 200 文字を超えています。短くしてください。' },
    date: {
      unreadable: (typed) =>
        typed === '' ? '日付を選んでください。' : `「${typed}」は日付として読み取れません。日付を選んでください。`,
      past: () => 'この日は過ぎています。今日以降の日付を選んでください。',
    },
    time: {
      unreadable: (typed) =>
        typed === '' ? '時刻を選んでください。' : `「${typed}」は時刻として読み取れません。時刻を選んでください。`,
      past: () => 'この時刻は過ぎています。もっと後の時刻を選んでください。',
      skipped: (typed) => `この日に ${typed} はありません。時計が進められるためです。別の時刻を選んでください。`,
      ambiguous: (typed) => `この日は ${typed} が 2 回あります。時計が戻されるためです。別の時刻を選んでください。`,
    },
    duration: { unknown: () => '表示された所要時間から選んでください。' },
    people: {
      unreadable: () => '認識できない人がいます。一覧から選んでください。',
      'too-many': () => '会議の参加者は50名までです。人数を減らしてください。',
    },
  },
  working: {
    heading: '少しお待ちください',
    text: 'Teams の応答にいつもより時間がかかっています。準備ができしだい、会議がここに表示されます。',
  },
};
