import { isInQuotes } from '../split-quoted.ts';
import { dayInNumbers, peelDay } from './day.ts';
import { endsInMisspeltDay } from './day-names.ts';
import type { MomentOfAsking } from './moment-of-asking.ts';
import { unreadSpokenTime } from './spoken-clock.ts';
import { halfOfDay, peelTimePhrase, type TimePhrase } from './time-phrase.ts';

/** A subject and the time that was written with it. */
export interface FoundTime {
  readonly subject: string;
  readonly words: string;
  /** Null: it looks like a time and cannot be read. */
  readonly phrase: TimePhrase | null;
  /** It stands in the middle and nothing says that it is meant: `Review of the 14:30 outage`. */
  readonly doubtful: boolean;
}

/** How far behind a clock the day may stand: `at 9 next Monday with Ben`. */
const wordsBehind = 3;
const unmistakable =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}.,:/-])(?:\d{1,2}時(?:\d{1,2}分|半)?|\d{1,2}:\d{2}(?![\d:])(?:\s?[ap]\.?m\b\.?|\s?uhr\b)?|\d{1,2}\s?(?:[ap]\.?m\b\.?|uhr\b)|(?:in|dans|en|em|через)\s\d{1,3}\s?(?:min|hour|hora|heure|stunde|мин|час)[\p{L}]*|(?:at|um|à|às|в)\s\d{1,2}(?=\s\p{L})|(?:half|quarter) (?:past|to) \p{L}+|at (?:noon|midday)|(?:halb|viertel (?:vor|nach)) \p{L}{3,6}|à midi|al mediodía|ao meio-dia|в (?:полдень|половине \p{L}+)|u podne|正午)/giu;
const zoneBehind = /(?:\d{1,2}:\d{2}|\d\s?[ap]m|\d\s?uhr)\s(?:[A-Z]{1,4}[ST]?T|MEZ|MESZ|МСК)$/u;
const spoken =
  /(?:^|\s)(?:(?:at )?(?:half|quarter|ten|five|twenty) (?:past|to) \p{L}+|(?:um|gegen) (?:viertel|dreiviertel)\s[\p{L}\s]{3,12}|(?:(?:um|gegen) )?halb (?:eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)|mittags|à m(?:idi|inuit)|al mediodía|ao meio-dia|в полдень|正午|(?:at|um|à|a las) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?: o['’]clock| uhr)?|(?:at )?(?:\p{L}+ )?o['’]clock|next (?:week|month)|nächste (?:Woche)|nächsten Monat|la semaine prochaine|(?:la )?próxima semana|semana que vem|на следующей неделе|来週)$/iu;
const misread =
  /(?:^|\s)(?:at\s|um\s|à\s|в\s)?\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[-–]\s?\d{1,2}(?::\d{2})?)?$|(?:^|\s)(?:at|um|à|в)\s\d{1,2}(?::\d{1,2})+$/iu;
/** What would change the meaning of the time behind it, and is not understood. */
const leftover =
  /(?<!\p{L})(?:every|each|next|last|(?:next|this|last) week|kommende[nr]?|jeden?|(?:nächste|kommende|diese) woche|chaque|la semaine prochaine|cada|(?:la )?próxima semana|semana que v(?:em|iene)|кажд(?:ый|ую|ое)|на следующей неделе|sledeće nedelje|svak[iue])$|(?:来週|再来週|今週|毎週|毎日)の?$/iu;
const talkedAbout = /(?:^|\s)(?:for|of|about|für|von|über|pour|de|para|sobre|на|о)\s(?:\p{L}+\s)?$/iu;

/** Where a text says a time. Null when it says none: numbers and months alone stay what they are. */
export function findTime(text: string, moment: MomentOfAsking): FoundTime | null {
  const peeled = peelTimePhrase(text, moment);
  if (peeled) {
    const atEnd = peeled.day === null && peeled.clock !== null ? withDayInFront(peeled, moment) : peeled;
    const numbered = atEnd.clock !== null && atEnd.day === null ? dayInNumbers(atEnd.rest, moment) : null;
    if (numbered?.meaning.kind === 'day') {
      const phrase = { ...atEnd, rest: numbered.rest, day: numbered.meaning };
      return { subject: phrase.rest, words: text.slice(phrase.rest.length).trim(), phrase, doubtful: true };
    }
    const hasOtherTime = atEnd.clock === null && atEnd.day !== null && atEnd.rest.search(unmistakable) >= 0;
    const isUnread = hasOtherTime || leftover.test(atEnd.rest) || endsInMisspeltDay(atEnd.rest);
    const words = text.slice(peeled.rest.length).trim();
    return { subject: atEnd.rest, words, phrase: isUnread ? null : atEnd, doubtful: false };
  }
  const unread = zoneBehind.exec(text) ?? spoken.exec(text) ?? misread.exec(text) ?? unreadSpokenTime(text);
  if (unread && !talkedAbout.test(text.slice(0, unread.index + 1))) {
    const words = text.slice(unread.index).trim();
    return { subject: text.slice(0, unread.index).trim(), words, phrase: null, doubtful: false };
  }
  return inTheMiddle(text, moment);
}

/** `Tomorrow kick-off at 9`. A weekday in front is left alone: `Monday sync at 9` may be on any day. */
function withDayInFront(phrase: TimePhrase, moment: MomentOfAsking): TimePhrase {
  const ends = [...phrase.rest.slice(0, 60).matchAll(/\S(?=\s)/g)].slice(0, 4).map(({ index }) => index + 1);
  for (const end of ends.reverse()) {
    const front = peelDay(phrase.rest.slice(0, end), moment);
    if (front?.rest !== '' || front.meaning.kind !== 'day' || front.meaning.everyWeek) continue;
    const half = front.meaning.clock === null ? halfOfDay(front.words) : null;
    return { ...phrase, day: front.meaning, half, rest: phrase.rest.slice(end).trim() };
  }
  return phrase;
}

function inTheMiddle(text: string, moment: MomentOfAsking): FoundTime | null {
  // Only the first: a second one is what the meeting is about.
  for (const { 0: clock, index } of [...text.matchAll(unmistakable)].slice(0, 1)) {
    if (isInQuotes(text, index)) continue;
    const onlyWithDay = /^\p{L}+\s\d{1,2}$/u.test(clock) && !/^(?:in|en)\s/i.test(clock);
    for (const end of endsBehind(text, index + clock.length)) {
      const phrase = peelTimePhrase(text.slice(0, end), moment);
      if (!phrase || (phrase.clock === null && phrase.startInstant === null)) continue;
      if (onlyWithDay && phrase.day === null) continue;
      const words = text.slice(phrase.rest.length, end).trim();
      const sure = phrase.day !== null || phrase.startInstant !== null || phrase.clock?.introduced === true;
      const subject = `${phrase.rest} ${text.slice(end)}`
        .replace(/\s+/g, ' ')
        .replace(/^[\s,;:–-]+/, '')
        .trim();
      return { subject, words, phrase: leftover.test(phrase.rest) ? null : phrase, doubtful: !sure };
    }
  }
  return null;
}

/** The farthest first. */
function endsBehind(text: string, from: number): readonly number[] {
  const behind = [...text.slice(from, from + 60).matchAll(/\S(?=\s|$)/g)].slice(0, wordsBehind + 1);
  return [from, ...behind.map(({ index }) => from + index + 1)].reverse();
}
