/** Portuguese, as in Brazil. */
export const ptBr: Readonly<Record<string, string>> = {
  'Meet Here: one conversation, one meeting': 'Meet Here: uma conversa, uma reunião',
  'Every chat and channel gets its own Teams meeting. Ask, and the link is there.':
    'Cada chat e cada canal ganha sua própria reunião do Teams. É só pedir o link.',
  "Write “meet” in a chat or channel, and the conversation gets its own Teams meeting: a card with a button to join and, where the organizer's license has them, the numbers to dial in. Whoever asks next, today or next month, gets the same meeting, so nobody ends up alone behind the wrong link.":
    'Escreva “meet” em um chat ou canal, e a conversa ganha sua própria reunião do Teams: um cartão com um botão para entrar e, se a licença do organizador incluir, os números de telefone. Quem pedir depois, hoje ou no mês que vem, recebe a mesma reunião, e ninguém fica sozinho atrás do link errado.',
  'You can add a subject: “meet Design review”. In a chat or channel with other people, mention the app first: “@Meet Here meet”. “help” lists what you can ask.':
    'Você pode adicionar um assunto: “meet Revisão do design”. Em um chat ou canal com outras pessoas, mencione primeiro o aplicativo: “@Meet Here meet”. “help” mostra o que você pode pedir.',
  "Good to know: the meeting is on nobody's calendar, and nobody is invited by email. All meetings are organized by an account that your administrator chooses. Before the first meeting an administrator has to allow the app to create meetings for that account.":
    'Bom saber: a reunião não fica na agenda de ninguém, e ninguém recebe convite por email. Todas as reuniões são organizadas por uma conta que o administrador escolhe. Antes da primeira reunião, um administrador precisa permitir que o aplicativo crie reuniões para essa conta.',
  'See what you can ask.': 'Mostra o que você pode pedir.',
  Meet: 'Reunião',
  "Get this conversation's meeting. You can add a subject and a time.":
    'Obtenha a reunião desta conversa, com assunto e horário se quiser.',
  "This conversation's meeting": 'Reunião desta conversa',
  "Put this conversation's meeting into your message.": 'Coloque a reunião desta conversa na sua mensagem.',
  Subject: 'Assunto',
  'What a new meeting is about. You can leave it empty.': 'O assunto de uma nova reunião. Pode ficar vazio.',
};
