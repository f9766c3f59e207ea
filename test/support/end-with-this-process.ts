import { type ChildProcess, spawn } from 'node:child_process';

/** Waits until nobody can write to it any more: that is so too when the one who could was killed. */
const watcher = `
const { rmSync } = require('node:fs');
const [pid, signal, ...folders] = process.argv.slice(1);
const alive = () => { try { return process.kill(Number(pid), 0); } catch { return false; } };
const end = (by) => { try { process.kill(Number(pid), by); } catch {} };
process.stdin.resume().on('end', async () => {
  end(signal);
  const gone = Date.now() + 5000;
  while (alive() && Date.now() < gone) await new Promise((resolve) => setTimeout(resolve, 50));
  end('SIGKILL');
  for (const path of folders) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
});
`;

/** A child that a killed run would leave behind, with its folders: no hook of ours runs then, so somebody else watches. */
export function endWithThisProcess(child: ChildProcess, signal: NodeJS.Signals, folders: readonly string[] = []): void {
  // In a group of its own, so that it outlives a signal to ours.
  const watching = spawn(process.execPath, ['-e', watcher, String(child.pid), signal, ...folders], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watching.unref();
  if (watching.stdin && 'unref' in watching.stdin && typeof watching.stdin.unref === 'function') watching.stdin.unref();
  child.once('exit', () => watching.kill('SIGKILL'));
}
