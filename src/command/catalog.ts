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
  readonly forAdministrators: boolean;
}

export const catalog = [
  { name: 'meet', usage: 'meet [subject] [when] [for 45m]', aliases: [], forAdministrators: false },
  {
    name: 'schedule',
    usage: 'schedule',
    aliases: ['planen', 'planifier', 'programar', 'agendar', 'запланировать', 'zakaži', 'закажи', '予約'],
    forAdministrators: false,
  },
  // `dial` because only the first word is compared: `dial in`. It gets or creates the meeting, so no vaguer words.
  { name: 'dial-in', usage: 'dial-in', aliases: ['dialin', 'dial', 'einwahl'], forAdministrators: false },
  {
    name: 'organizer',
    usage: 'organizer',
    aliases: ['organiser', 'organisator', 'organisateur', 'organizador', 'организатор', 'organizator', '開催者'],
    forAdministrators: false,
  },
  // Asks before it does anything.
  {
    name: 'new',
    usage: 'new',
    aliases: ['neu', 'nouveau', 'nuevo', 'novo', 'новая', 'novi', '新規'],
    forAdministrators: false,
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
    forAdministrators: false,
  },
  {
    name: 'doctor',
    usage: 'doctor',
    aliases: ['diagnose', 'diagnostic', 'diagnóstico', 'диагностика', 'dijagnostika', 'дијагностика', '診断'],
    forAdministrators: true,
  },
  // Shown with what concerns one person alone: not listed where others would read it as theirs.
  { name: 'forget', usage: 'forget me', aliases: [], forAdministrators: true },
] as const satisfies readonly CatalogEntry[];

export type CommandName = (typeof catalog)[number]['name'];
