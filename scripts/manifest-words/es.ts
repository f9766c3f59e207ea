/** Spanish. */
export const es: Readonly<Record<string, string>> = {
  'Meet Here: one conversation, one meeting': 'Meet Here: una conversación, una reunión',
  'Every chat and channel gets its own Teams meeting. Ask, and the link is there.':
    'Cada chat y cada canal tiene su propia reunión de Teams. Pídela y ahí está.',
  "Write “meet” in a chat or channel, and the conversation gets its own Teams meeting: a card with a button to join and, where the organizer's license has them, the numbers to dial in. Whoever asks next, today or next month, gets the same meeting, so nobody ends up alone behind the wrong link.":
    'Escribe «meet» en un chat o canal y la conversación tendrá su propia reunión de Teams: una tarjeta con un botón para unirse y, si la licencia del organizador los incluye, los números de teléfono. Quien la pida después, hoy o dentro de un mes, recibe la misma reunión, así que nadie se queda solo tras el enlace equivocado.',
  'You can add a subject: “meet Design review”. In a chat or channel with other people, mention the app first: “@Meet Here meet”. “help” lists what you can ask.':
    'Puedes añadir un asunto: «meet Revisión del diseño». En un chat o canal con más personas, menciona primero la aplicación: «@Meet Here meet». «help» muestra lo que puedes pedir.',
  "Good to know: the meeting is on nobody's calendar, and nobody is invited by email. All meetings are organized by an account that your administrator chooses. Before the first meeting an administrator has to allow the app to create meetings for that account.":
    'Conviene saber: la reunión no está en ningún calendario y nadie recibe una invitación por correo. Todas las reuniones las organiza una cuenta que elige tu administrador. Antes de la primera reunión, un administrador debe permitir que la aplicación cree reuniones para esa cuenta.',
  'See what you can ask.': 'Muestra lo que puedes pedir.',
  Meet: 'Reunión',
  "Get this conversation's meeting. You can add a subject and a time.":
    'Obtén la reunión de esta conversación, con asunto y hora si quieres.',
  "This conversation's meeting": 'Reunión de esta conversación',
  "Put this conversation's meeting into your message.": 'Inserta la reunión de esta conversación en tu mensaje.',
  Subject: 'Asunto',
  'What a new meeting is about. You can leave it empty.': 'De qué trata una reunión nueva. Puedes dejarlo vacío.',
};
