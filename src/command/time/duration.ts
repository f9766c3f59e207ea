/** A duration at the end of a text, and the text without it. */
export interface PeeledDuration {
  readonly rest: string;
  readonly minutes: number;
  /** Without a word such as `for` it may as well belong to the subject: `Review 30 min`. */
  readonly introduced: boolean;
}

const lead = 'for|für|fuer|pendant|durante|por|на|na|за|za';
const hour = 'hours?|hrs?|stunden?|std\\.?|heures?|horas?|час(?:а|ов)?|сат(?:и|а)?|sat(?:i|a)?|h|ч|時間';
const minute = 'minut(?:e[ns]?|es|os?|a)|mins?\\.?|минут[ыуа]?|минута|мин\\.?|m|分間|分';
/** Each alternative is anchored at both ends by what follows, so no two of them compete for long. */
const amount = `(?<h1>\\d{1,3}(?:[.,]\\d{1,2})?)\\s?(?:${hour})(?:\\s?(?<m1>\\d{1,2})(?:\\s?(?:${minute}))?|(?<half>半))?|(?<m2>\\d{1,5})\\s?(?:${minute})|(?<h3>\\d{1,2}):(?<m3>[0-5]\\d)\\s?(?:hours|h)?`;
const words: Readonly<Record<string, number>> = {
  'an hour': 60,
  'one hour': 60,
  'half an hour': 30,
  'an hour and a half': 90,
  'eine stunde': 60,
  'eine halbe stunde': 30,
  'eine viertelstunde': 15,
  'anderthalb stunden': 90,
  'une heure': 60,
  'une demi-heure': 30,
  'un quart d’heure': 15,
  "un quart d'heure": 15,
  'una hora': 60,
  'media hora': 30,
  'hora y media': 90,
  'uma hora': 60,
  'meia hora': 30,
  час: 60,
  полчаса: 30,
  'полтора часа': 90,
  sat: 60,
  сат: 60,
  'pola sata': 30,
  'пола сата': 30,
};
const wordsPattern = Object.keys(words).join('|');
const boundary = '(?<![\\p{L}\\p{N}.,:/-])';
const introducedForm = new RegExp(
  `${boundary}(?:${lead})\\s(?:(?<words>${wordsPattern})|${amount})(?:\\slang)?$`,
  'iu',
);
const bareForm = new RegExp(`(?:^|(?<=[\\s\\p{Script=Han}\\p{Script=Hiragana}]))(?:${amount})(?:\\slang)?$`, 'iu');
/** `10h` and `14 часов` are times as often as durations; without a word before them they are left to the clock. */
const clocklike =
  /^(?:\d{1,2}:\d\d|\d{1,3}\s?(?:h|ч|час(?:а|ов)?|сат(?:и|а)?|sat(?:i|a)?)(?:\s?\d{1,2})?(?:分|m|min)?|.*[^間]分)$/iu;

/** `for 45m`, `for 1h30`, `für 45 min`, `pendant 1 h`, `на 2 часа`, `45分間`. Null when the text does not end so. */
export function peelDuration(text: string): PeeledDuration | null {
  const introduced = introducedForm.exec(text);
  const found = introduced ?? bareForm.exec(text);
  // 3M is a company, 10M a price.
  if (!found || /\dM$/.test(found[0])) return null;
  const minutes = minutesOf(found.groups ?? {});
  const ownWord = /分間$|時間(?:\d+分間?|半)?$|\slang$/u.test(found[0]);
  if (!introduced && !ownWord && clocklike.test(found[0].trim())) return null;
  return { rest: text.slice(0, found.index).trimEnd(), minutes, introduced: introduced !== null || ownWord };
}

const countdownForm = new RegExp(
  `${boundary}(?:in|dans|en|em|через|za|daqui a|dentro de)\\s(?:(?<words>${wordsPattern})|${amount})$`,
  'iu',
);

/** `in 1 h`, `dans 20 minutes`: how long from now. Null when the text does not end so. */
export function peelCountdown(text: string): { readonly rest: string; readonly minutes: number } | null {
  const found = countdownForm.exec(text);
  if (!found || /\dM$/.test(found[0])) return null;
  return { rest: text.slice(0, found.index).trimEnd(), minutes: minutesOf(found.groups ?? {}) };
}

function minutesOf(groups: Readonly<Record<string, string | undefined>>): number {
  const number = (digits: string | undefined) => Number((digits ?? '0').replace(',', '.'));
  if (groups.words !== undefined) return words[groups.words.toLowerCase()] ?? 0;
  const hours = number(groups.h1) + number(groups.h3);
  return Math.round(hours * 60 + number(groups.m1) + number(groups.m2) + number(groups.m3) + (groups.half ? 30 : 0));
}
