import type { CommandName } from '../../command/catalog.ts';
import type { CardReply } from '../../turn/reply.ts';
import type { ConversationKind } from '../../turn/turn.ts';
import { commandButton } from '../command-button.ts';
import { commandLines } from '../command-lines.ts';
import { render } from '../render.ts';
import { commandTexts } from '../texts/command-texts.ts';
import { textsFor } from '../texts/texts-for.ts';
import { escapedForSpeech } from '../user-text.ts';
import template from './help-card.json' with { type: 'json' };

interface HelpCardInput {
  readonly conversationKind: ConversationKind;
  readonly locale: string | null;
  /** People sign in themselves; left out: there is nothing to sign in to. */
  readonly signsIn?: boolean;
  /** Null for plain help; else the answer to words that are no command. */
  readonly notUnderstood: { readonly suggestion: CommandName | null } | null;
}

const signing: ReadonlySet<string> = new Set(['sign-in', 'sign-out'] satisfies CommandName[]);

/** What can be asked. For words that are no command it first says so and offers the nearest command. */
export function renderHelpCard({ conversationKind, locale, signsIn = false, notUnderstood }: HelpCardInput): CardReply {
  const texts = textsFor(locale);
  const suggestion = notUnderstood?.suggestion ?? null;
  const sorry = notUnderstood === null ? '' : texts.help.notUnderstood;
  const didYouMean = suggestion === null ? '' : texts.help.didYouMean(suggestion);
  const summary = [sorry, didYouMean].filter(Boolean).join(' ') || texts.help.heading;
  const buttons = [...new Set<CommandName>([suggestion ?? 'meet', 'meet', 'schedule'])];
  const card = render(template, {
    lang: texts.lang,
    notUnderstood: sorry !== '',
    sorry,
    suggests: didYouMean !== '',
    didYouMean,
    heading: texts.help.heading,
    howToAsk: texts.help.howToAsk[conversationKind],
    commands: commandLines(
      texts,
      conversationKind,
      ({ name, personalOnly }) => (conversationKind === 'personal' || !personalOnly) && (signsIn || !signing.has(name)),
    ),
    buttons: buttons.map((name) => commandButton(commandTexts(texts)[name].button, name)),
    speak: escapedForSpeech(`${summary} ${texts.help.howToAsk[conversationKind]}`),
    fallbackText: `${summary} ${texts.help.howToAsk[conversationKind]}`,
  });
  return { kind: 'card', card, summary };
}
