import type { Command, MeetCommand, TimeChoice, TimeUnclear } from './command.ts';
import { commandText } from './command-text.ts';
import { splitQuoted } from './split-quoted.ts';
import { findTime } from './time/find-time.ts';
import type { MomentOfAsking } from './time/moment-of-asking.ts';
import type { TimePhrase } from './time/time-phrase.ts';
import { readWindow } from './time/time-window.ts';

/** Graph publishes no limit for a subject; Outlook and Teams both show this much. In characters as people count them. */
export const maxSubjectLength = 200;

/**
 * What stands behind `meet`: a subject, a time, both or nothing.
 * @param cut the message went on after `rest`, whose last character may therefore be half a one, and its time half a time.
 */
export function readMeet(rest: string, cut: boolean, moment: MomentOfAsking): Command {
  if (rest === '') return meet(rest, cut);
  const quoted = splitQuoted(rest);
  if (quoted !== null && quoted.behind === '') return meet(quoted.subject, cut);
  if (cut) return meet(rest, cut);
  if (quoted !== null) return readBehindQuotes(rest, quoted.subject, quoted.behind, moment);
  if (/^(?:now|jetzt|maintenant|ahora|agora|сейчас|sada|сада)$/iu.test(rest)) return meet('', false);
  const found = findTime(rest, moment);
  if (found === null) return meet(rest, false);
  const asSubject: TimeChoice = { kind: 'as-subject', command: commandText(rest, null) };
  return timed(found, asSubject, moment);
}

/** Words in quotes are never searched for a time, and never lost. */
function readBehindQuotes(rest: string, subject: string, behind: string, moment: MomentOfAsking): Command {
  const found = findTime(behind, moment);
  if (found === null) return meet(rest, false);
  // With more words between the quotes and the time, the quotes are part of the subject.
  const whole = found.subject === '' ? subject : `${rest.slice(0, rest.length - behind.length)}${found.subject}`.trim();
  return timed({ ...found, subject: whole }, { kind: 'without-time', command: commandText(whole, null) }, moment);
}

interface Timed {
  readonly subject: string;
  readonly words: string;
  readonly phrase: TimePhrase | null;
  readonly doubtful: boolean;
}

function timed({ subject, words, phrase, doubtful }: Timed, otherwise: TimeChoice, moment: MomentOfAsking): Command {
  const plain = meet(subject, false);
  const unclear = (reason: TimeUnclear['reason'], windows: readonly MeetCommand['when'][]): TimeUnclear => ({
    kind: 'time-unclear',
    reason,
    subject: plain.subject,
    words,
    choices: [
      ...windows.flatMap((when): TimeChoice[] =>
        when === null ? [] : [{ kind: 'window', when, command: commandText(plain.subject, when) }],
      ),
      otherwise,
    ],
  });
  if (phrase === null) return unclear('unreadable', []);
  const reading = readWindow(phrase, moment);
  if (reading.kind === 'unclear') return unclear(reading.reason, reading.windows);
  return doubtful ? unclear('unreadable', [reading.when]) : { ...plain, when: reading.when };
}

function meet(text: string, cut: boolean): MeetCommand {
  const shortened = cut || isTooLong(text);
  const subject = (shortened ? shorter(text) : text).trim();
  if (subject === '') return { kind: 'meet', subject: null, subjectShortened: false, when: null };
  return { kind: 'meet', subject: shortened ? `${subject}…` : subject, subjectShortened: shortened, when: null };
}

/** Whether a subject has more characters than are shown. */
export function isTooLong(subject: string): boolean {
  // No character has less than one unit.
  return subject.length > maxSubjectLength && [...graphemes.segment(subject)].length > maxSubjectLength;
}

function shorter(text: string): string {
  const characters = [...graphemes.segment(text)];
  const kept = characters.slice(0, Math.min(characters.length, maxSubjectLength) - 1);
  return kept.map(({ segment }) => segment).join('');
}

/** Building one takes longer than reading a short message. */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
