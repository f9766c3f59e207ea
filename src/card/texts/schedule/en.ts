import { plural } from '../plural.ts';
import type { ScheduleTexts } from './schedule-texts.ts';

/** English. */
export const en: ScheduleTexts = {
  lang: 'en',
  heading: 'Schedule the meeting',
  subject: 'Subject',
  subjectHint: 'What is it about?',
  date: 'Date',
  time: 'Start',
  duration: 'Duration',
  minutes: plural('en', { one: 'minute', other: 'minutes' }),
  people: 'People',
  peopleHint: 'Search by name',
  zone: (zone) => `Date and time in ${zone}`,
  zoneUnknown: 'Date and time in UTC: Teams did not say your time zone.',
  submit: 'Get the meeting',
  dateMissing: 'Choose a date.',
  timeMissing: 'Choose a time.',
  durationMissing: 'Choose a duration.',
  notYet: 'Not there yet: please look at the fields that are marked.',
  faults: {
    subject: { 'too-long': () => 'The subject has more than 200 characters. Please shorten it.' },
    date: {
      unreadable: (typed) => (typed === '' ? 'Choose a date.' : `“${typed}” cannot be read as a date. Choose one.`),
      past: () => 'This day is over. Choose today or a later day.',
    },
    time: {
      unreadable: (typed) => (typed === '' ? 'Choose a time.' : `“${typed}” cannot be read as a time. Choose one.`),
      past: () => 'This time has passed. Choose a later one.',
      skipped: (typed) => `${typed} does not exist on this day: the clocks go forward. Choose another time.`,
      ambiguous: (typed) => `${typed} comes twice on this day: the clocks go back. Choose another time.`,
    },
    duration: { unknown: () => 'Choose one of the durations offered.' },
    people: {
      unreadable: () => 'Somebody could not be recognized. Please choose from the list.',
      'too-many': () => 'A meeting takes 50 people at most here. Please remove some.',
    },
  },
  working: {
    heading: 'Just a moment',
    text: 'Teams needs a little longer than usual. The meeting appears here as soon as it is ready.',
  },
};
