import type { CommandName } from '../../command/catalog.ts';
import { doctorTextsFor } from './doctor/doctor-texts-for.ts';
import { organizingTextsFor } from './organizing/organizing-texts-for.ts';
import { signInTextsFor } from './sign-in/sign-in-texts-for.ts';
import type { CommandTexts, Texts } from './texts.ts';

/** How every command is written, what it does and what its button says. */
export function commandTexts({ lang, commands }: Texts): Readonly<Record<CommandName, CommandTexts>> {
  const signing = signInTextsFor(lang).commands;
  return {
    ...commands,
    ...organizingTextsFor(lang).commands,
    doctor: doctorTextsFor(lang).command,
    'sign-in': { usage: 'sign-in', ...signing['sign-in'] },
    'sign-out': { usage: 'sign-out', ...signing['sign-out'] },
  };
}
