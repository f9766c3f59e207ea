import type { ApplyFields } from '../../command/read-apply.ts';
import type { DialogForm } from '../../command/read-extension.ts';
import type { ScheduleFields } from '../../command/schedule-form.ts';
import { errorTable, type TurnError } from '../../errors.ts';
import type { CardReply } from '../../turn/reply.ts';
import type { Person } from '../../turn/turn.ts';
import { commandButton, fitsOnButtons } from '../command-button.ts';
import { sameForm } from '../extension/waiting-card.ts';
import { takeOverButton } from '../organizing/organizing-buttons.ts';
import { render, type View } from '../render.ts';
import { signInButton } from '../sign-in/sign-in-button.ts';
import { submitButton } from '../submit-button.ts';
import { organizingTextsFor } from '../texts/organizing/organizing-texts-for.ts';
import type { ProblemTexts } from '../texts/texts.ts';
import { textsFor } from '../texts/texts-for.ts';
import { escapedForMarkdown, escapedForSpeech, userText } from '../user-text.ts';
import template from './problem-card.json' with { type: 'json' };
import { problemWordsFor } from './problem-words-for.ts';
import { accessPolicyCommands, adminConsentUrl, idOr, idsToShow, remedyText } from './remedy.ts';

export interface ProblemCardInput {
  readonly error: TurnError;
  readonly correlationId: string;
  readonly locale: string | null;
  /** What to type to ask the same again; null when asking again makes no sense. */
  readonly retryText: string | null;
  /** Who stands in the places of that command. */
  readonly retryPeople?: readonly Person[];
  /** What to send to fill in the form the same way again, or to apply the same; null when it was neither. */
  readonly retryFields?: ScheduleFields | ApplyFields | null;
  /** The same for a form in a dialog. */
  readonly retryDialog?: DialogForm | null;
  /** Whether a button that takes over reaches the bot from where the card will be; left out: yes. */
  readonly canTakeOver?: boolean;
  /** Where the person can sign in, when that is the remedy; what was asked for then goes on without another try. */
  readonly signIn?: { readonly title: string; readonly link: string } | null;
  /** Of the cloud in use, for the consent page. */
  readonly entraBaseUrl: string;
  /** Object IDs of every account that organizes, or whoever asks first. */
  readonly organizers: readonly string[] | 'sender';
}

interface ProblemReply extends CardReply {
  /** What happened, for places without a card. A remedy may need the card's lists. */
  readonly inWords: string;
}

/** A failure as people need it: what happened, who can help, what exactly to do, and the reference for the log. */
export function renderProblemCard(input: ProblemCardInput): ProblemReply {
  const { error, correlationId, locale } = input;
  const { lang, problem: texts } = textsFor(locale);
  const words = problemWordsFor(error.code, locale);
  // An administrator can bring the account back; everybody here can do without it.
  const otherwise = takeOverFence(input) === null ? [] : [organizingTextsFor(locale).organizer.takeOverMeans];
  const remedy = [remedyText(error, words, texts), ...otherwise].join(' ');
  const reference = texts.reference(userText(correlationId, 40));
  const requestId = userText(error.requestId ?? '', 80);
  const commands =
    error.code === 'access-policy-missing' ? accessPolicyCommands(error.details, input.organizers, texts) : [];
  const plain = `${words.title}. ${words.happened} ${remedy}`;
  const card = render(template, {
    lang,
    title: words.title,
    happened: words.happened,
    whoCanFix: texts.whoCanFix,
    actor: texts.actors[errorTable[error.code].actor],
    whatToDo: texts.whatToDo,
    remedy,
    list: (words.list ?? []).map((text) => ({ text: `• ${text}` })),
    ids: idRows(error, texts),
    hasCommands: commands.length > 0,
    commands: commands.map((text) => ({ text })),
    buttons: buttonsFor(input, texts),
    reference,
    hasRequestId: requestId !== '',
    graphRequest: texts.graphRequest(requestId),
    speak: escapedForSpeech(plain),
    fallbackText: `${escapedForMarkdown(plain)} ${escapedForMarkdown(reference)}`,
  });
  return { kind: 'card', card, summary: words.title, inWords: `${words.title}. ${words.happened} ${reference}` };
}

/** Null: somebody else's turn to act, or nothing would come of it here. */
function takeOverFence({ error, canTakeOver = true }: ProblemCardInput): number | null {
  return error.code === 'organizer-gone' && canTakeOver ? (error.details.fence ?? null) : null;
}

function idRows({ code, details }: TurnError, texts: ProblemTexts): readonly View[] {
  return idsToShow[code]
    .map((name) => ({ label: texts[name], id: idOr('', details[name]) }))
    .filter(({ id }) => id !== '');
}

function buttonsFor(input: ProblemCardInput, texts: ProblemTexts): readonly View[] {
  const { error, locale, retryText, retryPeople = [], retryFields, retryDialog, signIn, entraBaseUrl } = input;
  const command = userText(retryText ?? '', 900);
  const consentUrl = error.code === 'permission-missing' ? adminConsentUrl(entraBaseUrl, error.details) : null;
  const fence = takeOverFence(input);
  return [
    ...(signIn ? [signInButton(signIn.title, signIn.link)] : []),
    ...(fence === null ? [] : [takeOverButton(fence, locale)]),
    ...(consentUrl === null ? [] : [{ type: 'Action.OpenUrl', title: texts.grantConsent, url: consentUrl }]),
    ...(errorTable[error.code].retry && command !== '' && fitsOnButtons(retryPeople, 1)
      ? [commandButton(texts.tryAgain, command, retryPeople)]
      : []),
    ...(errorTable[error.code].retry && retryFields ? [submitAgain(texts.tryAgain, retryFields)] : []),
    ...(errorTable[error.code].retry && retryDialog
      ? [submitButton(texts.tryAgain, sameForm(retryDialog), retryDialog.fields)]
      : []),
  ];
}

function submitAgain(title: string, fields: ScheduleFields | ApplyFields): View {
  const verb = 'date' in fields ? 'schedule' : 'apply';
  const filled = Object.entries({ ...fields, subject: userText(fields.subject) }).filter(([, text]) => text !== '');
  return { type: 'Action.Submit', title, data: { verb, ...Object.fromEntries(filled) } };
}
