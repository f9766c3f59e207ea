/** Japanese. */
export const ja: Readonly<Record<string, string>> = {
  'Meet Here: one conversation, one meeting': 'Meet Here: 1 つの会話に 1 つの会議',
  'Every chat and channel gets its own Teams meeting. Ask, and the link is there.':
    'すべてのチャットとチャネルに専用の Teams 会議を。頼めば、すぐにリンクが届きます。',
  "Write “meet” in a chat or channel, and the conversation gets its own Teams meeting: a card with a button to join and, where the organizer's license has them, the numbers to dial in. Whoever asks next, today or next month, gets the same meeting, so nobody ends up alone behind the wrong link.":
    'チャットやチャネルで「meet」と書くと、その会話専用の Teams 会議ができます。参加ボタンと、開催者のライセンスに含まれていれば電話番号が付いたカードが表示されます。今日でも来月でも、次に頼んだ人にも同じ会議が表示されるので、違うリンクの先で一人になることはありません。',
  'You can add a subject: “meet Design review”. In a chat or channel with other people, mention the app first: “@Meet Here meet”. “help” lists what you can ask.':
    '件名を付けることもできます:「meet デザイン レビュー」。ほかの人がいるチャットやチャネルでは、先にアプリをメンションしてください:「@Meet Here meet」。「help」で、頼めることの一覧が表示されます。',
  "Good to know: the meeting is on nobody's calendar, and nobody is invited by email. All meetings are organized by an account that your administrator chooses. Before the first meeting an administrator has to allow the app to create meetings for that account.":
    'ご注意: 会議は誰の予定表にも入らず、招待メールも送られません。すべての会議は、管理者が選んだアカウントが開催者になります。最初の会議の前に、そのアカウントで会議を作成することを、管理者がアプリに許可する必要があります。',
  'See what you can ask.': '頼めることを表示します。',
  Meet: '会議',
  "Get this conversation's meeting. You can add a subject and a time.":
    'この会話の会議を取得します。件名と時間も指定できます。',
  "This conversation's meeting": 'この会話の会議',
  "Put this conversation's meeting into your message.": 'この会話の会議をメッセージに挿入します。',
  Subject: '件名',
  'What a new meeting is about. You can leave it empty.': '新しい会議の内容。空のままでもかまいません。',
};
