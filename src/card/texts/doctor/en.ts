import { productName } from '../../../command/catalog.ts';
import { plural } from '../plural.ts';
import type { DoctorTexts } from './doctor-texts.ts';

/** English. */
export const en: DoctorTexts = {
  lang: 'en',
  command: {
    usage: 'doctor',
    does: 'For administrators: checks the set-up and says what to fix.',
    button: 'Check the set-up',
  },
  heading: 'Check-up',
  allWell: 'All that could be checked is in order.',
  toFix: plural('en', { one: 'thing to fix', other: 'things to fix' }),
  again: 'Check again',
  states: { fix: 'Fix', advice: 'Good to know', 'not-checked': 'Not checked', ok: 'OK' },
  checks: {
    configuration: 'Configuration',
    clock: 'Clock',
    'connector-token': 'Sign-in for Teams',
    'graph-token': 'Sign-in for Graph',
    permission: 'Permission',
    organizer: 'Organizer',
    'dial-in': 'Phone numbers',
    'signing-keys': 'Keys of Teams',
    endpoint: 'Messaging endpoint',
    store: 'Store',
    'app-package': 'App package',
  },
  passed: {
    configuration: 'Complete and consistent.',
    clock: 'Within a minute of Microsoft’s.',
    'connector-token': 'Microsoft Entra accepts the bot’s credential.',
    'graph-token': 'Microsoft Entra accepts the bot’s credential.',
    permission: 'OnlineMeetings.ReadWrite.All is granted, and nothing more.',
    organizer: 'A test meeting could be made and was deleted again.',
    'dial-in': 'Meetings of this organizer come with phone numbers.',
    'signing-keys': 'They can be loaded.',
    endpoint: 'Messages arrive.',
    store: 'It answers.',
  },
  reasons: {
    'clock-differs': {
      says: 'The clock of the bot’s machine differs from Microsoft’s. Tokens are then refused.',
      todo: 'Set the clock by network time.',
    },
    'keys-unreachable': {
      says: 'The keys with which Teams signs its messages cannot be loaded. Messages are refused without them.',
      todo: 'Let the bot’s machine reach login.botframework.com (or its government counterpart) on port 443.',
    },
    'endpoint-wrong': {
      says: 'Something answers at the public address, but not like this bot.',
      todo: 'Check BOT_ENDPOINT, the certificate and the proxy. From anywhere, this must print 401:',
    },
    'store-down': {
      says: 'The store does not answer.',
      todo: 'Check DATABASE_URL, and that the database is running and can be reached.',
    },
    'no-answer': { says: 'There was no answer in time.', todo: 'Check again in a minute.' },
    'client-secret': {
      says: 'The bot signs in with a client secret, which can leak and will expire.',
      todo: 'In production use a certificate: BOT_CERTIFICATE_PATH.',
    },
    'anyone-may-ask': {
      says: 'Nobody is listed in ADMINS, so everyone may ask for this check-up in a personal chat.',
      todo: 'List the administrators’ object IDs in ADMINS.',
    },
    'permission-unused': {
      says: 'OnlineMeetings.ReadWrite.All is granted. The app has more permissions than it uses:',
      todo: 'Take them away unless something else needs them.',
    },
    'dial-in-absent': {
      says: 'Meetings of this organizer come without phone numbers.',
      todo: 'If cards shall show phone numbers, assign an Audio Conferencing license. It may take a day to work.',
    },
    'test-meeting-left': {
      says: 'A test meeting could be made, but not deleted. Nobody has its link, and the next check-up uses it again.',
    },
    blocked: { says: 'This has to wait until what it depends on is in order.' },
    anonymous: { says: 'Not needed: this bot takes messages without tokens, from this machine only.' },
    'token-unreadable': { says: 'The token does not show its permissions. The check of the organizer tells.' },
    'organizer-varies': { says: 'Whoever asks first organizes, so there is no fixed account to check.' },
    'endpoint-unknown': {
      says: 'The bot does not know its own public address: BOT_ENDPOINT is not set.',
      todo: 'From another network, this must print 401:',
    },
    'endpoint-silent': {
      says: 'The public address does not answer from here, which proves nothing: Teams comes from outside.',
      todo: 'From another network, this must print 401:',
    },
    'store-not-in-use': { says: 'Not in use: nothing is stored.' },
    'package-unreadable': {
      says: 'Teams does not tell a bot which package is installed. This program belongs to the version:',
      todo: `Compare it in the Teams admin center: Teams apps, Manage apps, ${productName}.`,
    },
  },
  refused: {
    heading: 'The check-up is for administrators',
    says: {
      'not-listed': `Those listed in ADMINS may ask for it. Whoever runs ${productName} can add you with this ID:`,
      'personal-chat-only': `Nobody is listed in ADMINS yet. Ask me in our personal chat, or let whoever runs ${productName} add you with this ID:`,
    },
    ownId: 'Your object ID',
  },
};
