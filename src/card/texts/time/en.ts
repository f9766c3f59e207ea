import type { TimeTexts } from './time-texts.ts';

/** English. */
export const en: TimeTexts = {
  lang: 'en',
  readAs: (time) => `Read as ${time}`,
  question: {
    ambiguous: { title: 'Which time do you mean?', explanation: 'This time can be read in more than one way.' },
    skipped: {
      title: 'This time does not exist',
      explanation: 'The clocks are turned forward over it that day. Which time do you mean?',
    },
    'hour-missing': { title: 'At what time?', explanation: 'You said the day but not the hour.' },
    'end-without-start': { title: 'When does it start?', explanation: 'You said when it ends but not when it starts.' },
    'end-not-after-start': {
      title: 'It would end before it starts',
      explanation: 'The end has to be later than the start.',
    },
    past: { title: 'This time is over', explanation: 'A meeting cannot be planned in the past.' },
    'too-long': { title: 'This is too long', explanation: 'A meeting can last 24 hours at most.' },
    unreadable: {
      title: 'Is this a time?',
      explanation: 'It looks like a time, but it is not clear. Write it like this: meet Budget tomorrow 14:30 for 45m',
    },
  },
  zone: (zone) => `Times are in ${zone}.`,
  zoneUnknown: 'Teams did not say which time zone you are in, so times are in UTC.',
  asSubject: 'It belongs to the subject, start now',
  withoutTime: 'Start now, without a set time',
  nothingYet: 'Nothing has been created yet.',
};
