import type { CardReply } from '../../turn/reply.ts';
import type { ConversationKind } from '../../turn/turn.ts';
import { commandButton } from '../command-button.ts';
import { commandLines } from '../command-lines.ts';
import { render } from '../render.ts';
import { textsFor } from '../texts/texts-for.ts';
import { escapedForSpeech } from '../user-text.ts';
import template from './welcome-card.json' with { type: 'json' };

interface WelcomeCardInput {
  readonly conversationKind: ConversationKind;
  readonly locale: string | null;
}

/** The first and only unasked words: what the bot is good for, where its limits are, what to type. */
export function renderWelcomeCard({ conversationKind, locale }: WelcomeCardInput): CardReply {
  const texts = textsFor(locale);
  const { heading, limits } = texts.welcome;
  const value = texts.welcome.value[conversationKind];
  const card = render(template, {
    lang: texts.lang,
    heading,
    value,
    howToAsk: texts.help.howToAsk[conversationKind],
    commands: commandLines(texts, conversationKind, (entry) => !entry.personalOnly),
    limits,
    buttons: (['meet', 'schedule'] as const).map((name) => commandButton(texts.commands[name].button, name)),
    speak: escapedForSpeech(`${heading}. ${value} ${limits}`),
    fallbackText: `${heading}. ${value} ${limits}`,
  });
  return { kind: 'card', card, summary: heading };
}
