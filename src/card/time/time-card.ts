import type { TimeChoice, TimeUnclear, TimeWindow } from '../../command/command.ts';
import type { CardReply } from '../../turn/reply.ts';
import { commandButton } from '../command-button.ts';
import { render } from '../render.ts';
import { timeTextsFor } from '../texts/time/time-texts-for.ts';
import { breakable, escapedForMarkdown, escapedForSpeech, isolated, userText } from '../user-text.ts';
import { type Reader, spokenWindow, spokenZone } from './spoken-window.ts';
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
  const starts = unclear.choices.flatMap((choice) =>
    choice.kind === 'window' ? [startOf(choice.when, reader, now)] : [],
  );
  // When clocks are turned back, the same hour comes twice: only the name of the zone tells the two apart.
  const sameTwice = new Set(starts).size < starts.length || unclear.reason === 'skipped';
  const titleOf = (choice: TimeChoice): string => {
    if (choice.kind === 'window') return spokenWindow(choice.when, reader, now, sameTwice);
    return choice.kind === 'as-subject' ? texts.asSubject : texts.withoutTime;
  };
  const words = userText(unclear.words, 80);
  const zone = timeZone === null ? texts.zoneUnknown : texts.zone(spokenZone(timeZone));
  const card = render(template, {
    lang: texts.lang,
    title,
    hasWords: words !== '',
    words: isolated(breakable(words)),
    explanation,
    buttons: unclear.choices.map((choice) => commandButton(titleOf(choice), userText(choice.command, 900))),
    zone,
    nothingYet: texts.nothingYet,
    speak: escapedForSpeech(`${title} ${explanation}`),
    fallbackText: escapedForMarkdown(`${title} ${explanation}`),
  });
  return { kind: 'card', card, summary: title };
}

function startOf({ startDateTime }: TimeWindow, reader: Reader, now: Date): string {
  return spokenWindow({ startDateTime, endDateTime: startDateTime }, reader, now);
}
