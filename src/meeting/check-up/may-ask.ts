import type { Turn } from '../../turn/turn.ts';

/** Why somebody gets no check-up: it shows ids, and makes a test meeting for every organizer. */
export type CheckUpRefusal = 'not-listed' | 'personal-chat-only';

/**
 * Null when this turn may have a check-up. Whoever is listed may ask anywhere, and then nobody else may; while nobody is
 * listed, everyone may, but only in the personal chat, where no one else reads along.
 * @param admins Entra object IDs in lower case.
 */
export function checkUpRefusal(
  { senderId, conversation }: Pick<Turn, 'senderId' | 'conversation'>,
  admins: readonly string[],
): CheckUpRefusal | null {
  if (admins.length === 0) return conversation.kind === 'personal' ? null : 'personal-chat-only';
  return senderId !== null && admins.includes(senderId.toLowerCase()) ? null : 'not-listed';
}
