/** German. */
export const de: Readonly<Record<string, string>> = {
  'Meet Here: one conversation, one meeting': 'Meet Here: eine Unterhaltung, eine Besprechung',
  'Every chat and channel gets its own Teams meeting. Ask, and the link is there.':
    'Jeder Chat und Kanal bekommt seine eigene Teams-Besprechung. Frag nach dem Link.',
  "Write “meet” in a chat or channel, and the conversation gets its own Teams meeting: a card with a button to join and, where the organizer's license has them, the numbers to dial in. Whoever asks next, today or next month, gets the same meeting, so nobody ends up alone behind the wrong link.":
    'Schreib „meet“ in einen Chat oder Kanal, und die Unterhaltung bekommt ihre eigene Teams-Besprechung: eine Karte mit einer Schaltfläche zum Teilnehmen und, wenn die Lizenz des Organisators sie enthält, den Nummern zum Einwählen. Wer danach fragt, heute oder nächsten Monat, bekommt dieselbe Besprechung. So wartet niemand allein hinter dem falschen Link.',
  'You can add a subject: “meet Design review”. In a chat or channel with other people, mention the app first: “@Meet Here meet”. “help” lists what you can ask.':
    'Du kannst einen Betreff dazuschreiben: „meet Entwurf besprechen“. In einem Chat oder Kanal mit anderen erwähne zuerst die App: „@Meet Here meet“. „help“ zeigt, was du fragen kannst.',
  "Good to know: the meeting is on nobody's calendar, and nobody is invited by email. All meetings are organized by an account that your administrator chooses. Before the first meeting an administrator has to allow the app to create meetings for that account.":
    'Gut zu wissen: Die Besprechung steht in keinem Kalender, und niemand wird per E-Mail eingeladen. Alle Besprechungen organisiert ein Konto, das eure Administration auswählt. Vor der ersten Besprechung muss die Administration der App erlauben, für dieses Konto Besprechungen anzulegen.',
  'See what you can ask.': 'Zeigt, was du fragen kannst.',
  Meet: 'Besprechung',
  "Get this conversation's meeting. You can add a subject and a time.":
    'Die Besprechung dieser Unterhaltung holen, mit Betreff und Zeit, wenn du magst.',
  "This conversation's meeting": 'Besprechung dieser Unterhaltung',
  "Put this conversation's meeting into your message.":
    'Die Besprechung dieser Unterhaltung in deine Nachricht einfügen.',
  Subject: 'Betreff',
  'What a new meeting is about. You can leave it empty.':
    'Worum es in einer neuen Besprechung geht. Darf leer bleiben.',
};
