import { z } from 'zod/v4';

const onOff = z.enum(['enabled', 'disabled']);

/** The switches of a meeting that PATCH may change. createOrGet ignores them all. Enum members: Graph's v1.0 schema. */
const MeetingSettings = z.object({
  isEntryExitAnnounced: z.boolean(),
  allowedPresenters: z.enum(['everyone', 'organization', 'roleIsPresenter', 'organizer']),
  allowMeetingChat: z.enum(['enabled', 'disabled', 'limited']),
  shareMeetingChatHistoryDefault: z.enum(['none', 'all']),
  allowTeamworkReactions: z.boolean(),
  allowAttendeeToEnableMic: z.boolean(),
  allowAttendeeToEnableCamera: z.boolean(),
  recordAutomatically: z.boolean(),
  anonymizeIdentityForRoles: z.array(z.string()),
  allowParticipantsToChangeName: z.boolean(),
  allowRecording: z.boolean(),
  allowTranscription: z.boolean(),
  allowedLobbyAdmitters: z.enum(['organizerAndCoOrganizersAndPresenters', 'organizerAndCoOrganizers']),
  allowLiveShare: onOff,
  allowPowerPointSharing: z.boolean(),
  allowWhiteboard: z.boolean(),
  allowBreakoutRooms: z.boolean(),
  allowCopyingAndSharingMeetingContent: z.boolean(),
  lobbyBypassSettings: z
    .object({
      scope: z.enum([
        'organizer',
        'organization',
        'organizationAndFederated',
        'everyone',
        'invited',
        'organizationExcludingGuests',
      ]),
      isDialInBypassEnabled: z.boolean(),
    })
    .partial(),
  watermarkProtection: z.object({ isEnabledForContentSharing: z.boolean(), isEnabledForVideo: z.boolean() }).partial(),
});

/** The part of the settings that a PATCH carries, and the part of a meeting that differs from the defaults. */
export const SettingsChange = MeetingSettings.partial();

export type SettingsChange = z.infer<typeof SettingsChange>;

/** What a meeting has that nobody changed. */
export const DEFAULT_SETTINGS = {
  isEntryExitAnnounced: true,
  allowedPresenters: 'everyone',
  allowMeetingChat: 'enabled',
  shareMeetingChatHistoryDefault: 'none',
  allowTeamworkReactions: true,
  allowAttendeeToEnableMic: true,
  allowAttendeeToEnableCamera: true,
  recordAutomatically: false,
  anonymizeIdentityForRoles: [],
  allowParticipantsToChangeName: false,
  allowRecording: true,
  allowTranscription: true,
  allowedLobbyAdmitters: 'organizerAndCoOrganizersAndPresenters',
  allowLiveShare: 'enabled',
  allowPowerPointSharing: true,
  allowWhiteboard: true,
  allowBreakoutRooms: true,
  allowCopyingAndSharingMeetingContent: true,
  lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
  watermarkProtection: { isEnabledForContentSharing: false, isEnabledForVideo: false },
} satisfies z.infer<typeof MeetingSettings>;
