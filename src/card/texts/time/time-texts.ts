import type { UnclearReason } from '../../../command/command.ts';

/** Every word about the time somebody typed. A language with a missing word does not compile. */
export interface TimeTexts {
  /** Language of these words: card renderers take no longer tag. */
  readonly lang: string;
  /** How a typed time was understood; `time` says day, hours and zone. */
  readonly readAs: (time: string) => string;
  readonly question: Readonly<Record<UnclearReason, TimeQuestion>>;
  readonly zone: (zone: string) => string;
  /** When Teams did not say where the sender is. */
  readonly zoneUnknown: string;
  /** The words belong to the subject after all. */
  readonly asSubject: string;
  readonly withoutTime: string;
  /** Nothing was created yet. */
  readonly nothingYet: string;
}

interface TimeQuestion {
  readonly title: string;
  readonly explanation: string;
}
