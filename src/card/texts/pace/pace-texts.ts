/** Every word to somebody who asks too often. A language with a missing word does not compile. */
export interface PaceTexts {
  readonly lang: string;
  readonly heading: string;
  /** Above the meeting as it was last seen. */
  readonly asSeen: (seconds: number) => string;
  /** No meeting is known yet. */
  readonly wait: (seconds: number) => string;
  /** The last answer for a while. */
  readonly quiet: (seconds: number) => string;
}
