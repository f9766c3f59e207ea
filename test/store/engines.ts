import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedPostgres } from '../support/postgres.ts';

export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** DATABASE_URL of an empty database of its own. */
  newUrl(): Promise<string>;
}

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the run. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meet-here-store-'));
  folders.push(folder);
  return folder;
}

/** What the same tests run over. */
export const engines: readonly Engine[] = [
  { name: 'SQLite', newUrl: async () => `file:${join(newFolder(), 'data', 'meet-here.db')}` },
  { name: 'PostgreSQL', newUrl: async () => (await sharedPostgres()).newDatabase() },
];
