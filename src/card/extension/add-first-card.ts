import type { DialogForm } from '../../command/read-extension.ts';
import type { CardReply } from '../../turn/reply.ts';
import { submitButton } from '../submit-button.ts';
import { extensionTextsFor } from '../texts/extension/extension-texts-for.ts';
import { renderNoticeCard } from './notice-card.ts';
import { sameForm } from './waiting-card.ts';

interface AddFirstInput {
  readonly reason: 'not-shared' | 'to-post';
  /** Null where a button could not add the bot: outside a dialog. */
  readonly dialog: DialogForm | null;
  readonly locale: string | null;
}

/**
 * Why the bot has to be added, and the button for it. Teams installs the app and sends the same data again:
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module#request-to-install-your-conversational-bot
 */
export function renderAddFirstCard({ reason, dialog, locale }: AddFirstInput): CardReply {
  const { lang, addFirst } = extensionTextsFor(locale);
  const button = (form: DialogForm) =>
    submitButton(addFirst.button, { msteams: { justInTimeInstall: true }, ...sameForm(form) }, form.fields);
  const text = reason === 'to-post' ? addFirst.toPost : addFirst.notShared;
  return renderNoticeCard({ lang, heading: addFirst.heading, lines: [text], button: dialog && button(dialog) });
}
