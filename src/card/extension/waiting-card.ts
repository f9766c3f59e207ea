import type { DialogForm } from '../../command/read-extension.ts';
import type { CardReply } from '../../turn/reply.ts';
import type { View } from '../render.ts';
import { submitButton } from '../submit-button.ts';
import { extensionTextsFor } from '../texts/extension/extension-texts-for.ts';
import { privateTextsFor } from '../texts/private/private-texts-for.ts';
import { textsFor } from '../texts/texts-for.ts';
import { renderNoticeCard } from './notice-card.ts';

/** In the dialog while the answer takes longer than Teams waits; its button sends the same form, whose answer is kept. */
export function renderWaitingCard(dialog: DialogForm, locale: string | null): CardReply {
  const { lang, waiting } = extensionTextsFor(locale);
  const title = dialog.form === '' ? textsFor(locale).problem.tryAgain : waiting.button;
  const button = submitButton(title, sameForm(dialog), dialog.fields);
  return renderNoticeCard({ lang, heading: waiting.heading, lines: [waiting.text], button });
}

/** In the dialog when the bot's card did not get through, or when nobody knows whether it did. */
export function renderNotPostedCard(dialog: DialogForm, isCertain: boolean, locale: string | null): CardReply {
  const { lang, notPosted } = extensionTextsFor(locale);
  const button = submitButton(textsFor(locale).problem.tryAgain, sameForm(dialog), dialog.fields);
  return isCertain
    ? renderNoticeCard({ lang, heading: notPosted.heading, lines: [notPosted.text], button })
    : renderNoticeCard({ lang, heading: privateTextsFor(locale).postUncertain, lines: [], button });
}

/** What makes a button's data the same form, sent once more. A form that nobody has sent has no name: it is asked for. */
export function sameForm({ verb, form }: DialogForm): View {
  return form === '' ? {} : { verb, form };
}
