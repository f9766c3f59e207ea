import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** Where and what was measured, in one line. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const date = new Date().toISOString().slice(0, 10);
  return `${cpus().length} cores (${model}), ${gigabytes} GB, Node ${process.versions.node}, ${date}, after commit ${commit}`;
}
