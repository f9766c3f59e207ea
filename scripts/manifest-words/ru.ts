/** Russian. */
export const ru: Readonly<Record<string, string>> = {
  'Meet Here: one conversation, one meeting': 'Meet Here: одна беседа — одно собрание',
  'Every chat and channel gets its own Teams meeting. Ask, and the link is there.':
    'У каждого чата и канала своё собрание Teams. Попросите — и ссылка готова.',
  "Write “meet” in a chat or channel, and the conversation gets its own Teams meeting: a card with a button to join and, where the organizer's license has them, the numbers to dial in. Whoever asks next, today or next month, gets the same meeting, so nobody ends up alone behind the wrong link.":
    'Напишите «meet» в чате или канале, и у беседы появится своё собрание Teams: карточка с кнопкой для входа и, если их даёт лицензия организатора, номерами для звонка. Кто бы ни попросил потом, сегодня или через месяц, получит то же самое собрание, и никто не останется один по неверной ссылке.',
  'You can add a subject: “meet Design review”. In a chat or channel with other people, mention the app first: “@Meet Here meet”. “help” lists what you can ask.':
    'Можно добавить тему: «meet Обзор дизайна». В чате или канале с другими людьми сначала упомяните приложение: «@Meet Here meet». «help» покажет, о чём можно попросить.',
  "Good to know: the meeting is on nobody's calendar, and nobody is invited by email. All meetings are organized by an account that your administrator chooses. Before the first meeting an administrator has to allow the app to create meetings for that account.":
    'Полезно знать: собрания нет ни в чьём календаре, и никто не получает приглашения по почте. Все собрания организует учётная запись, которую выбирает ваш администратор. Перед первым собранием администратор должен разрешить приложению создавать собрания для этой учётной записи.',
  'See what you can ask.': 'Показывает, о чём можно попросить.',
  Meet: 'Собрание',
  "Get this conversation's meeting. You can add a subject and a time.":
    'Получить собрание этой беседы; можно указать тему и время.',
  "This conversation's meeting": 'Собрание этой беседы',
  "Put this conversation's meeting into your message.": 'Вставить собрание этой беседы в своё сообщение.',
  Subject: 'Тема',
  'What a new meeting is about. You can leave it empty.': 'О чём новое собрание. Можно не заполнять.',
};
