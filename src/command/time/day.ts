import { DateTime } from 'luxon';
import { chronosFor, extraDay } from './day-words.ts';
import { type MomentOfAsking, monthComesFirst, timeLanguage } from './moment-of-asking.ts';
import { zoneForLuxon } from './wall-clock.ts';

/** A calendar day at the end of a text, or an instant counted from now, and the text without it. */
export interface PeeledDay {
  readonly rest: string;
  readonly words: string;
  readonly meaning:
    | { readonly kind: 'day'; readonly date: string; readonly everyWeek: boolean; readonly clock: number | null }
    | { readonly kind: 'clock'; readonly hour: number }
    | { readonly kind: 'instant'; readonly ms: number };
}

/** The longest day is seven words: `on Tuesday the 24th of November 2026`. */
const mostWords = 7;
const mostCharacters = 60;

/** `tomorrow`, `next Monday`, `24 Nov`, `am 24.11.2026`, `in 20 minutes`. Null when the text does not end so. */
export function peelDay(text: string, moment: MomentOfAsking): PeeledDay | null {
  for (const start of startsOf(text)) {
    const words = text.slice(start);
    const meaning = meaningOf(words, moment);
    if (meaning) return { rest: text.slice(0, start).trimEnd(), words, meaning };
  }
  return null;
}

/** Where the last words begin, the longest first. In Japanese every character may begin one. */
function startsOf(text: string): readonly number[] {
  const from = Math.max(0, text.length - mostCharacters);
  const starts = [
    ...text
      .slice(from)
      .matchAll(/(?<=^|\s)\S|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{Script=Han}\d]/gu),
  ];
  const at = starts.map(({ index }) => from + index).filter((start) => start === 0 || start > from);
  return at.slice(-(/[\p{Script=Han}]$/u.test(text) ? 16 : mostWords));
}

function meaningOf(words: string, moment: MomentOfAsking): PeeledDay['meaning'] | null {
  if (!isCandidate(words)) return null;
  const language = timeLanguage(moment.locale);
  const local = localNow(moment);
  const own = extraDay(words, language);
  if (own) {
    const days = 'inDays' in own ? own.inDays : (own.weekday - (local.weekday % 7) + 7) % 7;
    return { kind: 'day', date: local.plus({ days }).toISODate() ?? '', everyWeek: 'weekday' in own, clock: null };
  }
  const later = /^(\d{1,3})(分|時間)後$/.exec(words);
  if (later) {
    return { kind: 'instant', ms: moment.now.getTime() + Number(later[1]) * (later[2] === '分' ? 60_000 : 3_600_000) };
  }
  const numbers = /^(?:(?:am|den|le|el|dia|on|в)\s)?(\d{1,2})([/.])(\d{1,2})\.?$/i.exec(words);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    const monthFirst = numbers[2] === '/' && monthComesFirst(moment.locale);
    return monthFirst ? nextDate(first, second, local) : nextDate(second, first, local);
  }
  const reference = { instant: moment.now, timezone: local.offset };
  // chrono leaves the article out of its match.
  const bare = words.replace(/^(?:the|den|der|le|el|o|la)\s/i, '').replace(early, '');
  for (const chrono of chronosFor(bare, language, monthComesFirst(moment.locale))) {
    const result = chrono.parse(bare, reference, { forwardDate: true })[0];
    if (result?.index !== 0 || result.text.length !== bare.length || result.end) continue;
    const { start } = result;
    if (start.isCertain('hour') && start.isCertain('timezoneOffset')) {
      if (!counted.test(bare)) continue;
      return { kind: 'instant', ms: start.date().getTime() };
    }
    const dated =
      start.isCertain('day') || start.isCertain('weekday') || /^(?:this|heute|ce|esta|hoje|сегодня)\s/i.test(bare);
    const hour = start.isCertain('hour') ? start.get('hour') : null;
    // A bare number beside a day is decided by the clock's own rules.
    if (hour !== null && /\d/.test(bare)) continue;
    if (!dated) {
      if (hour !== null) return { kind: 'clock', hour };
      continue;
    }
    const date = DateTime.utc(start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1).toISODate();
    if (date !== null) return { kind: 'day', date, everyWeek: !start.isCertain('day'), clock: hour };
  }
  return null;
}

/** The day in this year, or in the next when it is over. */
function nextDate(month: number, day: number, local: DateTime): PeeledDay['meaning'] | null {
  const thisYear = DateTime.utc(local.year, month, day);
  const isOver = (thisYear.toISODate() ?? '') < (local.toISODate() ?? '');
  const date = (isOver ? DateTime.utc(local.year + 1, month, day) : thisYear).toISODate();
  return date === null ? null : { kind: 'day', date, everyWeek: false, clock: null };
}

/** Spans and moments that name no day. */
const wide =
  /^(?:second|sec|now|jetzt|maintenant|ahora|agora|сейчас)$|(?<!\p{L})(?:weeks?|months?|years?|wochen?|monate?n?|jahre?n?|semaines?|mois|semanas?|mes(?:es)?|mês|недел[яюие]|месяц\p{L}*|ago)$|来週$|来月$/iu;
/** Counted from now, or with a zone of its own; `3M` and `10m` are neither. */
const counted =
  /^(?:in|within|after|dans|d[’']ici|en|dentro|em|daqui|через|za|за)\s|(?:later|from now)$|\d\s?(?:[ap]m\s?)?[A-Z]{2,5}$/u;
/** Part of the day that chrono leaves behind: `morgen früh`. */
const early = /\s(?:früh|vormittags?|por la (?:mañana|tarde|noche)|(?:de|à|da|pela) (?:manhã|tarde|noite))$/i;

/** Refuses what chrono would take for a date: versions, fractions, spans of weeks, the second in `in a second`. */
function isCandidate(words: string): boolean {
  if (!/[\p{L}\d]/u.test(words) || /["“”„«»「」]/u.test(words)) return false;
  if (wide.test(words)) {
    return false;
  }
  const numeric = /^[\d./-]+$/.test(words);
  return !numeric || /\d{4}/.test(words) || /^\d{1,2}\.\d{1,2}\.$/.test(words);
}

/** `12/1` and `24.11`: a day only when a time stands beside it, and then still to be asked about. */
export function dayInNumbers(text: string, moment: MomentOfAsking): PeeledDay | null {
  const numbers = /(?<=^|\s)\d{1,2}[/.]\d{1,2}$/.exec(text);
  const meaning = numbers && meaningOf(`on ${numbers[0]}`, moment);
  if (!numbers || !meaning) return null;
  return { rest: text.slice(0, numbers.index).trimEnd(), words: numbers[0], meaning };
}

export function zoneOf({ timeZone }: MomentOfAsking): string {
  return timeZone === null ? 'UTC' : zoneForLuxon(timeZone);
}

export function localNow(moment: MomentOfAsking): DateTime {
  const known = locals.get(moment);
  if (known) return known;
  const local = DateTime.fromJSDate(moment.now, { zone: zoneOf(moment) });
  locals.set(moment, local);
  return local;
}

/** Every word of a subject may ask, and finding out a zone's offset takes longer than all the rest. */
const locals = new WeakMap<MomentOfAsking, DateTime>();
