import type { CardReply } from '../../turn/reply.ts';
import { render } from '../render.ts';
import { scheduleTextsFor } from '../texts/schedule/schedule-texts-for.ts';
import { escapedForMarkdown, escapedForSpeech } from '../user-text.ts';
import template from './working-card.json' with { type: 'json' };

/** In place of the form while the answer takes longer than a client waits; the answer itself replaces it. */
export function renderWorkingCard(locale: string | null): CardReply {
  const { lang, working } = scheduleTextsFor(locale);
  const plain = `${working.heading}. ${working.text}`;
  const card = render(template, {
    lang,
    heading: working.heading,
    text: working.text,
    speak: escapedForSpeech(plain),
    fallbackText: escapedForMarkdown(plain),
  });
  return { kind: 'card', card, summary: working.heading };
}
