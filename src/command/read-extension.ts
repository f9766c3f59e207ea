import { z } from 'zod/v4';
import type { ExtensionTurn } from '../turn/turn.ts';
import { extensionCatalog } from './extension-catalog.ts';
import { maxSubjectLength } from './read-meet.ts';
import { readScheduleOrNow, type ScheduledMeet, scheduleFields } from './read-submission.ts';
import { emptySchedule, type FormWithFaults, type ScheduleFields, zoneOr } from './schedule-form.ts';
import { shortSubject } from './short-subject.ts';

/** What a form in the dialog is sent for: a card to put into one's own message, or one that the bot posts. */
export type DialogVerb = 'insert' | 'post';

/** A form of the dialog as it came back. */
export interface DialogForm {
  readonly verb: DialogVerb;
  /** Names one showing of the form: whatever is sent of it twice is one request. */
  readonly form: string;
  readonly fields: ScheduleFields;
}

/** What the messaging extension was asked for. */
export type ExtensionAsk =
  | { readonly kind: 'form'; readonly fields: ScheduleFields }
  | FormWithFaults
  | { readonly kind: 'scheduled'; readonly meet: ScheduledMeet; readonly dialog: DialogForm }
  /** The bot has to be added first; what was typed goes along. */
  | { readonly kind: 'add-first'; readonly reason: 'not-shared' | 'to-post'; readonly dialog: DialogForm }
  /** Nobody could say whether the bot is here, and everything depends on it. */
  | { readonly kind: 'membership-unknown'; readonly dialog: DialogForm }
  | { readonly kind: 'search'; readonly subject: string }
  | { readonly kind: 'chosen'; readonly subject: string }
  | { readonly kind: 'unknown-command' };

/** Of a message only the start can be a title. */
const maxQuoteLength = 100;

/** Missing keys are fields left empty; unknown ones are dropped: no form says who or where. */
const dialogFields = scheduleFields.extend({
  verb: z.enum(['insert', 'post']).catch('insert'),
  form: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .catch(''),
});
const searchFields = z.object({ parameters: z.array(z.object({ name: z.string(), value: z.string() })) });
const chosenFields = z.object({ subject: z.string() });

/** A turn of the messaging extension → what was asked for. Total: any data gives an answer. */
export function readExtension(turn: ExtensionTurn, now: Date): ExtensionAsk {
  const { meet, conversationMeeting } = extensionCatalog;
  // Of a chosen result Teams says no command.
  const known = turn.step === 'search' ? conversationMeeting.id : meet.id;
  if (turn.step !== 'select' && turn.commandId !== known) return { kind: 'unknown-command' };
  const dialog = readDialogForm(turn, now);
  // In a chat between two people each of them has an id of their own for it, until the bot is a member: that would be
  // two meetings. https://github.com/microsoft/botbuilder-dotnet/issues/3019
  if (turn.conversation.kind === 'personal' && turn.botIsMember !== true) {
    return turn.botIsMember === null
      ? { kind: 'membership-unknown', dialog }
      : { kind: 'add-first', reason: 'not-shared', dialog };
  }
  switch (turn.step) {
    case 'open':
      return { kind: 'form', fields: dialog.fields };
    case 'submit':
      return isFormSent(turn) ? readSent(dialog, turn, now) : { kind: 'form', fields: dialog.fields };
    case 'search':
      return { kind: 'search', subject: searchedFor(turn.fields) };
    case 'select':
      return { kind: 'chosen', subject: shortSubject(chosenFields.safeParse(turn.fields).data?.subject ?? '', 200) };
  }
}

/** What stands in the dialog's form: what was sent, else a fresh form, about the message it was opened on. */
export function readDialogForm({ step, fields, messageText, timeZone }: ExtensionTurn, now: Date): DialogForm {
  const sent = step === 'submit' ? dialogFields.safeParse(fields).data : undefined;
  if (sent !== undefined && hasForm(fields)) {
    const { verb, form, ...given } = sent;
    return { verb, form, fields: { ...given, zone: zoneOr(given.zone, timeZone) } };
  }
  // Kept while the bot was being added, else taken from the message.
  const subject = sent?.subject || shortSubject(messageText ?? '', maxQuoteLength);
  return { verb: 'insert', form: '', fields: { ...emptySchedule(timeZone, now), date: '', time: '', subject } };
}

function readSent(dialog: DialogForm, { botIsMember }: ExtensionTurn, now: Date): ExtensionAsk {
  const { verb, fields } = dialog;
  const meet = readScheduleOrNow(fields, now);
  if (meet.kind === 'form-with-faults') return meet;
  if (verb === 'post' && botIsMember !== true) {
    return botIsMember === null
      ? { kind: 'membership-unknown', dialog }
      : { kind: 'add-first', reason: 'to-post', dialog };
  }
  return { kind: 'scheduled', meet, dialog: { ...dialog, fields: meet.fields } };
}

/** Unreadable data is no form; a form that was only kept over an installation is one that nobody sent. */
function isFormSent({ fields }: ExtensionTurn): boolean {
  return dialogFields.safeParse(fields).success && hasForm(fields);
}

function hasForm(fields: unknown): boolean {
  return z.object({ verb: z.string() }).safeParse(fields).success;
}

/** The first run is a search for `true` by Teams itself; every other parameter was typed. */
function searchedFor(fields: unknown): string {
  const parameters = searchFields.safeParse(fields).data?.parameters ?? [];
  return shortSubject(parameters.find(({ name }) => name !== 'initialRun')?.value ?? '', maxSubjectLength);
}
