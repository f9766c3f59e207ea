import type { ScheduleFields } from '../command/schedule-form.ts';
import type { View } from './render.ts';
import { userText } from './user-text.ts';

/** A button that sends a form's fields without the form, the same way once more. */
export function submitButton(title: string, data: View, fields: ScheduleFields): View {
  const { subject, date, time, duration, zone, people } = fields;
  const kept = Object.entries({ subject: userText(subject), date, time, duration, zone });
  // A field left empty comes from a form without its key, too.
  const filled = Object.fromEntries(
    kept.map(([name, text]) => [name, userText(text)]).filter(([, text]) => text !== ''),
  );
  // Object IDs, more of them than a text may be long.
  const invited = people === '' ? {} : { people };
  return { type: 'Action.Submit', title, data: { ...data, ...filled, ...invited } };
}
