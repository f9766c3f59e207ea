import { commandText } from '../../command/command-text.ts';
import type { CardReply } from '../../turn/reply.ts';
import type { ConversationKind } from '../../turn/turn.ts';
import { commandButton } from '../command-button.ts';
import { extensionTextsFor } from '../texts/extension/extension-texts-for.ts';
import { textsFor } from '../texts/texts-for.ts';
import { isolated, userText } from '../user-text.ts';
import { renderNoticeCard } from './notice-card.ts';

/**
 * The card behind a result that still has to be chosen. Teams asks for the meeting then and never shows this; a client
 * that does not ask inserts it, and its button gets the meeting wherever the bot is a member.
 */
export function renderChooseCard(
  conversationKind: ConversationKind,
  subject: string,
  locale: string | null,
): CardReply {
  const { lang, commands, meeting } = textsFor(locale);
  const { search } = extensionTextsFor(locale);
  const shown = userText(subject);
  const lines = [...(shown === '' ? [] : [search.subject(isolated(shown))]), search.press];
  const button = commandButton(commands.meet.button, userText(commandText(subject === '' ? null : subject, null), 900));
  return renderNoticeCard({ lang, heading: meeting.untitled[conversationKind], lines, button });
}
