import { type Clock, type PeeledClock, peelClock, peelUntil } from './clock.ts';
import { type PeeledDay, peelDay } from './day.ts';
import { peelCountdown, peelDuration } from './duration.ts';
import { peelInstant } from './iso-instant.ts';
import type { MomentOfAsking } from './moment-of-asking.ts';
import { peelSpokenClock } from './spoken-clock.ts';

/** The time words at the end of a text, taken apart, and the text before them. */
export interface TimePhrase {
  readonly rest: string;
  readonly day: (PeeledDay['meaning'] & { readonly kind: 'day' }) | null;
  /** `tomorrow evening`, `9 in the morning`: which half of the day the words name. */
  readonly half: 'am' | 'pm' | null;
  readonly clock: PeeledClock | null;
  readonly until: Clock | null;
  /** Milliseconds since 1970. */
  readonly startInstant: number | null;
  readonly endInstant: number | null;
  readonly minutes: number | null;
}

const nowWord = /(?:^|\s)(?:now|right now|jetzt|maintenant|ahora|agora|сейчас|sada|сада|今すぐ|今)$/iu;
/** Words that tie a time to the text before it. They mean nothing without it. */
const ties =
  /(?:^|\s)(?:at|on|from|for|um|am|ab|vom|von|den|für|le|à|pour|el|a las|para|a|às|em|na|no|dia|в|во|на|с|u|у|od|од|za|за)$|[\s,;:–—-]+$|(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])[のにで、]$/u;
/** Something said about a day or counted by numbers, not a time: `Agenda for Monday`, `Chapters 10-11`. */
const aboutADay = /(?:^|\s)(?:for|of|about|für|von|über|pour|de|du|para|sobre|do|da|на|о|za|за|o|guten)$/iu;
const numbered =
  /(?:^|\s)(?:chapters?|rooms?|sprints?|versions?|releases?|phases?|items?|parts?|pages?|steps?|weeks?|days?|tickets?|questions?|lines?|grades?|levels?|ages?|score|kapitel|r[aä]ume?|seiten?|teile?|punkte?|wochen?|klassen?|chapitres?|salles?|pages?|semaines?|cap[ií]tulos?|salas?|p[aá]ginas?|semanas?|глав[аы]|страниц[аы]|недел[яи]|第)$/iu;
const morning = /morning|la mañana|manhã|früh|vormittag|matin|утра|утром/iu;
const evening = /evening|night|afternoon|nachmittag|abend|soir|après-midi|tarde|noche|noite|вечер/iu;

