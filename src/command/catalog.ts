/**
 * Every command that exists, once. Feeds the grammar, the help card and the manifest's `commandLists`.
 * What a command does is said in card/texts, one sentence per language.
 */

/** The product's name, the same in every language and in the manifest. */
export const productName = 'Meet Here';

export interface CatalogEntry {
  readonly name: string;
  /** What a person types, with the optional parts in brackets. */
  readonly usage: string;
  /** Other words for the same command, compared without case. */
  readonly aliases: readonly string[];
  /** Listed in the personal chat only: in a chat or channel it would be noise for everybody else. */
  readonly personalOnly: boolean;
}

export const catalog = [
  { name: 'meet', usage: 'meet [subject] [when] [for 45m]', aliases: [], personalOnly: false },
  {
    name: 'schedule',
    usage: 'schedule',
    aliases: ['planen', 'planifier', 'programar', 'agendar', 'запланировать', 'zakaži', 'закажи', '予約'],
    personalOnly: false,
  },
  // `dial` because only the first word is compared: `dial in`. It gets or creates the meeting, so no vaguer words.
  { name: 'dial-in', usage: 'dial-in', aliases: ['dialin', 'dial', 'einwahl'], personalOnly: false },
  {
    name: 'organizer',
    usage: 'organizer',
    aliases: ['organiser', 'organisator', 'organisateur', 'organizador', 'организатор', 'organizator', '開催者'],
    personalOnly: false,
  },
  // Asks before it does anything.
  {
    name: 'new',
    usage: 'new',
    aliases: ['neu', 'nouveau', 'nuevo', 'novo', 'новая', 'novi', '新規'],
    personalOnly: false,
  },
  {
    name: 'help',
    usage: 'help',
    aliases: [
      '?',
      'hi',
      'hello',
      'hey',
      'start',
      'hallo',
      'hilfe',
      'bonjour',
      'aide',
      'hola',
      'ayuda',
      'olá',
      'ajuda',
      'привет',
      'помощь',
      'zdravo',
      'здраво',
      'pomoć',
      'помоћ',
      'こんにちは',
      'ヘルプ',
    ],
    personalOnly: false,
  },
  {
    name: 'doctor',
    usage: 'doctor',
    aliases: ['diagnose', 'diagnostic', 'diagnóstico', 'диагностика', 'dijagnostika', 'дијагностика', '診断'],
    personalOnly: true,
  },
  {
    name: 'sign-in',
    usage: 'sign-in',
    aliases: [
      'signin',
      'login',
      'anmelden',
      'connexion',
      'acceder',
      'entrar',
      'войти',
      'prijava',
      'пријава',
      'サインイン',
    ],
    personalOnly: true,
  },
  {
    name: 'sign-out',
    usage: 'sign-out',
    aliases: [
      'signout',
      'logout',
      'abmelden',
      'déconnexion',
      'salir',
      'sair',
      'выйти',
      'odjava',
      'одјава',
      'サインアウト',
    ],
    personalOnly: true,
  },
  // Shown with what concerns one person alone: not listed where others would read it as theirs.
  { name: 'forget', usage: 'forget me', aliases: [], personalOnly: true },
] as const satisfies readonly CatalogEntry[];

export type CommandName = (typeof catalog)[number]['name'];
