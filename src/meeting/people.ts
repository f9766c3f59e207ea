import { maxInvited } from '../command/schedule-form.ts';
import { objectId } from '../turn/object-id.ts';
import type { Person } from '../turn/turn.ts';
import type { TurnScope } from '../turn/turn-scope.ts';

/** A person as the conversation's roster knows them. */
export interface Member {
  readonly objectId: string | null;
  readonly tenantId: string | null;
}

/** The port to the roster of the conversation a turn came from. */
export interface People {
  /** Null when the roster does not know them, or does not answer in time. Never throws. */
  find(mri: string, scope: TurnScope): Promise<Member | null>;
}

/** For turns that name people by their Entra object IDs only. */
export const noRoster: People = { find: async () => null };

/** Who is to be added to a meeting, and who cannot be. */
export interface Invited {
  /** Entra object IDs, lower case, each once, the sender left out. */
  readonly ids: readonly string[];
  /** What people are called, by object ID, as far as the turn says it: Graph returns no names. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of people without an account in this organization: Graph would keep a dead entry for them. */
  readonly unknown: readonly string[];
  /** How many were named beyond the most that are taken. */
  readonly tooMany: number;
}

export const nobodyInvited: Invited = { ids: [], names: {}, unknown: [], tooMany: 0 };

/** Graph names no limit for attendees: enough for a conversation, and a card can still carry their IDs. */
export const maxAttendees = maxInvited;

/** Names → object IDs. A name that leads nowhere is reported, and stops nothing. */
export async function invite(
  people: readonly Person[],
  { tenantId, senderId }: { readonly tenantId: string; readonly senderId: string | null },
  roster: People,
  scope: TurnScope,
): Promise<Invited> {
  const taken = people.slice(0, maxAttendees);
  const found = await Promise.all(
    taken.map(async (person) => ({ ...person, id: await objectIdOf(person.mri, tenantId, roster, scope) })),
  );
  const known = found.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
  return {
    ids: [...new Set(known.map(({ id }) => id))].filter((id) => id !== senderId?.toLowerCase()),
    names: Object.fromEntries(known.map(({ id, name }) => [id, name])),
    unknown: [...new Set(found.flatMap(({ id, name }) => (id === null ? [name] : [])))],
    tooMany: people.length - taken.length,
  };
}

async function objectIdOf(mri: string, tenantId: string, roster: People, scope: TurnScope): Promise<string | null> {
  const carried = /^8:orgid:(.+)$/i.exec(mri)?.[1];
  if (carried !== undefined) return objectId(carried);
  // A channel or a tag can be mentioned as well.
  if (!mri.startsWith('29:')) return null;
  const member = await roster.find(mri, scope);
  const isStranger = member?.tenantId != null && member.tenantId.toLowerCase() !== tenantId;
  return member === null || isStranger ? null : objectId(member.objectId ?? '');
}
