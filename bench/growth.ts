import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Connection from 'libsql';
import { createStore } from '../src/store/store.ts';
import { message, tenantId } from './activities.ts';
import { load } from './load.ts';
import type { Addresses } from './outside-world.ts';
import { organizerId, startMeetHere } from './stacks.ts';
import { median } from './table.ts';

export interface Growth {
  readonly conversations: number;
  readonly cpuMicrosPerTurn: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly residentMb: number | null;
  readonly bytesEach: number;
}

interface GrowthOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

/** `meet` in a conversation that somebody has claimed, in stores of every size; rounds go through all sizes in turn. */
export async function growth(sizes: readonly number[], world: Addresses, options: GrowthOptions): Promise<Growth[]> {
  const folder = mkdtempSync(join(tmpdir(), 'meet-here-bench-'));
  const bots = [];
  try {
    for (const conversations of sizes) {
      const file = join(folder, `${conversations}.db`);
      const bytesEach = await fill(file, conversations);
      const settings = { MEETING_ORGANIZER: 'sender', DATABASE_URL: `file:${file}` };
      const started = await startMeetHere(world, settings);
      const nextActivity = () =>
        message(world.serviceUrl, externalId(Math.floor(Math.random() * conversations)), 'meet');
      const target = { ...started, authorization: `Bearer ${world.token}`, connections: 8, nextActivity };
      bots.push({
        conversations,
        bytesEach,
        target,
        cpu: [] as number[],
        loads: [] as Awaited<ReturnType<typeof load>>[],
      });
    }
    // Code grows faster for some thousand turns, whatever the size: a short warm-up would be seen as a difference.
    for (const { target } of bots) await load({ ...target, seconds: options.warmUpSeconds });
    for (let round = 0; round < options.rounds; round++) {
      for (const { target, cpu, loads } of bots) {
        const before = target.bot.cpuMs() ?? Number.NaN;
        const result = await load({ ...target, seconds: options.seconds });
        loads.push(result);
        cpu.push((1_000 * ((target.bot.cpuMs() ?? Number.NaN) - before)) / result.turns);
      }
    }
    return bots.map(({ conversations, bytesEach, target, cpu, loads }) => ({
      conversations,
      bytesEach,
      cpuMicrosPerTurn: median(cpu),
      p50: median(loads.map(({ p50 }) => p50)),
      p99: median(loads.map(({ p99 }) => p99)),
      failed: loads.reduce((sum, { failed }) => sum + failed, 0),
      residentMb: target.bot.residentMb(),
    }));
  } finally {
    await Promise.all(bots.map(({ target }) => target.bot.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts claims into a new store by one statement, and says how many bytes each takes. */
async function fill(file: string, conversations: number): Promise<number> {
  const store = createStore({ url: `file:${file}`, log: () => undefined });
  await store.claims.health();
  await store.close();
  const empty = statSync(file).size;
  const connection = new Connection(file);
  const now = Date.now();
  connection.exec(`
    WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${conversations})
    INSERT INTO claim (tenant_id, external_id, organizer_id, state, fence, generation, lease_until, created_at, used_at)
    SELECT '${tenantId}', printf('19:%08x%024x@thread.v2', (n * ${spread}) % 4294967296, n), '${organizerId}',
           'complete', 1, 1, 0, ${now}, ${now} FROM numbers`);
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
  return (statSync(file).size - empty) / conversations;
}

/** Prime: conversations lie anywhere in the index, as Teams' random names do. */
const spread = 2_654_435_761;

function externalId(n: number): string {
  const prefix = Number((BigInt(n) * BigInt(spread)) % 4_294_967_296n);
  return `19:${prefix.toString(16).padStart(8, '0')}${n.toString(16).padStart(24, '0')}@thread.v2`;
}
