import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../src/store/store.ts';
import { startPostgres } from '../test/support/postgres.ts';
import { tenantId } from './activities.ts';
import { median } from './table.ts';

/** Claiming a conversation and completing the claim, one after the other, on a disk and over a socket of this machine. */
export async function claimRows(quick: boolean): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'meet-here-bench-'));
  const postgres = await startPostgres();
  try {
    return [
      ['claim and complete, SQLite file', await claimMicros(`file:${join(folder, 'claims.db')}`, quick ? 50 : 500)],
      ['claim and complete, PostgreSQL', await claimMicros(await postgres.newDatabase(), quick ? 50 : 500)],
    ];
  } finally {
    await postgres.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function claimMicros(url: string, times: number): Promise<string> {
  const store = createStore({ url, log: () => undefined });
  await store.claims.health();
  const each: number[] = [];
  for (let i = 0; i < times; i++) {
    const key = { tenantId, externalId: `19:${randomUUID()}@thread.v2` };
    const began = performance.now();
    const { claim } = await store.claims.claim(key, randomUUID(), 10_000);
    await store.claims.complete(key, claim);
    each.push(1_000 * (performance.now() - began));
  }
  await store.close();
  return median(each).toFixed(0);
}
