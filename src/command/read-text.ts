import type { Mention, Person } from '../turn/turn.ts';
import { type CommandName, catalog, productName } from './catalog.ts';
import type { Command } from './command.ts';
import { withPlaces } from './command-text.ts';
import { type MarkedText, markMentions, withNames } from './people/marked-text.ts';
import { takePeople } from './people/take-people.ts';
import { plainText } from './plain-text.ts';
import { readMeet } from './read-meet.ts';
import { suggestCommand } from './suggest-command.ts';
import type { MomentOfAsking } from './time/moment-of-asking.ts';

/** What is read of a message, in UTF-16 units. Nobody types more in front of a bot on purpose. */
const maxTextLength = 1000;

/** What the person typed → what they asked for. Total: any text gives a command, unknown words never start a meeting. */
export function readText(text: string, moment: MomentOfAsking, mentions: readonly Mention[] = []): Command {
  const marked = markMentions(text.trim(), mentions);
  const cut = marked.text.length > maxTextLength;
  const [markedVerb, rest] = splitVerb(joined(withoutOwnName(plainText(marked.text.slice(0, maxTextLength)))));
  const verb = withNames({ text: markedVerb, mentions });
  if (verb === '') return { kind: 'help' };
  switch (commandNamed(verb)) {
    case 'help':
      return { kind: 'help' };
    case 'meet':
      // `meet help` asks for help; `meet "help"` names a subject.
      return commandNamed(splitVerb(rest)[0]) === 'help' && !/\s/.test(rest)
        ? { kind: 'help' }
        : readMeetWithPeople({ text: rest, mentions }, cut, moment);
    case 'schedule':
      return { kind: 'schedule' };
    case 'dial-in':
      return { kind: 'dial-in' };
    case 'doctor':
      return { kind: 'doctor' };
    case 'organizer':
      return { kind: 'organizer' };
    case 'new':
      return { kind: 'new' };
    case 'forget':
      return { kind: 'forget' };
    case 'sign-in':
      return { kind: 'sign-in' };
    case 'sign-out':
      return { kind: 'sign-out' };
    case null:
      return { kind: 'not-understood', suggestion: suggestCommand(verb) };
  }
}

function readMeetWithPeople(marked: MarkedText, cut: boolean, moment: MomentOfAsking): Command {
  const { rest, people } = takePeople(marked);
  const command = readMeet(withNames(rest), cut, moment);
  return people.length === 0 ? command : forPeople(command, people);
}

function forPeople(command: Command, people: readonly Person[]): Command {
  if (command.kind === 'meet') return { ...command, people };
  if (command.kind !== 'time-unclear') return command;
  const choices = command.choices.map((choice) => ({ ...choice, command: withPlaces(choice.command, people) }));
  return { ...command, choices, people };
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

/** People write two words where the command is one. */
function joined(text: string): string {
  return text.replace(
    /^(\/*)(sign|log)[ -](in|out)(?![\w-])/i,
    (_, slash: string, _verb: string, way: string) => `${slash}sign-${way}`,
  );
}

/** The first word without a leading `/` and trailing punctuation (`meet:`, `hi!`), and the rest. */
function splitVerb(text: string): [verb: string, rest: string] {
  const end = text.indexOf(' ');
  const first = end === -1 ? text : text.slice(0, end);
  const rest = end === -1 ? '' : text.slice(end + 1).trimStart();
  const bare = first.replace(/^\/+/, '');
  return [/^\?+$/.test(bare) ? '?' : bare.replace(/[!?.,:;]+$/, ''), rest];
}
