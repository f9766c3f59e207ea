import { productName } from '../../../command/catalog.ts';
import type { ClaimTexts } from './claim-texts.ts';

/** English. */
export const en: ClaimTexts = {
  lang: 'en',
  byCode: {
    'sender-unknown': {
      title: 'I could not see who you are',
      happened:
        'Whoever asks first organizes this conversation’s meeting, but Teams did not say which work account you use.',
      remedy:
        'Ask somebody here who uses Teams with a work or school account of this organization to send “meet” once. After that it works for everybody.',
    },
    'sender-cannot-organize': {
      title: 'Your account cannot organize the meeting',
      happened:
        'Whoever asks first organizes this conversation’s meeting. Teams did not accept your account for that: it may be a guest or have no Teams license.',
      remedy:
        'Ask a colleague with a Teams license in this organization to send “meet” once. After that it works for everybody. If nobody can, an administrator should check the app’s permissions.',
    },
    'organizer-gone': {
      title: 'The organizer’s account is no longer usable',
      happened:
        'This conversation’s meeting belongs to somebody who has left the organization or has no Teams license any more. No other meeting was created in its place.',
      remedy: 'Restore the organizer’s account or Teams license. The object ID below says whose it is.',
    },
    'organizer-signed-out': {
      title: 'The organizer has to ask once more',
      happened:
        'This conversation’s meeting belongs to whoever asked first, and that sign-in has ended. No second meeting was created.',
      remedy: 'Ask the organizer to send “meet” here once more. After that it works for everybody again.',
    },
    'claim-pending': {
      title: 'The meeting is being set up',
      happened: 'Somebody asked a moment earlier, and Teams has not answered yet.',
      remedy: 'Try again in a few seconds: you get the same meeting.',
    },
    'store-unavailable': {
      title: 'The bot cannot reach its database',
      happened: `That is where ${productName} remembers who organizes this conversation’s meeting. Without it, no meeting is created, so that there are never two.`,
      remedy: 'Check that the database behind DATABASE_URL is running and reachable. The bot does not need a restart.',
    },
  },
};
