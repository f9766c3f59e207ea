import type { ProblemCardInput } from '../card/problem/problem-card.ts';
import type { Command } from '../command/command.ts';
import { commandText } from '../command/command-text.ts';
import type { ApplyCommand } from '../command/read-apply.ts';
import { type ExtensionAsk, readExtension } from '../command/read-extension.ts';
import type { OrganizingAnswer } from '../command/read-organizing.ts';
import { type PostToEveryone, readSubmission, type ScheduledMeet } from '../command/read-submission.ts';
import { readText } from '../command/read-text.ts';
import type { Refresh } from '../command/refresh.ts';
import type { FormWithFaults } from '../command/schedule-form.ts';
import type { ExtensionTurn, Turn } from '../turn/turn.ts';

/** What a turn asks for, whichever way it came. */
export type Asked =
  | (
      | Command
      | ScheduledMeet
      | ApplyCommand
      | FormWithFaults
      | Refresh
      | PostToEveryone
      | OrganizingAnswer
      | { readonly kind: 'welcome' }
    )
  | { readonly kind: 'extension'; readonly ask: ExtensionAsk; readonly turn: ExtensionTurn };

/** A turn → what it asks for. Total, and read once: a second reading would see another clock. */
export function readAsked(turn: Turn, now: Date): Asked {
  switch (turn.kind) {
    case 'installed':
      return { kind: 'welcome' };
    case 'submission':
      return readSubmission(turn, now);
    case 'extension':
      return { kind: 'extension', ask: readExtension(turn, now), turn };
    case 'message':
      return readText(turn.text, { now, timeZone: turn.timeZone, locale: turn.locale }, turn.mentions);
  }
}

/** As the log calls it. */
export function nameOf(asked: Asked): string {
  return asked.kind === 'extension' ? `extension-${asked.ask.kind}` : asked.kind;
}

/** What a "Try again" button sends: the same once more. In quotes a subject stays one, whatever it says. */
export function again(
  asked: Asked | null,
): Pick<ProblemCardInput, 'retryText' | 'retryPeople' | 'retryFields' | 'retryDialog'> {
  switch (asked?.kind) {
    case 'extension':
      return { retryText: null, retryDialog: asked.ask.kind === 'scheduled' ? asked.ask.dialog : null };
    case 'meet': {
      // From a form the fields go back, so that nobody fills it in twice; one for now has no time that could go back.
      if ('fields' in asked && asked.when !== null) return { retryText: null, retryFields: asked.fields };
      const { subject, when, people = [] } = asked;
      return { retryText: commandText(subject, when, people), retryPeople: people };
    }
    case 'apply':
      return { retryText: null, retryFields: asked.fields };
    case 'refresh':
      return { retryText: asked.card === 'meeting' ? 'meet' : asked.card };
    case 'post-to-everyone':
      // The private card comes back, with its button.
      return { retryText: 'meet' };
    case 'organizer':
    case 'take-over':
      return { retryText: 'organizer' };
    case 'new':
    case 'renew':
      return { retryText: 'new' };
    default:
      return { retryText: asked?.kind === 'dial-in' ? asked.kind : null };
  }
}
