import type { ScheduleFaults } from '../../../command/schedule-form.ts';

/** Every word of the form and of what may come in its place. A language with a missing word does not compile. */
export interface ScheduleTexts {
  readonly lang: string;
  readonly heading: string;
  readonly subject: string;
  /** Inside the empty field. */
  readonly subjectHint: string;
  readonly date: string;
  readonly time: string;
  readonly duration: string;
  readonly people: string;
  /** Inside the empty field. */
  readonly peopleHint: string;
  readonly minutes: (count: number) => string;
  /** In which zone date and time are read; `zone` is an IANA name or an offset. */
  readonly zone: (zone: string) => string;
  /** Teams did not say the zone. */
  readonly zoneUnknown: string;
  readonly submit: string;
  /** Said by the client when a field was left empty. */
  readonly dateMissing: string;
  readonly timeMissing: string;
  readonly durationMissing: string;
  /** Above the form that came back. */
  readonly notYet: string;
  readonly faults: FaultTexts;
  readonly working: { readonly heading: string; readonly text: string };
}

/** What is wrong with a field, said beside it; `typed` is what was in it. */
type FaultTexts = {
  readonly [Field in keyof ScheduleFaults]-?: Readonly<
    Record<NonNullable<ScheduleFaults[Field]>, (typed: string) => string>
  >;
};
