import type { CardReply } from '../../turn/reply.ts';
import { withNotice } from '../notice.ts';
import { render } from '../render.ts';
import { privateTextsFor } from '../texts/private/private-texts-for.ts';
import { escapedForMarkdown, escapedForSpeech } from '../user-text.ts';
import { withoutButtons } from './private-buttons.ts';
import template from './undelivered-card.json' with { type: 'json' };

/**
 * A private answer as it may stand in the sender's own chat with the bot. Buttons would act on that chat instead of the
 * one that was asked in, so they go; a form is nothing without them.
 */
export function renderElsewhereCard(reply: CardReply, locale: string | null): CardReply {
  const card = withoutButtons(reply.card);
  if (card === null) return renderUndeliveredCard(locale);
  return withNotice({ ...reply, card }, privateTextsFor(locale).answeredElsewhere);
}

/** In place of a private answer that could not be given: names neither who asked nor what. */
export function renderUndeliveredCard(locale: string | null): CardReply {
  const { lang, undelivered } = privateTextsFor(locale);
  const plain = `${undelivered.heading}. ${undelivered.text}`;
  const card = render(template, {
    lang,
    heading: undelivered.heading,
    text: undelivered.text,
    speak: escapedForSpeech(plain),
    fallbackText: escapedForMarkdown(plain),
  });
  return { kind: 'card', card, summary: undelivered.heading };
}
