/** Every word about reading a card anew. A language with a missing word does not compile. */
export interface RefreshTexts {
  readonly lang: string;
  /** On the button. */
  readonly refresh: string;
  /** `moment` is a date and a time that the client fills in. */
  readonly updated: (moment: string) => string;
  /** Graph takes its time, and the card stands as it was. */
  readonly slow: string;
  /** It could not be read anew; what went wrong follows. */
  readonly unchanged: string;
}
