import { type ChildProcess, type ChildProcessByStdio, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

type Printing = ChildProcessByStdio<null, Readable, Readable>;

const started = new Set<ChildProcess>();

// Whatever ends the run, an impatient hook included: what it started ends with it.
process.on('exit', () => {
  for (const child of started) signal(child, 'SIGKILL');
});

/** A command and all that it starts, as one group that can be ended as a whole, as a terminal does it. */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): Printing {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }) as Printing;
  started.add(child);
  return child;
}

/** Resolves when it has ended; who does not within ten seconds is made to. Nothing happens to who is gone already. */
export async function endGroup(child: ChildProcess, how: 'SIGINT' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  signal(child, how);
  const forced = setTimeout(() => signal(child, 'SIGKILL'), 10_000);
  await ended;
  clearTimeout(forced);
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // Gone in the meantime.
  }
}
