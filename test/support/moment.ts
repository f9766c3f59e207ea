import type { MomentOfAsking } from '../../src/command/time/moment-of-asking.ts';

/** A Sunday morning in London. */
export const moment: MomentOfAsking = {
  now: new Date('2026-11-22T10:00:00Z'),
  timeZone: 'Europe/London',
  locale: 'en-GB',
};
