import { productName } from '../../../command/catalog.ts';
import type { SignInTexts } from './sign-in-texts.ts';

/** English. */
export const en: SignInTexts = {
  lang: 'en',
  byCode: {
    'sign-in-needed': {
      title: 'Please sign in once',
      happened: 'The meeting is made in your own name, so your own account has to say yes.',
      remedy: 'Sign in with the button. What you asked for then goes on by itself.',
    },
    'silent-sign-in-failed': {
      title: 'Teams could not sign you in by itself',
      happened: 'Signing in without a question did not work here. That is a matter of set-up, not of your account.',
      remedy:
        'Sign in with the button. If this comes back, tell your administrator: the app’s ID URI in Entra and in the app package have to be the same.',
    },
    'consent-missing': {
      title: 'Your permission is missing',
      happened: `${productName} may not create meetings in your name yet.`,
      remedy:
        'Sign in and agree when you are asked. If you cannot agree yourself, an administrator can do it for everyone.',
    },
    'interaction-required': {
      title: 'Your organization wants to check that it is you',
      happened: 'A sign-in rule asks for one more step, such as a code from your phone.',
      remedy: 'Sign in with the button and follow the steps. Then it goes on by itself.',
    },
    'signed-in-user-differs': {
      title: 'That was a different account',
      happened: 'You signed in with another account than the one you use in Teams here. Nothing was created.',
      remedy: 'Sign in once more and choose the account you use in this conversation.',
    },
    'sign-in-invalid': {
      title: 'This sign-in is no longer valid',
      happened: 'It took too long, or it was used before.',
      remedy: 'Sign in once more with the button.',
    },
  },
  card: {
    signIn: 'Sign in',
    chooseAccount: 'Choose another account',
    signedIn: { heading: 'You are signed in', text: 'Meetings you ask for first are now made in your name.' },
    signedOut: { heading: 'You are signed out', text: 'Your sign-in is forgotten. The meetings stay.' },
    notNeeded: {
      heading: 'There is nothing to sign in to',
      text: 'In this organization the app makes the meetings itself, so nobody has to sign in or out.',
    },
  },
  commands: {
    'sign-in': { does: 'Sign in with your account, so that meetings can be made in your name.', button: 'Sign in' },
    'sign-out': { does: 'Sign out: your sign-in is forgotten.', button: 'Sign out' },
  },
  page: {
    title: `Sign in to ${productName}`,
    working: { heading: 'Signing you in…', text: 'This takes a moment. Please leave this window open.' },
    done: { heading: 'You are signed in', text: 'You can close this window and go back to Teams.' },
    failed: 'The sign-in did not work',
    reasons: {
      declined:
        'You did not agree. Without your consent no meeting can be created in your name. You can try again in Teams at any time.',
      'admin-needed': `Only an administrator of your organization can allow ${productName}. Please ask them for it.`,
      blocked:
        'A sign-in rule of your organization is in the way. Your administrator can see in the sign-in log which one it is.',
      'not-assigned': `Your organization has given ${productName} to certain people only. Please ask your administrator to add you.`,
      expired:
        'This window was open for too long or was opened twice. Close it, go back to Teams and sign in once more.',
      'outside-teams': 'This page works only when Teams opens it. Go back to Teams and sign in from there.',
      other: 'Something went wrong at Microsoft Entra. Go back to Teams and try again in a moment.',
    },
    errorCode: 'Error code',
    close: 'Close this window',
    noScript: 'This page needs JavaScript. Please allow it, then sign in again from Teams.',
  },
};
