/** Every command of the messaging extension, once. The manifest's `composeExtensions` and the reading of turns share it. */
interface ExtensionCommand {
  readonly id: string;
  readonly type: 'action' | 'query';
  readonly title: string;
}

export const extensionCatalog = {
  /** Opens the form in a dialog. */
  meet: { id: 'meet', type: 'action', title: 'Meet' },
  /** Lists the one meeting there is. */
  conversationMeeting: { id: 'conversationMeeting', type: 'query', title: "This conversation's meeting" },
} as const satisfies Readonly<Record<string, ExtensionCommand>>;
