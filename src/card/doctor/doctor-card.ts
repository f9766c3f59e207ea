import type { Finding, FindingState } from '../../meeting/check-up/finding.ts';
import type { CardReply } from '../../turn/reply.ts';
import { commandButton } from '../command-button.ts';
import { render, type View } from '../render.ts';
import { doctorTextsFor } from '../texts/doctor/doctor-texts-for.ts';
import { textsFor } from '../texts/texts-for.ts';
import { escapedForMarkdown, escapedForSpeech, userText } from '../user-text.ts';
import template from './doctor-card.json' with { type: 'json' };
import { type DoctorLine, doctorLines } from './doctor-lines.ts';

export interface DoctorCardInput {
  readonly findings: readonly Finding[];
  readonly correlationId: string;
  readonly locale: string | null;
  /** Of the cloud in use, for the consent page. */
  readonly entraBaseUrl: string;
}

/** A sign beside the word for a state, so that neither colour nor language has to carry it alone. */
export const stateSigns: Readonly<Record<FindingState, string>> = {
  fix: '✗',
  advice: 'ℹ',
  'not-checked': '–',
  ok: '✓',
};

const colours: Readonly<Record<FindingState, string>> = {
  fix: 'attention',
  advice: 'accent',
  'not-checked': 'default',
  ok: 'good',
};

/** Teams takes cards up to 28 KB; a large pool of organizers would go beyond. */
const mostExactly = 6;
/** What is left out comes with the next check-up, when these are done. */
const mostCommands = 8;

/** Every finding in a line of its own, what is to fix first and with all that is needed to fix it. */
export function renderDoctorCard({ findings, correlationId, locale, entraBaseUrl }: DoctorCardInput): CardReply {
  const texts = doctorTextsFor(locale);
  const { problem } = textsFor(locale);
  const lines = doctorLines(findings, entraBaseUrl, { doctor: texts, problem });
  const toFix = lines.filter(({ state }) => state === 'fix').length;
  const summary = `${texts.heading}: ${toFix > 0 ? texts.toFix(toFix) : texts.allWell}`;
  const consentUrl = lines.find((line) => line.consentUrl !== null)?.consentUrl ?? null;
  const card = render(template, {
    lang: texts.lang,
    heading: texts.heading,
    result: toFix > 0 ? texts.toFix(toFix) : texts.allWell,
    whoCanFix: problem.whoCanFix,
    whatToDo: problem.whatToDo,
    open: lines.filter(({ state }) => state !== 'ok').map((line) => openView(line, texts.states[line.state])),
    passed: lines.filter(({ state }) => state === 'ok').map((line) => passedView(line, texts.states.ok)),
    buttons: [
      ...(consentUrl === null ? [] : [{ type: 'Action.OpenUrl', title: problem.grantConsent, url: consentUrl }]),
      commandButton(texts.again, 'doctor'),
    ],
    reference: problem.reference(userText(correlationId, 40)),
    speak: escapedForSpeech(toFix > 0 ? `${summary}. ${spoken(lines)}` : summary),
    fallbackText: escapedForMarkdown(summary),
  });
  return { kind: 'card', card, summary };
}

function openView(line: DoctorLine, stateWord: string): View {
  return {
    ...head(line, stateWord),
    style: line.state === 'fix' ? 'warning' : 'default',
    says: line.says,
    exactly: shown(line.exactly),
    who: line.who,
    hasWho: line.who !== '' && line.todo !== '',
    todo: line.todo,
    hasTodo: line.todo !== '',
    list: line.list.map((text) => ({ text: `• ${text}` })),
    hasCommands: line.commands.length > 0,
    commands: line.commands.slice(0, mostCommands).map((text) => ({ text })),
  };
}

function passedView(line: DoctorLine, stateWord: string): View {
  return { ...head(line, stateWord), says: line.says, exactly: shown(line.exactly) };
}

function head({ state, check }: DoctorLine, stateWord: string): View {
  return { colour: colours[state], stateWord: `${stateSigns[state]} ${stateWord}`, check: ` · ${check}` };
}

function shown(exactly: readonly string[]): readonly View[] {
  const kept = exactly.length > mostExactly ? [...exactly.slice(0, mostExactly), '…'] : exactly;
  return kept.map((text) => ({ text }));
}

/** Only what has to be fixed: nobody listens to a list of what is well. */
function spoken(lines: readonly DoctorLine[]): string {
  return lines
    .filter(({ state }) => state === 'fix')
    .map(({ check, says }) => `${check}: ${says}`)
    .join(' ');
}
