import type { CommandTexts } from '../texts.ts';

/** The words for who organizes, for changing it, and for forgetting. A language with a missing word does not compile. */
export interface OrganizingTexts {
  readonly lang: string;
  readonly commands: Readonly<Record<'organizer' | 'new' | 'forget', CommandTexts>>;
  readonly cancel: string;
  readonly organizer: {
    readonly heading: string;
    readonly why: Readonly<Record<'configured' | 'pool' | 'first' | 'sender' | 'nobody', string>>;
    /** Where accounts are configured. */
    readonly whoCanChange: string;
    readonly takeOver: string;
    readonly takeOverMeans: string;
  };
  readonly changed: {
    /** On the new meeting's card. */
    readonly notice: string;
    /** On the card of who was too late. */
    readonly otherwise: string;
    readonly heading: string;
    readonly takenOver: string;
    readonly renewed: string;
    readonly oldLink: string;
  };
  readonly renew: {
    readonly heading: string;
    readonly means: string;
    readonly button: string;
    readonly notHereHeading: string;
    readonly notHere: string;
  };
  readonly kept: { readonly heading: string; readonly says: string };
  readonly forget: {
    readonly heading: string;
    readonly means: string;
    readonly button: string;
    readonly personalOnly: string;
    readonly done: string;
    readonly receipt: (records: number) => string;
    readonly notInScope: string;
  };
  readonly snapshot: {
    /** Why it is not asked for now. */
    readonly away: string;
    readonly signedOut: string;
    readonly asOf: (moment: string) => string;
    /** The same without a moment, for reading aloud. */
    readonly spoken: string;
    readonly numbersOld: string;
  };
}
