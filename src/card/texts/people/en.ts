import { plural } from '../plural.ts';
import type { PeopleTexts } from './people-texts.ts';

const morePeople = plural('en', { one: 'more person', other: 'more people' });

/** English. */
export const en: PeopleTexts = {
  lang: 'en',
  attendees: 'Attendees',
  people: plural('en', { one: 'person', other: 'people' }),
  more: (count) => `and ${count} more`,
  unknown: (names) => `Could not be added, because no account in your organization was found: ${names}.`,
  tooMany: (count) => `A meeting takes 50 attendees at most here, so ${morePeople(count)} could not be added.`,
  nameAgain:
    'You named too many people for these buttons. To add them, send the command again with a time that is clear.',
  subject: 'Subject',
  when: 'When',
  none: 'none',
  differs: 'You asked for something else. Nothing was changed:',
  differsApply: 'You asked for something else. Nothing was changed yet. “Apply” changes the meeting for everyone:',
  apply: 'Apply',
  changed: 'Changed just now, for everyone. The link stays the same.',
  unchanged: 'There is nothing to change: the meeting is already like that.',
  whatChanged: 'What has changed:',
  timeIsOver: 'The time you asked for has passed, so it was not applied. Ask for a new one.',
};
