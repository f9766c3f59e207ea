/** Every word of the messaging extension. A language with a missing word does not compile. */
export interface ExtensionTexts {
  readonly lang: string;
  /** Above date and time. */
  readonly nowHint: string;
  /** On the button beside the one that puts the card into one's own message. */
  readonly post: string;
  readonly addFirst: {
    readonly heading: string;
    readonly notShared: string;
    readonly toPost: string;
    readonly button: string;
  };
  readonly waiting: {
    readonly heading: string;
    readonly text: string;
    readonly button: string;
    /** Where there is no dialog with a button in it. */
    readonly chooseAgain: string;
    /** The card is going to be posted. */
    readonly posting: string;
  };
  readonly notPosted: { readonly heading: string; readonly text: string };
  readonly posted: string;
  readonly unknownCommand: string;
  readonly search: {
    readonly choose: string;
    readonly press: string;
    readonly subject: (subject: string) => string;
    readonly chooseToRetry: string;
  };
}
