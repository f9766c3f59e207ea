import type { TimeChoice, TimeUnclear } from '../../command/command.ts';
import { withoutPlaces } from '../../command/command-text.ts';
import type { CardReply } from '../../turn/reply.ts';
import { commandButton, fitsOnButtons } from '../command-button.ts';
import { render } from '../render.ts';
import { peopleTextsFor } from '../texts/people/people-texts-for.ts';
import { timeTextsFor } from '../texts/time/time-texts-for.ts';
import { breakable, escapedForMarkdown, escapedForSpeech, isolated, userText } from '../user-text.ts';
import { type Reader, spokenStart, spokenWindow, spokenZone } from './spoken-window.ts';
import template from './time-card.json' with { type: 'json' };

interface TimeCardInput {
  readonly unclear: TimeUnclear;
  readonly timeZone: string | null;
  readonly now: Date;
  readonly locale: string | null;
}

/** Asks about a time before anything is created, with a button for each answer. */
export function renderTimeCard({ unclear, timeZone, now, locale }: TimeCardInput): CardReply {
  const texts = timeTextsFor(locale);
  const { title, explanation } = texts.question[unclear.reason];
  const reader = { locale, lang: texts.lang, timeZone };
  const windows = windowTitles(unclear, reader, now);
  const titleOf = (choice: TimeChoice, i: number): string => {
    if (choice.kind === 'window') return windows[i] ?? '';
    return choice.kind === 'as-subject' ? texts.asSubject : texts.withoutTime;
  };
  const words = userText(unclear.words, 80);
  const zone = timeZone === null ? texts.zoneUnknown : texts.zone(spokenZone(timeZone));
  const { people = [] } = unclear;
  const carried = fitsOnButtons(people, unclear.choices.length) ? people : [];
  const isLosing = carried.length < people.length;
  const commandOf = (choice: TimeChoice): string =>
    userText(isLosing ? withoutPlaces(choice.command) : choice.command, 900);
  const card = render(template, {
    lang: texts.lang,
    title,
    hasWords: words !== '',
    words: isolated(breakable(words)),
    explanation,
    buttons: unclear.choices.map((choice, i) => commandButton(titleOf(choice, i), commandOf(choice), carried)),
    zone,
    nothingYet: isLosing ? `${texts.nothingYet} ${peopleTextsFor(locale).nameAgain}` : texts.nothingYet,
    speak: escapedForSpeech(`${title} ${explanation}`),
    fallbackText: escapedForMarkdown(`${title} ${explanation}`),
  });
  return { kind: 'card', card, summary: title };
}

/** When clocks are turned back, an hour comes twice: then its zone is named instead of the day, which all choices share. */
function windowTitles({ choices, reason }: TimeUnclear, reader: Reader, now: Date): readonly string[] {
  const windows = choices.flatMap((choice) => (choice.kind === 'window' ? [choice.when] : []));
  const starts = new Set(windows.map(({ startDateTime }) => clockOf(startDateTime, reader, now)));
  const named = windows.map((when) => spokenStart(when, reader));
  const changes = reason === 'skipped' || (reason === 'ambiguous' && starts.size < windows.length);
  return changes && new Set(named).size === windows.length
    ? named
    : windows.map((when) => spokenWindow(when, reader, now));
}

function clockOf(dateTime: string, reader: Reader, now: Date): string {
  return spokenWindow({ startDateTime: dateTime, endDateTime: dateTime }, reader, now);
}
