/** Serbian, in Latin letters. */
export const sr: Readonly<Record<string, string>> = {
  'Meet Here: one conversation, one meeting': 'Meet Here: jedan razgovor, jedan sastanak',
  'Every chat and channel gets its own Teams meeting. Ask, and the link is there.':
    'Svako ćaskanje i svaki kanal ima svoj Teams sastanak. Zatražite i veza je tu.',
  "Write “meet” in a chat or channel, and the conversation gets its own Teams meeting: a card with a button to join and, where the organizer's license has them, the numbers to dial in. Whoever asks next, today or next month, gets the same meeting, so nobody ends up alone behind the wrong link.":
    'Napišite „meet“ u ćaskanju ili kanalu i razgovor dobija svoj Teams sastanak: karticu sa dugmetom za pridruživanje i, ako ih licenca organizatora obuhvata, brojevima za poziv. Ko god zatraži posle, danas ili sledećeg meseca, dobija isti sastanak, pa niko ne ostaje sam iza pogrešne veze.',
  'You can add a subject: “meet Design review”. In a chat or channel with other people, mention the app first: “@Meet Here meet”. “help” lists what you can ask.':
    'Možete da dodate temu: „meet Pregled dizajna“. U ćaskanju ili kanalu sa drugima prvo pomenite aplikaciju: „@Meet Here meet“. „help“ prikazuje šta možete da zatražite.',
  "Good to know: the meeting is on nobody's calendar, and nobody is invited by email. All meetings are organized by an account that your administrator chooses. Before the first meeting an administrator has to allow the app to create meetings for that account.":
    'Dobro je znati: sastanak nije ni u čijem kalendaru i niko ne dobija poziv imejlom. Sve sastanke organizuje nalog koji bira vaš administrator. Pre prvog sastanka administrator mora da dozvoli aplikaciji da pravi sastanke za taj nalog.',
  'See what you can ask.': 'Prikazuje šta možete da zatražite.',
  Meet: 'Sastanak',
  "Get this conversation's meeting. You can add a subject and a time.":
    'Preuzmi sastanak ovog razgovora; možeš dodati temu i vreme.',
  "This conversation's meeting": 'Sastanak ovog razgovora',
  "Put this conversation's meeting into your message.": 'Ubaci sastanak ovog razgovora u svoju poruku.',
  Subject: 'Tema',
  'What a new meeting is about. You can leave it empty.': 'O čemu je novi sastanak. Može ostati prazno.',
};
