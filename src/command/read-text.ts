import { type CommandName, catalog, productName } from './catalog.ts';
import type { Command } from './command.ts';
import { readMeet } from './read-meet.ts';
import { suggestCommand } from './suggest-command.ts';
import type { MomentOfAsking } from './time/moment-of-asking.ts';
import { visibleText } from './visible-text.ts';

/** What is read of a message, in UTF-16 units. Nobody types more in front of a bot on purpose. */
const maxTextLength = 1000;

/** What the person typed → what they asked for. Total: any text gives a command, unknown words never start a meeting. */
export function readText(text: string, moment: MomentOfAsking): Command {
  const typed = text.trim();
  const plain = withoutOwnName(plainText(typed));
  const [verb, rest] = splitVerb(plain);
  if (verb === '') return { kind: 'help' };
  switch (commandNamed(verb)) {
    case 'help':
      return { kind: 'help' };
    case 'meet':
      // `meet help` asks for help; `meet "help"` names a subject.
      return commandNamed(splitVerb(rest)[0]) === 'help' && !/\s/.test(rest)
        ? { kind: 'help' }
        : readMeet(rest, typed.length > maxTextLength, moment);
    case 'schedule':
      return { kind: 'schedule' };
    case 'dial-in':
      return { kind: 'dial-in' };
    case 'doctor':
      return { kind: 'doctor' };
    case null:
      return { kind: 'not-understood', suggestion: suggestCommand(verb) };
  }
}

function commandNamed(verb: string): CommandName | null {
  const word = verb.normalize('NFC').toLowerCase();
  const entry = catalog.find(({ name, aliases }) => name === word || (aliases as readonly string[]).includes(word));
  return entry?.name ?? null;
}

/**
 * `Meet Here help`, typed or left by a mention that Teams did not declare, is help and no meeting called "Here help".
 * Only before a command: `meet here` alone is a meeting called "here".
 */
function withoutOwnName(text: string): string {
  const bare = text.replace(/^@/, '');
  const own = bare.slice(0, productName.length);
  const rest = bare.slice(productName.length).replace(/^[\s:,]+/, '');
  const named = own.toLowerCase() === productName.toLowerCase();
  return named && commandNamed(splitVerb(rest)[0]) !== null ? rest : text;
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
    .replace(ownMention, ' ')
    .replace(/<\/?at(?:\s[^<>]{0,100})?>/gi, '')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/gi, (_, name: string) => entities[name.toLowerCase()] ?? '');
  return visibleText(decoded);
}

const ownMention = new RegExp(`@?<at(?:\\s[^<>]{0,100})?>\\s{0,9}${productName}\\s{0,9}</at>`, 'gi');

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
