import { productName } from '../../../command/catalog.ts';
import type { ExtensionTexts } from './extension-texts.ts';

/** English. */
export const en: ExtensionTexts = {
  lang: 'en',
  nowHint: 'For a meeting now, leave date and time empty.',
  post: `Post as ${productName}`,
  addFirst: {
    heading: `Add ${productName} first`,
    notShared: `Until it is added to this chat, Teams does not tell ${productName} which chat this is. You would each get a different meeting.`,
    toPost: `${productName} can only post where it has been added. What you filled in is kept.`,
    button: `Add ${productName}`,
  },
  waiting: {
    heading: 'Just a moment',
    text: 'Teams needs a little longer than usual. Press the button in a few seconds. Asking twice never makes a second meeting.',
    button: 'Show the meeting',
    chooseAgain: 'Teams needs a little longer than usual. Please choose it again in a few seconds.',
    posting:
      'Teams needs a little longer than usual. You can close this: the card is in the conversation and fills in by itself.',
  },
  notPosted: {
    heading: 'The card was not posted',
    text: 'Teams did not accept the card. The meeting itself is fine. Please try again.',
  },
  posted: 'Posted. The card is in the conversation.',
  unknownCommand: `${productName} does not know this command. Please choose another one.`,
  search: {
    choose: 'Choose this to get it. If there is none yet, it is created.',
    press: `Press the button to get the meeting. This works where ${productName} has been added.`,
    subject: (subject) => `Subject: ${subject}`,
    chooseToRetry: 'Choose this to try again.',
  },
};
