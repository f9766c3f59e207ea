import type { TurnLog, TurnLogEntry } from '../../src/turn/turn-log.ts';

export interface KeptEntry extends TurnLogEntry {
  readonly level: Parameters<TurnLog>[0];
}

export interface MemoryLog {
  readonly log: TurnLog;
  readonly entries: KeptEntry[];
  /** All that was written, as one text: for looking for what must not be there. */
  text(): string;
}

/** A log that a test can read. */
export function memoryLog(): MemoryLog {
  const entries: KeptEntry[] = [];
  return {
    log: (level, entry) => void entries.push({ level, ...entry }),
    entries,
    text: () => JSON.stringify(entries),
  };
}
