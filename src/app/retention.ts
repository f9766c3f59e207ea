import type { Claims } from '../meeting/claims.ts';
import { keptForMs } from '../meeting/retention.ts';
import type { TurnLog } from '../turn/turn-log.ts';

const dayMs = 24 * 3_600_000;

/**
 * Deletes once a day what is too old. Each replica does; one statement, so twice is no harm, and at different times,
 * so that they do not come together. The first time within an hour, because a bot may be restarted every day.
 */
export function startRetention(claims: Pick<Claims, 'forget'>, log: TurnLog, random: () => number): () => void {
  let timer: NodeJS.Timeout;
  const after = (ms: number) => {
    timer = setTimeout(() => void sweep(), ms);
    timer.unref();
  };
  const sweep = async () => {
    // A store that is away has logged it; tomorrow is soon enough.
    const records = await claims.forget({ unusedForMs: keptForMs }).catch(() => null);
    if (records !== null) log('info', { event: 'forget', kind: 'retention', outcome: 'ok', records });
    after(dayMs * (0.9 + random() * 0.2));
  };
  after(60_000 + random() * 3_540_000);
  return () => clearTimeout(timer);
}
