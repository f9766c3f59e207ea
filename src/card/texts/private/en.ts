import type { PrivateTexts } from './private-texts.ts';

/** English. */
export const en: PrivateTexts = {
  lang: 'en',
  postToEveryone: 'Post to everyone',
  posted: 'This card was posted for everyone here.',
  postUncertain:
    'It is not certain that the card was posted. If nobody sees it within a minute, press the button again.',
  answeredElsewhere:
    'You asked in private in another conversation. Teams did not let me answer there, so the answer is here.',
  undelivered: {
    heading: 'A private answer did not get through',
    text: 'Teams did not let me answer in private. Mention me in the conversation and add your command: then everyone there sees the answer.',
  },
};
