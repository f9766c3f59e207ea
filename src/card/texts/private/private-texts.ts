/** Every word of private answers and of making them public. A language with a missing word does not compile. */
export interface PrivateTexts {
  readonly lang: string;
  /** The button. */
  readonly postToEveryone: string;
  readonly posted: string;
  readonly postUncertain: string;
  /** In the sender's own chat with the bot. */
  readonly answeredElsewhere: string;
  /** Everybody may see this one: it says nothing about who asked what. */
  readonly undelivered: { readonly heading: string; readonly text: string };
}
