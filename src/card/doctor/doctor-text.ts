import type { Finding } from '../../meeting/check-up/finding.ts';
import { doctorTextsFor } from '../texts/doctor/doctor-texts-for.ts';
import { textsFor } from '../texts/texts-for.ts';
import { stateSigns } from './doctor-card.ts';
import { type DoctorLine, doctorLines } from './doctor-lines.ts';

/** The same check-up for a console: English, no colours, commands on lines of their own, ready to paste. */
export function renderDoctorText(findings: readonly Finding[], entraBaseUrl: string): string {
  const texts = doctorTextsFor('en');
  const { problem } = textsFor('en');
  const lines = doctorLines(findings, entraBaseUrl, { doctor: texts, problem });
  const toFix = lines.filter(({ state }) => state === 'fix').length;
  const blocks = lines.map((line) => blockOf(line, `${stateSigns[line.state]} ${texts.states[line.state]}`, problem));
  return `${[...blocks, toFix > 0 ? `${texts.toFix(toFix)}.` : texts.allWell].join('\n\n')}\n`;
}

function blockOf(
  line: DoctorLine,
  state: string,
  { whoCanFix, whatToDo }: { readonly whoCanFix: string; readonly whatToDo: string },
): string {
  const { check, says, exactly, who, todo, list, commands, consentUrl } = line;
  return [
    `${state} · ${check}`,
    `  ${says}`,
    ...exactly.map((text) => `    ${text}`),
    ...(who !== '' && todo !== '' ? [`  ${whoCanFix}: ${who}`] : []),
    ...(todo === '' ? [] : [`  ${whatToDo}: ${todo}`]),
    ...list.map((text) => `    - ${text}`),
    ...[...commands, ...(consentUrl === null ? [] : [consentUrl])].map((text) => `      ${text}`),
  ].join('\n');
}
