import { maxSubjectLength } from '../../command/read-meet.ts';
import { durations, type ScheduleFaults, type ScheduleFields } from '../../command/schedule-form.ts';
import type { CardReply } from '../../turn/reply.ts';
import { render, type View } from '../render.ts';
import { extensionTextsFor } from '../texts/extension/extension-texts-for.ts';
import type { ScheduleTexts } from '../texts/schedule/schedule-texts.ts';
import { scheduleTextsFor } from '../texts/schedule/schedule-texts-for.ts';
import { escapedForMarkdown, escapedForSpeech, userText } from '../user-text.ts';
import template from './schedule-card.json' with { type: 'json' };

interface ScheduleCardInput {
  readonly fields: ScheduleFields;
  /** Null when the form is shown for the first time. */
  readonly faults: ScheduleFaults | null;
  readonly locale: string | null;
  /** Missing outside a dialog of the messaging extension, where the form has its own buttons and a time is optional. */
  readonly dialog?: { readonly form: string };
}

/** The form; after faults with everything that was typed, and each fault beside its field. */
export function renderScheduleCard({ fields, faults, locale, dialog }: ScheduleCardInput): CardReply {
  const texts = scheduleTextsFor(locale);
  const { nowHint, post } = extensionTextsFor(locale);
  const zone = userText(fields.zone, 60);
  const zoneLine = zone === 'UTC' ? texts.zoneUnknown : texts.zone(zone);
  const says = faultLines(fields, faults ?? {}, texts);
  const notYet = faults === null ? '' : texts.notYet;
  const plain = [`${texts.heading}.`, notYet, ...Object.values(says)].filter(Boolean).join(' ');
  const card = render(template, {
    lang: texts.lang,
    heading: texts.heading,
    hasFaults: faults !== null,
    notYet,
    subject: field(subjectInput(fields, texts), says.subject),
    date: field(dateInput(fields, texts, !dialog), says.date),
    time: field(timeInput(fields, texts, !dialog), says.time),
    duration: field(durationInput(fields, texts), says.duration),
    people: field(peopleInput(fields, texts), says.people),
    zone: zoneLine,
    submit: texts.submit,
    zoneData: zone,
    inDialog: dialog !== undefined,
    nowHint,
    post,
    form: dialog?.form ?? '',
    speak: escapedForSpeech(plain),
    fallbackText: escapedForMarkdown(plain),
  });
  return { kind: 'card', card, summary: faults === null ? texts.heading : texts.notYet };
}

/** What is beside a field: nothing, or what is wrong with it. */
type Says = { readonly [Field in keyof ScheduleFaults]-?: string };

function faultLines(fields: ScheduleFields, faults: ScheduleFaults, { faults: texts }: ScheduleTexts): Says {
  const typed = (text: string): string => userText(text, 40);
  return {
    subject: faults.subject ? texts.subject[faults.subject]('') : '',
    date: faults.date ? texts.date[faults.date](typed(fields.date)) : '',
    time: faults.time ? texts.time[faults.time](typed(fields.time)) : '',
    duration: faults.duration ? texts.duration[faults.duration]('') : '',
    people: faults.people ? texts.people[faults.people]('') : '',
  };
}

function field(input: View, fault: string): View {
  return { input, hasFault: fault !== '', fault };
}

/** Clients show an input without a value as empty; an empty value some show as text. */
function prefilled(text: string): View {
  return text === '' ? {} : { value: text };
}

function required(isRequired: boolean, errorMessage: string): View {
  return isRequired ? { isRequired, errorMessage } : {};
}

function subjectInput({ subject }: ScheduleFields, texts: ScheduleTexts): View {
  return {
    type: 'Input.Text',
    id: 'subject',
    label: texts.subject,
    placeholder: texts.subjectHint,
    maxLength: maxSubjectLength,
    // What is too long comes back whole, to be shortened by the person.
    ...prefilled(userText(subject, 1000)),
  };
}

function dateInput({ date }: ScheduleFields, texts: ScheduleTexts, isRequired: boolean): View {
  const value = /^\d{4}-\d\d-\d\d$/.test(date) ? date : '';
  const said = { label: texts.date, ...required(isRequired, texts.dateMissing) };
  return { type: 'Input.Date', id: 'date', ...said, ...prefilled(value) };
}

function timeInput({ time }: ScheduleFields, texts: ScheduleTexts, isRequired: boolean): View {
  const value = /^\d\d:\d\d$/.test(time) ? time : '';
  const said = { label: texts.time, ...required(isRequired, texts.timeMissing) };
  return { type: 'Input.Time', id: 'time', ...said, ...prefilled(value) };
}

function durationInput({ duration }: ScheduleFields, texts: ScheduleTexts): View {
  const choices = durations.map((minutes) => ({ title: texts.minutes(minutes), value: String(minutes) }));
  const value = choices.some((choice) => choice.value === duration) ? duration : '';
  const said = { label: texts.duration, isRequired: true, errorMessage: texts.durationMissing };
  return { type: 'Input.ChoiceSet', id: 'duration', style: 'compact', ...said, choices, ...prefilled(value) };
}

/**
 * Teams fills in the choices itself, from the organization's directory; a client that cannot shows an empty list.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker
 */
function peopleInput({ people }: ScheduleFields, texts: ScheduleTexts): View {
  return {
    type: 'Input.ChoiceSet',
    id: 'people',
    label: texts.people,
    placeholder: texts.peopleHint,
    isMultiSelect: true,
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    ...prefilled(people),
  };
}
