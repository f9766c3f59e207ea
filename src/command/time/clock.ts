/** What a clock shows. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** `5` and `5:30` may be in the afternoon; `05`, `5am`, `5 Uhr` and `17` may not. */
  readonly eitherHalf: boolean;
  /** Only an hour. */
  readonly bare: boolean;
}

/** A time of day or a range at the end of a text, and the text without it. */
export interface PeeledClock {
  readonly rest: string;
  readonly start: Clock;
  readonly end: Clock | null;
  /** Written as only times are: `14:30`, `9am`, `14 Uhr`. A bare `9` needs a word before it. */
  readonly written: boolean;
  /** `10-11`, which may as well number chapters. */
  readonly dashed: boolean;
  /** A word such as `at` stands before it. */
  readonly introduced: boolean;
  /** `UTC` was written behind it. */
  readonly utc: boolean;
}

const one =
  "(?:午前|午後)?\\d{1,2}(?::\\d{2}|\\.\\d{2}|\\s?h\\s?\\d{2}|\\s?uhr\\s\\d{2}|時\\d{1,2}分|時半)?(?:\\s?(?:[ap]\\.?m\\b\\.?|uhr|hs?|ч|часа|часов|час|o[’']clock|時))?";
const from = 'from|between|von|vom|de|das|с|со|od|од|entre|zwischen';
const at = 'at|um|gegen|ab|à|às|a las|a la|в|во|u|у';
const to = "to|till|until|and|bis|und|à|a|às|e|y|et|a las|hasta|até|jusqu[’']?à|до|do|и|i";
const separator = `(?:\\s?[-–—~～〜]\\s?|\\s(?:${to})\\s(?:(?:las|as|às)\\s)?|から)`;
/** Not inside a word, a number, a ratio, a date, a price. Japanese puts no blanks between words. */
const boundary = '(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}.,:/\\-–#$€£¥§№+*])';
const pattern = new RegExp(
  `${boundary}(?<lead>(?:${from}|${at})\\s|@\\s?)?(?<start>${one})(?:(?<sep>${separator})(?<end>${one}))?(?:に|から|まで)?(?<utc>\\s?(?:utc|gmt))?$`,
  'iu',
);
const untilPattern = new RegExp(
  `${boundary}(?:(?:until|till|bis|jusqu[’']?à|hasta|até|до|do)\\s(?:(?:las|as|às|um)\\s)?(?<end>${one})|(?<ja>${one})まで)$`,
  'iu',
);

/** `14:30`, `at 9`, `9-10am`, `von 10 bis 11 Uhr`, `14h30`, `午後3時`. Null when the text does not end so. */
export function peelClock(text: string): PeeledClock | null {
  const found = pattern.exec(text);
  const { lead = '', start: first = '', end: second, sep = '', utc } = found?.groups ?? {};
  if (!found) return null;
  const start = clockOf(first, second ?? '');
  const end = second === undefined ? null : clockOf(second, '');
  if (start === null || (second !== undefined && end === null)) return null;
  // `Grupo de 5` is no time, `de 5 a 6` is one.
  const ownsLead = second !== undefined || !fromAlone.test(lead);
  return {
    rest: text.slice(0, found.index + (ownsLead ? 0 : lead.length)).trimEnd(),
    ...(end === null ? { start, end } : sameHalf(start, end, first, second ?? '')),
    written: isWritten(first) || isWritten(second ?? ''),
    dashed: /[-–—~～〜]/.test(sep),
    introduced: lead !== '' && ownsLead,
    utc: utc !== undefined,
  };
}

const fromAlone = new RegExp(`^(?:${from})\\s$`, 'iu');

/** The half of the day is often written once for both: 11-1pm starts in the morning, 2pm-3 ends in the afternoon. */
function sameHalf(start: Clock, end: Clock, first: string, second: string): { start: Clock; end: Clock } {
  const wrong = minutesOf(start) >= minutesOf(end);
  if (wrong && !halfOf(first) && halfOf(second) && start.hour >= 12)
    return { start: { ...start, hour: start.hour - 12 }, end };
  if (wrong && halfOf(first) === 'pm' && !halfOf(second) && end.hour < 12) {
    return { start, end: { ...end, hour: end.hour + 12, eitherHalf: false } };
  }
  return { start, end };
}

/** `until 11`, `bis 11 Uhr`, `11時まで`. */
export function peelUntil(text: string): { readonly rest: string; readonly end: Clock } | null {
  const found = untilPattern.exec(text);
  const end = clockOf(found?.groups?.end ?? found?.groups?.ja ?? '', '');
  return found && end ? { rest: text.slice(0, found.index).trimEnd(), end } : null;
}

export function minutesOf({ hour, minute }: Clock): number {
  return hour * 60 + minute;
}

/** Null for what no clock shows, such as 25:00. */
function clockOf(words: string, behind: string): Clock | null {
  const [digits = '', more = words.endsWith('半') ? '30' : '0'] = words.match(/\d+/g) ?? [];
  const half = halfOf(words) ?? halfOf(behind);
  const hour = Number(digits);
  const minute = Number(more);
  if (digits === '' || minute > 59 || (half === null ? hour > 24 || (hour === 24 && minute > 0) : hour > 12))
    return null;
  if (half !== null && !words.startsWith('午') && hour === 0) return null;
  const eitherHalf = half === null && /^[1-6](?!\d)/.test(words) && !/h|ч|uhr|時/i.test(words);
  return {
    hour: half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0),
    minute,
    eitherHalf,
    bare: /^\d+$/.test(words),
  };
}

function halfOf(words: string): 'am' | 'pm' | null {
  const half = /([ap])\.?m|(午前)|(午後)/iu.exec(words);
  if (!half) return null;
  return half[1]?.toLowerCase() === 'a' || half[2] ? 'am' : 'pm';
}

function isWritten(words: string): boolean {
  return /:|[ap]\.?m|uhr|h|ч|час|clock|時/iu.test(words);
}
