import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { OrganizingTexts } from './organizing-texts.ts';

const deleted = plural('en', { one: 'record deleted', other: 'records deleted' });

/** English. */
export const en: OrganizingTexts = {
  lang: 'en',
  commands: {
    organizer: {
      usage: 'organizer',
      does: 'Says who organizes this conversation’s meeting, and why.',
      button: 'Who organizes?',
    },
    new: {
      usage: 'new',
      does: 'Replaces this conversation’s meeting with a fresh one, after asking you.',
      button: 'New meeting…',
    },
    forget: { usage: 'forget me', does: 'Deletes what is stored about you, after asking you.', button: 'Forget me…' },
  },
  cancel: 'Cancel',
  organizer: {
    heading: 'Who organizes here',
    why: {
      configured: 'An administrator has chosen this account to organize all meetings.',
      pool: 'An administrator has chosen several accounts to organize meetings. This conversation always gets the same one of them.',
      first: 'This person was the first to ask for the meeting here, or took it over later.',
      sender: 'That is you: you were the first to ask for the meeting here, or took it over later.',
      nobody: 'Nobody yet. Whoever asks for the meeting first will organize it.',
    },
    whoCanChange: `Nobody can take it over in the chat. Whoever runs ${productName} for you can choose another account with MEETING_ORGANIZER.`,
    takeOver: 'Take over',
    takeOverMeans:
      'If you take over, you organize from then on and this conversation gets a new link. The old link keeps leading to the old meeting.',
  },
  changed: {
    notice:
      'The link has changed: this is the conversation’s meeting from now on. Older links still lead to older meetings.',
    otherwise: 'Nothing was changed, because the card was no longer up to date. This is the meeting that counts.',
    heading: 'The link has changed',
    takenOver: 'You organize this conversation’s meeting from now on. The new card is here for everyone.',
    renewed: 'This conversation has a fresh meeting. The new card is here for everyone.',
    oldLink: 'The old link still works, but it leads to the old meeting. Whoever has it should get the new one.',
  },
  renew: {
    heading: 'Start a new meeting?',
    means:
      'Everyone here then gets a new link. The organizer stays the same. The old link keeps leading to the old meeting, and the subject, time and people of the old one are not carried over.',
    button: 'New meeting',
    notHereHeading: 'No new meeting here',
    notHere:
      'Here an account chosen by an administrator organizes, and nothing is stored that could count a second meeting. To make a fresh start, change subject and time with “meet”, or use another chat. New meetings are possible where people organize themselves (MEETING_ORGANIZER=sender), or when the bot is given a database for it (DATABASE_URL).',
  },
  kept: { heading: 'Nothing was changed', says: 'This conversation’s meeting stays as it is.' },
  forget: {
    heading: 'Forget you?',
    means:
      'I delete the records that say which conversations’ meetings you organize, with everything stored in them. Whoever asks there next organizes, and the link changes. This cannot be undone.',
    button: 'Forget me',
    personalOnly: 'Please ask this in your personal chat with me: it concerns only you.',
    done: 'What was stored about you is deleted',
    receipt: (count) => `${deleted(count)}.`,
    notInScope:
      'Not deleted, because it is not stored here: the meetings themselves in Teams, the cards in chats, and the log, which names no people.',
  },
  snapshot: {
    away: 'Teams does not answer at the moment.',
    signedOut: 'The organizer has signed out, so I cannot ask Teams.',
    asOf: (moment) => `This is the meeting as it was on ${moment}.`,
    spoken: 'This is the meeting as it was last seen.',
    numbersOld: 'The phone numbers are more than a day old and may have changed.',
  },
};
