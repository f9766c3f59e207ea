/** French. */
export const fr: Readonly<Record<string, string>> = {
  'Meet Here: one conversation, one meeting': 'Meet Here : une conversation, une réunion',
  'Every chat and channel gets its own Teams meeting. Ask, and the link is there.':
    'Chaque conversation et chaque canal a sa réunion Teams. Demandez le lien.',
  "Write “meet” in a chat or channel, and the conversation gets its own Teams meeting: a card with a button to join and, where the organizer's license has them, the numbers to dial in. Whoever asks next, today or next month, gets the same meeting, so nobody ends up alone behind the wrong link.":
    'Écrivez « meet » dans une conversation ou un canal : il obtient sa propre réunion Teams, sous forme d’une carte avec un bouton pour participer et, si la licence de l’organisateur les comprend, les numéros d’appel. Toute personne qui demande ensuite, aujourd’hui ou dans un mois, obtient la même réunion : personne n’attend seul derrière le mauvais lien.',
  'You can add a subject: “meet Design review”. In a chat or channel with other people, mention the app first: “@Meet Here meet”. “help” lists what you can ask.':
    'Vous pouvez ajouter un objet : « meet Revue de conception ». Dans une conversation ou un canal à plusieurs, mentionnez d’abord l’application : « @Meet Here meet ». « help » affiche ce que vous pouvez demander.',
  "Good to know: the meeting is on nobody's calendar, and nobody is invited by email. All meetings are organized by an account that your administrator chooses. Before the first meeting an administrator has to allow the app to create meetings for that account.":
    'Bon à savoir : la réunion n’apparaît dans aucun calendrier et personne n’est invité par e-mail. Toutes les réunions sont organisées par un compte que choisit votre administrateur. Avant la première réunion, un administrateur doit autoriser l’application à créer des réunions pour ce compte.',
  'See what you can ask.': 'Affiche ce que vous pouvez demander.',
  Meet: 'Réunion',
  "Get this conversation's meeting. You can add a subject and a time.":
    'Obtenir la réunion de cette conversation, avec un objet et une heure si vous voulez.',
  "This conversation's meeting": 'Réunion de cette conversation',
  "Put this conversation's meeting into your message.": 'Insérer la réunion de cette conversation dans votre message.',
  Subject: 'Objet',
  'What a new meeting is about. You can leave it empty.': 'Le sujet d’une nouvelle réunion. Vous pouvez laisser vide.',
};
