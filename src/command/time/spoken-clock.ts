import type { PeeledClock } from './clock.ts';
import { type SpokenWords, spokenWords } from './spoken-words.ts';

/** The longest way to say a time: `um fünfundzwanzig Minuten nach zwölf Uhr nachmittags`. */
const mostCharacters = 60;
const boundary = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}.,:/\\-–#一二三四五六七八九十])';
const halfOfDay =
  /(?:\s(?:(in the morning|a\.?m\.?|morgens|früh|vormittags|du matin|de la mañana|da manhã|утра|ujutru|ујутру)|in the (?:afternoon|evening)|p\.?m\.?|nachmittags|abends|de l[’']après-midi|du soir|de la (?:tarde|noche)|da (?:tarde|noite)|дня|вечера|uveče|увече|popodne|поподне))$/iu;

const lead = /^(?:at|um|gegen|à|vers|al?|ao|às|в|[uу])\s/iu;

interface Row {
  readonly pattern: RegExp;
  readonly minutes: number;
  /** Null for noon, which has an hour of its own. */
  readonly hours: Readonly<Record<string, number>> | null;
  readonly steps: Readonly<Record<string, number>>;
  readonly needsDay: boolean;
}

const rows: readonly Row[] = spokenWords.flatMap(rowsOf);

function rowsOf({ hours, ordinals = {}, steps = {}, noon, says }: SpokenWords): readonly Row[] {
  const all = { ...hours, ...ordinals };
  const one = (words: Readonly<Record<string, number>>) => Object.keys(words).join('|');
  const row = (source: string, minutes: number, needsDay: boolean, own: Row['hours']): Row => ({
    pattern: new RegExp(`${boundary}(?:${source})$`, 'iu'),
    minutes,
    hours: own,
    steps,
    needsDay,
  });
  return [
    row(noon, 12 * 60, false, null),
    ...says.map(([source, minutes, needsDay = false]) =>
      row(
        source
          .replace('{hour}', `(?<hour>${one(hours)}|1[0-2]|[1-9])`)
          .replace('{ordinal}', `(?<hour>${one(ordinals)})`)
          .replace('{step}', `(?<step>${one(steps)})`),
        minutes,
        needsDay,
        all,
      ),
    ),
  ];
}

/**
 * `at half past nine`, `um viertel vor zehn`, `à midi`, `в половине десятого`: a time in words at the end of a text, in
 * any of our languages, since people do not always write in the language of their Teams. Null when there is none.
 * What means one thing here and another there (`half nine`, `viertel zehn`) is not in the tables: it is asked back.
 */
export function peelSpokenClock(text: string): PeeledClock | null {
  const clock = clockAtEnd(text);
  return clock === null || isEnd.test(clock.rest) || range.test(text) ? null : clock;
}

/** It is an end then, and `from nine to half past ten` is asked back. */
const isEnd = /(?:^|\s)(?:to|until|till|and|bis|und|hasta(?: las?)?|até|jusqu[’']|до|do|и|i|by)$|[-–]$/iu;

function clockAtEnd(text: string): PeeledClock | null {
  const from = Math.max(0, text.length - mostCharacters);
  const tail = text.slice(from);
  const half = halfOfDay.exec(tail);
  const words = half ? tail.slice(0, half.index) : tail;
  for (const { pattern, minutes, hours, steps, needsDay } of rows) {
    const found = pattern.exec(words);
    if (!found || (found.index === 0 && from > 0)) continue;
    const { hour: said, step, am, pm } = found.groups ?? {};
    const hour = said === undefined ? 0 : (hours?.[said.toLowerCase()] ?? Number(said));
    const shift = step === undefined ? minutes : minutes * (steps[step.toLowerCase()] ?? 0);
    const behind = half === null ? null : half[1] === undefined ? 'pm' : 'am';
    return {
      rest: text.slice(0, from + found.index).trimEnd(),
      start: clockAt(hour * 60 + shift, am ? 'am' : pm ? 'pm' : behind),
      end: null,
      written: !needsDay,
      dashed: false,
      introduced: !needsDay && lead.test(found[0]),
      utc: false,
    };
  }
  return null;
}

const word = `(?:${[...new Set(spokenWords.flatMap(({ hours }) => Object.keys(hours)))].join('|')})`;
const unit = '(?: (?:uhr|heures?|horas?|sati?|часов))?';
const range = new RegExp(
  `(?:^|\\s)(?:from|between|von|zwischen|de|das|со?|od|од|entre) ${word}${unit} (?:to|until|till|and|bis|und|à|a|às|e|y|et|до|do|i|и) (?:las? )?${word}${unit}$`,
  'iu',
);
const unclear = new RegExp(
  `(?:^|\\s)(?:${word} (?:to|until|till|bis|до|do) ${word}|(?:until|till|bis|jusqu[’']à|hasta las?|até as?) ${word}|(?:at )?half ${word}|(?:um |gegen )?viertel ${word}|${word} [ap]\\.?m\\.?)${unit}$`,
  'iu',
);

/** Words at the end of a text that say a time, but not surely which: to be asked back. Null when there are none. */
export function unreadSpokenTime(text: string): { readonly index: number } | null {
  const clock = clockAtEnd(text);
  return range.exec(text) ?? (clock === null ? unclear.exec(text) : { index: clock.rest.length });
}

/** Of twelve hours: a quarter to one is at 12:45. Which half of the day is decided as for a bare `9`. */
function clockAt(minutes: number, half: 'am' | 'pm' | null): PeeledClock['start'] {
  const shown = minutes < 60 ? minutes + 12 * 60 : minutes;
  const hour = Math.floor(shown / 60);
  const decided = half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return { hour: decided, minute: shown % 60, eitherHalf: half === null && hour <= 6, bare: true };
}
