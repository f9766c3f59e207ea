import type { ChildProcess } from 'node:child_process';
import { endGroup, spawnGroup } from './process-group.ts';

export interface DevProcess {
  readonly playgroundUrl: string;
  readonly sandboxUrl: string;
  readonly output: () => string;
  /** As Ctrl-C does: an interrupt for the whole process group. Resolves when everything has ended. */
  interrupt(): Promise<void>;
}

/** `npm run dev` as a newcomer runs it, on ports of its own and with nothing kept. */
export async function startDev(bot = 14978, sandbox = 14980, playground = 16615): Promise<DevProcess> {
  const playgroundUrl = `http://localhost:${playground}`;
  const ports = {
    PORT: String(bot),
    TEAMSAPPTESTER_PORT: String(playground),
    GRAPH_BASE_URL: `http://localhost:${sandbox}`,
  };
  const env = { ...process.env, ...ports, ENTRA_BASE_URL: ports.GRAPH_BASE_URL, TEAMSAPPTESTER_BROWSER: 'none' };
  const child = spawnGroup('npm', ['run', 'dev', '--', '--memory'], { env });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  await until(
    () => output.includes(`Open ${playgroundUrl}`),
    child,
    () => output,
  );
  return {
    playgroundUrl,
    sandboxUrl: ports.GRAPH_BASE_URL,
    output: () => output,
    interrupt: () => endGroup(child, 'SIGINT'),
  };
}

async function until(done: () => boolean, child: ChildProcess, output: () => string): Promise<void> {
  const ends = Date.now() + 90_000;
  while (!done()) {
    if (child.exitCode !== null || Date.now() > ends) {
      await endGroup(child, 'SIGINT');
      throw new Error(`npm run dev did not get ready:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
