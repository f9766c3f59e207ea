import type { Organizing } from '../../src/meeting/organizing.ts';

/** For programs under test in which nobody asks who organizes. */
export const noOrganizing: Organizing = {
  isOpen: false,
  whoOrganizes: async () => ({ why: 'nobody' }),
  fenceOf: async () => null,
  takeOver: () => Promise.reject(new Error('nobody takes over here')),
  renew: () => Promise.reject(new Error('nobody renews here')),
  removed: async () => undefined,
  forgetSender: async () => 0,
};
