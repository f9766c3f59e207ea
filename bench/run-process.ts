import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface Running {
  readonly pid: number;
  /** The first match in what it printed. Rejects when the process ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Milliseconds of processor time so far, of all its threads. Null where /proc does not say. */
  cpuMs(): number | null;
  /** Megabytes of memory in use now. */
  residentMb(): number | null;
  stop(): Promise<void>;
}

const hasTaskset = spawnSync('taskset', ['--version']).status === 0;

/** Moves this process to a core, where the system can do that. */
export function moveTo(core: number): void {
  if (hasTaskset) spawnSync('taskset', ['-a', '-cp', String(core), String(process.pid)]);
}

/** A process of its own, bound to one core where the system can do that. */
export function runProcess(core: number, args: readonly string[], env: Record<string, string>): Running {
  const command = hasTaskset ? ['taskset', '-c', String(core), process.execPath] : [process.execPath];
  const [program = '', ...rest] = [...command, ...args];
  const child: ChildProcess = spawn(program, rest, {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = child.pid ?? 0;
  let output = '';
  // Kept short: a bot logs two lines a turn.
  child.stdout?.on('data', (chunk) => (output = output.length < 100_000 ? output + chunk : output));
  const exited = once(child, 'exit');
  return {
    pid,
    async printed(pattern) {
      for (;;) {
        const found = pattern.exec(output);
        if (found) return found;
        if (child.exitCode !== null) throw new Error(`${args.at(-1)} ended with ${child.exitCode}: ${output}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    cpuMs() {
      const fields = read(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ');
      // User and system time, in hundredths of a second: proc(5).
      return fields ? 10 * (Number(fields[11]) + Number(fields[12])) : null;
    },
    residentMb() {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
      return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
    },
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
