import { type CommandName, catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { suggestCommand } from './suggest-command.ts';
import { visibleText } from './visible-text.ts';

/** Graph publishes no limit for a subject; Outlook and Teams both show this much. In characters as people count them. */
export const maxSubjectLength = 200;
/** What is read of a message, in UTF-16 units. Nobody types more in front of a bot on purpose. */
const maxTextLength = 1000;

/** What the person typed → what they asked for. Total: any text gives a command, unknown words never start a meeting. */
export function readText(text: string): Command {
  const typed = text.trim();
  const plain = plainText(typed);
  const [verb, rest] = splitVerb(plain);
  if (verb === '') return { kind: 'help' };
  switch (commandNamed(verb)) {
    case 'help':
      return { kind: 'help' };
    case 'meet':
      // `meet help` asks for help; `meet "help"` names a subject.
      return commandNamed(splitVerb(rest)[0]) === 'help' && !/\s/.test(rest)
        ? { kind: 'help' }
        : meetCommand(rest, typed.length > maxTextLength);
    case 'schedule':
      return { kind: 'schedule' };
    case 'dial-in':
      return { kind: 'dial-in' };
    case null:
      return { kind: 'not-understood', suggestion: suggestCommand(verb) };
  }
}

/** @param cut the message went on after `rest`, whose last character may therefore be half a one. */
function meetCommand(rest: string, cut: boolean): Command {
  const characters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(unquoted(rest))];
  const shortened = cut || characters.length > maxSubjectLength;
  const subject = characters
    .slice(0, shortened ? Math.min(characters.length, maxSubjectLength) - 1 : maxSubjectLength)
    .map(({ segment }) => segment)
    .join('')
    .trim();
  if (subject === '') return { kind: 'meet', subject: null, subjectShortened: false, when: null };
  return { kind: 'meet', subject: shortened ? `${subject}…` : subject, subjectShortened: shortened, when: null };
}

function commandNamed(verb: string): CommandName | null {
  const word = verb.normalize('NFC').toLowerCase();
  const entry = catalog.find(({ name, aliases }) => name === word || (aliases as readonly string[]).includes(word));
  return entry?.name ?? null;
}

/** The first word without a leading `/` and trailing punctuation (`meet:`, `hi!`), and the rest. */
function splitVerb(text: string): [verb: string, rest: string] {
  const end = text.indexOf(' ');
  const first = end === -1 ? text : text.slice(0, end);
  const rest = end === -1 ? '' : text.slice(end + 1).trimStart();
  const bare = first.replace(/^\/+/, '');
  return [/^\?+$/.test(bare) ? '?' : bare.replace(/[!?.,:;]+$/, ''), rest];
}

/** Text as the person saw it: entities decoded, other people's mention markup reduced to their names, blanks folded. */
function plainText(text: string): string {
  const decoded = text
    .slice(0, maxTextLength)
    .replace(/<\/?at(?:\s[^<>]{0,100})?>/gi, '')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/gi, (_, name: string) => entities[name.toLowerCase()] ?? '');
  return visibleText(decoded);
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
];

function unquoted(text: string): string {
  const pair = quotes.find(([open, close]) => text.length >= 2 && text.startsWith(open) && text.endsWith(close));
  return pair ? text.slice(1, -1).trim() : text;
}
