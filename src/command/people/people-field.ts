import { objectId } from '../../turn/object-id.ts';
import type { Person } from '../../turn/turn.ts';

/** What a people picker submits: Entra object IDs with commas between. Lower case, each once. */
export interface PeopleField {
  readonly ids: readonly string[];
  /** Something in it was no object ID. */
  readonly unreadable: boolean;
}

/** Reads what a picker, or anybody else, submitted. */
export function readPeople(text: string): PeopleField {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const ids = parts.map(objectId).filter((id) => id !== null);
  return { ids: [...new Set(ids)], unreadable: ids.length < parts.length };
}

/** Somebody of whom only the Entra object ID is known. */
export function personWithId(id: string): Person {
  return { mri: `8:orgid:${id}`, name: '' };
}