/** Says of the clock before it which half of the day is meant. */
const halfBehind =
  /(?<=\d|uhr|час(?:а|ов)?)\s(?:(in the morning|morgens|früh|du matin|de la mañana|da manhã|утра|ujutru)|in the (?:afternoon|evening)|nachmittags|abends|de l[’']après-midi|du soir|de la (?:tarde|noche)|da (?:tarde|noite)|дня|вечера|uveče)$/iu;

const nothing = {
  day: null,
  half: null,
  clock: null,
  until: null,
  startInstant: null,
  endInstant: null,
  minutes: null,
};

/** Takes time words off the end of a text, in whatever order they stand. Null when it does not end in a time. */
export function peelTimePhrase(text: string, moment: MomentOfAsking): TimePhrase | null {
  const { phrase, tookBareDuration } = peelAll(text, moment, true);
  // Else a second look would see the same.
  return phrase === null && tookBareDuration ? peelAll(text, moment, false).phrase : phrase;
}

interface Peeled {
  readonly phrase: TimePhrase | null;
  readonly tookBareDuration: boolean;
}

function peelAll(text: string, moment: MomentOfAsking, bareDuration: boolean): Peeled {
  let phrase: TimePhrase = { ...nothing, rest: text };
  let needsMore = false;
  let dayWords = '';
  for (;;) {
    const before = phrase;
    const behind = phrase.clock === null ? halfBehind.exec(phrase.rest) : null;
    const rest = behind ? phrase.rest.slice(0, behind.index) : phrase.rest;
    const instant = peelInstant(rest);
    const duration = phrase.minutes === null && instant === null ? peelDuration(rest) : null;
    const started = phrase.clock !== null || phrase.startInstant !== null;
    if (instant?.role === 'end' && phrase.endInstant === null) {
      phrase = { ...phrase, rest: instant.rest, endInstant: instant.ms };
    } else if (instant?.role === 'start' && !started) {
      phrase = { ...phrase, rest: instant.rest, startInstant: instant.ms };
    } else if (!started && phrase.day === null && peelCountdown(rest)) {
      const countdown = peelCountdown(rest);
      const startInstant = moment.now.getTime() + (countdown?.minutes ?? 0) * 60_000;
      phrase = { ...phrase, rest: countdown?.rest ?? rest, startInstant };
    } else if (duration && (duration.introduced || bareDuration)) {
      needsMore ||= !duration.introduced;
      phrase = { ...phrase, rest: duration.rest, minutes: duration.minutes };
    } else {
      const clock = started || phrase.until !== null ? null : acceptedClock(rest, phrase, moment);
      const until = phrase.until === null && !clock?.end ? peelUntil(rest) : null;
      if (until && !(started && phrase.clock?.end)) phrase = { ...phrase, rest: until.rest, until: until.end };
      else if (clock)
        phrase = { ...phrase, rest: clock.rest, clock, half: behind ? (behind[1] ? 'am' : 'pm') : phrase.half };
      else if (phrase.until !== null && !started) {
        const start = acceptedClock(rest, phrase, moment);
        if (start && !start.end) phrase = { ...phrase, rest: start.rest, clock: start };
      }
    }
    if (phrase === before) {
      const day = phrase.day === null && phrase.startInstant === null ? peelNowOrDay(phrase, moment) : null;
      if (day === null) break;
      dayWords = day.words;
      phrase = day.phrase;
    }
    phrase = { ...phrase, rest: withoutTies(phrase.rest) };
  }
  const { day, clock, until, startInstant, endInstant, minutes } = phrase;
  const timed = clock !== null || startInstant !== null || until !== null || endInstant !== null;
  const isNone =
    (needsMore && !timed && day === null) ||
    (!timed && day === null && minutes === null) ||
    (!timed && minutes === null && isDoubtfulDay(text, dayWords));
  return { phrase: isNone ? null : phrase, tookBareDuration: needsMore };
}

function peelNowOrDay(phrase: TimePhrase, moment: MomentOfAsking): { phrase: TimePhrase; words: string } | null {
  const { rest, clock, minutes } = phrase;
  const now = nowWord.exec(rest);
  if (now) {
    if (clock !== null || (minutes === null && now.index > 0)) return null;
    const before = rest.slice(0, now.index).trimEnd();
    return { phrase: { ...phrase, rest: before, startInstant: moment.now.getTime() }, words: now[0] };
  }
  const found = peelDay(rest, moment);
  if (found === null) return null;
  const { words, meaning } = found;
  const half = halfOfDay(words);
  if (meaning.kind === 'instant') {
    return clock === null ? { phrase: { ...phrase, rest: found.rest, startInstant: meaning.ms }, words } : null;
  }
  const hour = meaning.kind === 'clock' ? meaning.hour : meaning.clock;
  if (hour !== null && clock !== null) return null;
  // An abbreviation is a word as well: `Sun`, `Do`, `mar`. Only a time beside it makes it a day.
  if (/^\p{L}{1,3}$/u.test(words) && !/\p{Script=Han}/u.test(words) && !(clock?.written || clock?.introduced))
    return null;
  const spoken = hour === null ? clock : noonOrMidnight(found.rest, hour);
  const day = meaning.kind === 'day' ? meaning : null;
  return {
    phrase: {
      ...phrase,
      rest: withoutWeekdayOf(day, found.rest, moment),
      clock: spoken,
      half: half ?? phrase.half,
      day,
    },
    words,
  };
}

/** `Tuesday the 24th of November`: the date says it all, and says the same. */
function withoutWeekdayOf(day: TimePhrase['day'], text: string, moment: MomentOfAsking): string {
  if (day === null || day.everyWeek) return text;
  const weekday = peelDay(text.replace(/,?(?:\sthe)?$/i, ''), moment);
  if (weekday?.meaning.kind !== 'day' || !weekday.meaning.everyWeek) return text;
  const apart = (Date.parse(day.date) - Date.parse(weekday.meaning.date)) / 86_400_000;
  return apart % 7 === 0 ? weekday.rest : text;
}

export function halfOfDay(words: string): 'am' | 'pm' | null {
  if (evening.test(words)) return 'pm';
  return morning.test(words) ? 'am' : null;
}

function noonOrMidnight(rest: string, hour: number): PeeledClock {
  const start = { hour, minute: 0, eitherHalf: false, bare: false };
  return { rest, start, end: null, written: true, dashed: false, introduced: true, utc: false };
}

/** In words, unless it is what the meeting is about: `le menu de midi`. */
function spokenClock(text: string): PeeledClock | null {
  const clock = peelSpokenClock(text);
  return clock !== null && aboutADay.test(clock.rest) ? null : clock;
}

/** A bare number is a time only beside a word or a day that makes it one: `at 9`, `Monday 9`, but `Sprint 9`. */
function acceptedClock(text: string, { day }: TimePhrase, moment: MomentOfAsking): PeeledClock | null {
  const clock = peelClock(text) ?? spokenClock(text);
  if (clock === null || clock.written || clock.introduced) return clock;
  const before = withoutTies(clock.rest);
  if (clock.dashed && !numbered.test(before)) return clock;
  if (day !== null) return null;
  const dayBefore = peelDay(before, moment);
  const isDay = dayBefore?.meaning.kind === 'day' && !/^\p{L}{1,3}$/u.test(dayBefore.words);
  return isDay && !numbered.test(before) ? clock : null;
}

function isDoubtfulDay(text: string, words: string): boolean {
  return aboutADay.test(text.slice(0, text.lastIndexOf(words)).trimEnd());
}

function withoutTies(text: string): string {
  let rest = text.trimEnd();
  for (let again = true; again; ) {
    const shorter = rest.replace(ties, '').trimEnd();
    again = shorter !== rest;
    rest = shorter;
  }
  return rest;
}
