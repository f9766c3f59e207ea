import { z } from 'zod/v4';
import type { NotUnderstood } from './command.ts';

/** The answer to a question of ours about who organizes. Where, and who says so, is in the envelope. */
export type OrganizingAnswer =
  /** Nothing happens when the claim is not the one that the card showed. */
  { readonly kind: 'take-over' | 'renew'; readonly fence: number } | { readonly kind: 'keep' | 'forget-me' };

/** Each verb, and what its button carries. */
export const organizingVerbs = { takeOver: 'take-over', renew: 'renew', keep: 'keep', forgetMe: 'forget-me' } as const;

const shown = z.object({ fence: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER) });

/** Null: another verb. */
export function readOrganizing(verb: string, data: unknown): OrganizingAnswer | NotUnderstood | null {
  switch (verb) {
    case organizingVerbs.keep:
    case organizingVerbs.forgetMe:
      return { kind: verb };
    case organizingVerbs.takeOver:
    case organizingVerbs.renew: {
      const fields = shown.safeParse(data).data;
      return fields ? { kind: verb, fence: fields.fence } : { kind: 'not-understood', suggestion: null };
    }
    default:
      return null;
  }
}
