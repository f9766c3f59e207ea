import { productName } from '../../command/catalog.ts';
import { plural } from './plural.ts';
import type { Texts } from './texts.ts';

const seconds = plural('en', { one: 'second', other: 'seconds' });

/** English. */
export const en: Texts = {
  lang: 'en',
  commands: {
    meet: {
      usage: 'meet [subject] [when] [for 45m]',
      does: 'Shows this conversation’s meeting. If there is none yet, creates it.',
      button: 'Get the meeting',
    },
    schedule: {
      usage: 'schedule',
      does: 'Shows a form: subject, date, time, duration and people.',
      button: 'Schedule…',
    },
    'dial-in': {
      usage: 'dial-in',
      does: 'Shows the phone numbers and the conference ID of this conversation’s meeting.',
      button: 'Show dial-in',
    },
    help: { usage: 'help', does: 'Shows this list.', button: 'Show help' },
  },
  meeting: {
    heading: 'Teams meeting',
    untitled: { personal: 'Your meeting', groupChat: 'This chat’s meeting', channel: 'This channel’s meeting' },
    created: {
      personal: 'Created just now. Ask again at any time and you get this same meeting.',
      groupChat: 'Created just now. Everyone who asks in this chat gets this same meeting.',
      channel: 'Created just now. Everyone who asks here gets this same meeting.',
    },
    exists: {
      personal: 'This meeting already exists. You get the same one whenever you ask.',
      groupChat: 'This meeting already exists. Everyone who asks in this chat gets the same one.',
      channel: 'This meeting already exists. Everyone who asks here gets the same one.',
    },
    subjectShortened: 'The subject was too long and has been shortened.',
    when: 'When',
    until: (moment) => `until ${moment}`,
    over: 'The planned time is over. The link still works.',
    organizer: 'Organizer',
    join: 'Join the meeting',
    phone: 'Join by phone',
    toll: 'Toll',
    tollFree: 'Toll-free',
    conferenceId: 'Conference ID',
    otherNumbers: 'Numbers for other places',
    phoneIncomplete: 'Some dial-in details are missing. Ask again in a few minutes.',
    phoneAbsent:
      'No dial-in by phone: the organizer has no Audio Conferencing license, or it has not taken effect yet. An administrator can assign one.',
    meetingId: 'Meeting ID',
    passcode: 'Passcode',
    nobodyInvited: 'The meeting is on nobody’s calendar, and nobody was invited by email.',
  },
  help: {
    heading: 'What you can ask me',
    howToAsk: {
      personal: 'Type a command here, or use a button.',
      groupChat: 'Mention me in this chat and add a command, or use a button.',
      channel: 'Mention me in this channel and add a command, or use a button.',
    },
    notUnderstood: 'Sorry, I did not understand that.',
    didYouMean: (command) => `Did you mean “${command}”?`,
  },
  welcome: {
    heading: `Hello, I’m ${productName}`,
    value: {
      personal:
        'Ask me for a meeting and you get a Teams link of your own, the same one every time. Add me to a group chat or a channel, and it gets its own meeting, too.',
      groupChat:
        'One chat, one meeting: whoever asks, everyone here gets the same Teams meeting, with its link and dial-in.',
      channel:
        'One channel, one meeting: whoever asks, everyone here gets the same Teams meeting, with its link and dial-in.',
    },
    limits: 'Good to know: the meeting is on nobody’s calendar, and nobody gets an invitation by email.',
  },
  problem: {
    whoCanFix: 'Who can help',
    actors: {
      sender: 'You',
      admin: 'A Microsoft 365 administrator of your organization',
      operator: `Whoever runs ${productName} for you`,
      nobody: 'Nobody needs to act: waiting helps',
      developer: `The developers of ${productName}`,
    },
    whatToDo: 'What to do',
    tryAgainIn: (count) => `Try again in ${seconds(count)}.`,
    tryAgain: 'Try again',
    grantConsent: 'Grant admin consent',
    appId: 'App ID',
    tenantId: 'Tenant ID',
    organizerId: 'Organizer object ID',
    reference: (correlationId) => `Reference: ${correlationId}`,
    graphRequest: (requestId) => `Graph request ID: ${requestId}`,
    byCode: {
      'tenant-not-served': {
        title: 'Your organization is not served here',
        happened: `This ${productName} is set up for certain organizations, and yours is not one of them.`,
        remedy: 'Add your tenant ID to ALLOWED_TENANTS and restart the bot.',
      },
      'organizer-not-found': {
        title: 'The organizer was not found',
        happened: 'Microsoft Graph does not know the account that should organize the meeting.',
        remedy:
          'Check MEETING_ORGANIZER. It must be the object ID of a user in your organization, not an email address. The Entra admin center shows it on the user’s page.',
      },
      'organizer-refused': {
        title: 'Teams refused this organizer',
        happened: 'Microsoft Graph answered 403 (forbidden) and gave no reason.',
        remedy: 'Check the known causes, most frequent first:',
        list: [
          'The organizer has no Teams license.',
          'The organizer is a guest in your organization.',
          'MEETING_ORGANIZER holds a sign-in name instead of an object ID.',
          'The application permission OnlineMeetings.ReadWrite.All is missing. Some older versions of the service do not say so.',
        ],
      },
      'account-unsupported': {
        title: 'This account cannot organize meetings',
        happened: 'Personal Microsoft accounts are not supported by the Teams meeting service.',
        remedy: 'Sign in to Teams with a work or school account and ask again.',
      },
      'access-policy-missing': {
        title: 'An application access policy is missing',
        happened: `Teams does not allow ${productName} to create meetings for this organizer yet.`,
        remedy:
          'Run these commands in PowerShell as a Teams administrator. If the policy already exists, leave out the second one. It takes up to 30 minutes until the change has reached Teams.',
      },
      'permission-missing': {
        title: 'A permission is missing',
        happened: `${productName} lacks the application permission OnlineMeetings.ReadWrite.All for Microsoft Graph.`,
        remedy:
          'Add OnlineMeetings.ReadWrite.All (type: application) to the app registration in the Entra admin center, then grant admin consent.',
      },
      'permission-denied': {
        title: 'Teams did not allow this',
        happened: 'Microsoft Graph refused the request for a reason that has no known remedy.',
        remedy:
          'Check the app’s permissions and the organizer’s meeting policy in the Teams admin center. Microsoft support can look up the request ID below.',
      },
      'conditional-access': {
        title: 'A Conditional Access policy is in the way',
        happened: `The sign-in rules of your organization do not let ${productName} reach Microsoft Graph.`,
        remedy:
          'Find the blocked sign-in in the Entra sign-in logs (service principal sign-ins). They name the policy: adapt it, or exclude the app from it.',
      },
      'token-kind-wrong': {
        title: 'Set up with the wrong kind of permission',
        happened: 'The bot’s token does not fit the request: one is for an app, the other for a signed-in user.',
        remedy:
          'Make GRAPH_PERMISSION fit the app registration: “application” with OnlineMeetings.ReadWrite.All, “delegated” with OnlineMeetings.ReadWrite.',
      },
      'credential-rejected': {
        title: 'The bot could not sign in',
        happened:
          'Microsoft Entra does not accept the bot’s secret, certificate or managed identity. It may have expired.',
        remedy:
          'Check BOT_ID, BOT_TENANT_ID and BOT_FEDERATED_CLIENT_ID, BOT_CERTIFICATE_PATH or BOT_PASSWORD, then restart the bot.',
      },
      'token-unavailable': {
        title: 'The sign-in service did not answer',
        happened: 'Microsoft Entra could not be reached in time. No meeting was changed.',
        remedy: 'Try again in a moment.',
      },
      'graph-throttled': {
        title: 'Too many requests right now',
        happened: 'Microsoft Graph asked to slow down.',
        remedy: 'Try again in a minute.',
      },
      'graph-unavailable': {
        title: 'Teams did not answer in time',
        happened: 'Microsoft Graph could not be reached or had a fault of its own.',
        remedy: 'Try again. That is safe: asking twice never makes a second meeting.',
      },
      'graph-rejected': {
        title: 'Teams did not accept the request',
        happened: `${productName} sent something that Microsoft Graph does not accept. That is a fault of the app, not yours.`,
        remedy: 'Please report it together with the reference below.',
      },
      'graph-unreadable': {
        title: 'The answer from Teams was unusable',
        happened: 'Microsoft Graph answered without a join link that can be trusted.',
        remedy: 'Please report it together with the reference below.',
      },
      unexpected: {
        title: 'Something went wrong',
        happened: `${productName} ran into a fault that nobody foresaw.`,
        remedy: 'Try again. If it keeps happening, please report it together with the reference below.',
      },
    },
  },
};
