import {
  actorOf,
  type Finding,
  type FindingState,
  isOwnReason,
  type Reason,
  stateOf,
} from '../../meeting/check-up/finding.ts';
import { problemWordsFor } from '../problem/problem-words-for.ts';
import { adminConsentUrl, remedyText } from '../problem/remedy.ts';
import type { DoctorTexts } from '../texts/doctor/doctor-texts.ts';
import type { ProblemTexts } from '../texts/texts.ts';
import { userText } from '../user-text.ts';
import { remedyCommands } from './remedy-commands.ts';

/** One finding as people read it, on the card as on the console. Empty where there is nothing to say. */
export interface DoctorLine {
  readonly state: FindingState;
  readonly check: string;
  readonly says: string;
  /** IDs, names of permissions, numbers: shown as they are. */
  readonly exactly: readonly string[];
  readonly who: string;
  readonly todo: string;
  /** Known causes. */
  readonly list: readonly string[];
  readonly commands: readonly string[];
  readonly consentUrl: string | null;
}

export interface DoctorWords {
  readonly doctor: DoctorTexts;
  readonly problem: ProblemTexts;
}

const order: readonly FindingState[] = ['fix', 'advice', 'not-checked', 'ok'];

/** What is to fix comes first. The same about several organizers, or for several checks, is said once. */
export function doctorLines(
  findings: readonly Finding[],
  entraBaseUrl: string,
  words: DoctorWords,
): readonly DoctorLine[] {
  const groups = new Map<string, readonly Finding[]>();
  for (const finding of findings) {
    const key = finding.reason === 'ok' ? `ok ${finding.check}` : finding.reason;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [lineOf(group[0], group, entraBaseUrl, words)] : []))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function lineOf(first: Finding, group: readonly Finding[], entraBaseUrl: string, words: DoctorWords): DoctorLine {
  const { reason, details } = first;
  const state = stateOf(first);
  const all = group.map((finding) => finding.details);
  return {
    state,
    check: [...new Set(group.map(({ check }) => words.doctor.checks[check]))].join(', '),
    ...wordsFor(first, words),
    exactly: [...new Set(group.flatMap(exactlyIn))],
    who: state === 'fix' || state === 'advice' ? words.problem.actors[actorOf(first)] : '',
    commands: remedyCommands(reason, all, words.problem),
    consentUrl: reason === 'permission-missing' ? adminConsentUrl(entraBaseUrl, details) : null,
  };
}

function wordsFor(
  { check, reason, details }: Finding,
  { doctor, problem }: DoctorWords,
): Pick<DoctorLine, 'says' | 'todo' | 'list'> {
  if (reason === 'ok') return { says: check === 'app-package' ? '' : doctor.passed[check], todo: '', list: [] };
  if (isOwnReason(reason)) {
    const { says, todo = '' } = doctor.reasons[reason];
    return { says, todo, list: [] };
  }
  const words = problemWordsFor(reason, doctor.lang);
  const { happened, list = [] } = words;
  return { says: happened, todo: remedyText({ code: reason, details }, words, problem), list };
}

const supportCodes: ReadonlySet<Reason> = new Set(['permission-denied', 'graph-rejected', 'graph-unreadable']);

/** What belongs to the finding and reads the same in every language. */
function exactlyIn({ check, reason, details }: Finding): readonly string[] {
  const ahead = details.clockAheadSeconds;
  return [
    ...(check === 'organizer' || check === 'dial-in' ? [details.organizerId] : []),
    ...(reason === 'credential-rejected' || reason === 'permission-missing' ? [details.appId] : []),
    ...(ahead === undefined ? [] : [`${ahead > 0 ? '+' : ''}${ahead} s`]),
    ...(details.permissions ?? []),
    ...(check === 'endpoint' ? [details.endpoint] : []),
    details.version,
    // Only where support has to be asked.
    ...(supportCodes.has(reason) ? [details.requestId] : []),
  ]
    .map((text) => userText(text ?? ''))
    .filter((text) => text !== '');
}
