import type { SealedRecords } from '../meeting/sealed-records.ts';

/** About the people of a large company; each record holds a few kilobytes. */
const maxRecords = 20_000;

/** Records in this process alone: people sign in again after every start. For development and tests. */
export function createMemorySealedRecords(now: () => Date = () => new Date()): SealedRecords {
  const records = new Map<string, { readonly sealed: Uint8Array; readonly expiresAt: number }>();

  function drop(names: Iterable<string>): number {
    return [...names].filter((key) => records.delete(key)).length;
  }

  return {
    async get(key) {
      const record = records.get(key);
      if (record === undefined) return null;
      if (record.expiresAt > now().getTime()) return Uint8Array.from(record.sealed);
      records.delete(key);
      return null;
    },
    async put(key, sealed, expiresAt) {
      // Taken out and put back: a Map keeps its order, so the first key is the one longest unused.
      records.delete(key);
      records.set(key, { sealed: Uint8Array.from(sealed), expiresAt: expiresAt.getTime() });
      for (const oldest of records.keys()) {
        if (records.size <= maxRecords) break;
        records.delete(oldest);
      }
    },
    delete: async (key) => drop([key]),
    deleteByPrefix: async (prefix) => drop([...records.keys()].filter((key) => key.startsWith(prefix))),
  };
}
