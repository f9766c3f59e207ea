/** Every word about attendees and about changing a meeting. A language with a missing word does not compile. */
export interface PeopleTexts {
  /** Language of these words: card renderers take no longer tag. */
  readonly lang: string;
  readonly attendees: string;
  /** When no name is known. */
  readonly people: (count: number) => string;
  /** Behind the names that are shown. */
  readonly more: (count: number) => string;
  /** People who have no account here; `names` is a list. */
  readonly unknown: (names: string) => string;
  readonly tooMany: (count: number) => string;
  /** The buttons of a question cannot carry this many. */
  readonly nameAgain: string;
  readonly subject: string;
  readonly when: string;
  /** In place of a subject or a time that is not there. */
  readonly none: string;
  /** Above what the meeting is and what was asked instead. */
  readonly differs: string;
  /** The same where a button follows. */
  readonly differsApply: string;
  readonly apply: string;
  /** In place of `already exists`. */
  readonly changed: string;
  readonly unchanged: string;
  /** Above what was and what is. */
  readonly whatChanged: string;
  /** The time asked for has passed meanwhile. */
  readonly timeIsOver: string;
}
