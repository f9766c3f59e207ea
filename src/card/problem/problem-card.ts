import type { ScheduleFields } from '../../command/schedule-form.ts';
import { errorTable, type TurnError } from '../../errors.ts';
import type { CardReply } from '../../turn/reply.ts';
import { commandButton } from '../command-button.ts';
import { render, type View } from '../render.ts';
import type { ProblemTexts } from '../texts/texts.ts';
import { textsFor } from '../texts/texts-for.ts';
import { escapedForMarkdown, escapedForSpeech, userText } from '../user-text.ts';
import template from './problem-card.json' with { type: 'json' };
import { accessPolicyCommands, adminConsentUrl, idOr, idsToShow, remedyText } from './remedy.ts';

export interface ProblemCardInput {
  readonly error: TurnError;
  readonly correlationId: string;
  readonly locale: string | null;
  /** What to type to ask the same again; null when asking again makes no sense. */
  readonly retryText: string | null;
  /** What to send to fill in the form the same way again; null when it was no form. */
  readonly retryFields?: ScheduleFields | null;
  /** Of the cloud in use, for the consent page. */
  readonly entraBaseUrl: string;
  /** Object IDs of every account that organizes. */
  readonly organizers: readonly string[];
}

/** A failure as people need it: what happened, who can help, what exactly to do, and the reference for the log. */
export function renderProblemCard(input: ProblemCardInput): CardReply {
  const { error, correlationId, locale } = input;
  const { lang, problem: texts } = textsFor(locale);
  const words = texts.byCode[error.code];
  const remedy = remedyText(error, texts);
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
  return { kind: 'card', card, summary: words.title };
}

function idRows({ code, details }: TurnError, texts: ProblemTexts): readonly View[] {
  return idsToShow[code]
    .map((name) => ({ label: texts[name], id: idOr('', details[name]) }))
    .filter(({ id }) => id !== '');
}

function buttonsFor(
  { error, retryText, retryFields, entraBaseUrl }: ProblemCardInput,
  texts: ProblemTexts,
): readonly View[] {
  const command = userText(retryText ?? '', 900);
  const consentUrl = error.code === 'permission-missing' ? adminConsentUrl(entraBaseUrl, error.details) : null;
  return [
    ...(consentUrl === null ? [] : [{ type: 'Action.OpenUrl', title: texts.grantConsent, url: consentUrl }]),
    ...(errorTable[error.code].retry && command !== '' ? [commandButton(texts.tryAgain, command)] : []),
    ...(errorTable[error.code].retry && retryFields ? [submitAgain(texts.tryAgain, retryFields)] : []),
  ];
}

function submitAgain(title: string, { subject, date, time, duration, zone }: ScheduleFields): View {
  const fields = { subject: userText(subject), date, time, duration, zone };
  return { type: 'Action.Submit', title, data: { verb: 'schedule', ...fields } };
}
