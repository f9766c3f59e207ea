const dayMs = 24 * 3_600_000;

/** What nobody used for so long is deleted: as long as Graph keeps unused dial-in numbers. */
export const keptForMs = 60 * dayMs;
/** How long it is kept after the app was removed from the conversation, in case that was a mistake. */
export const keptAfterRemovalMs = 7 * dayMs;
