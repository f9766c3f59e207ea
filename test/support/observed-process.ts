import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ObservedProcess {
  /** All that it has written, on both streams, with its traces in between. */
  readonly output: () => string;
  /** Posts a body to the bot. */
  send(body: unknown, headers?: Record<string, string>): Promise<number>;
  metrics(): Promise<string>;
  /** As a supervisor does it. Resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** The bot as a process of its own, at its most talkative: everything that can be seen of it from outside. */
export async function startObservedProcess(env: Record<string, string>): Promise<ObservedProcess> {
  const imports = ['tsx', './test/support/print-traces.ts'].flatMap((name) => ['--import', name]);
  const child = spawn(process.execPath, [...imports, 'test/support/observed-bot.ts'], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', HOST: '127.0.0.1', METRICS_PORT: '0', LOG_LEVEL: 'trace', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const addressOf = async (outcome: string): Promise<string> => {
    const pattern = new RegExp(`"outcome":"${outcome}","reason":"([^"]+)"`);
    for (;;) {
      const found = pattern.exec(output)?.[1];
      if (found !== undefined) return `http://${found}`;
      if (child.exitCode !== null) throw new Error(`the bot ended: ${output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const url = await addressOf('listening');
  const metricsUrl = await addressOf('metrics');
  return {
    output: () => output,
    async send(body, headers = {}) {
      const init = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
      const all = { 'content-type': 'application/json', ...headers };
      return (await fetch(`${url}/api/messages`, { ...init, headers: all })).status;
    },
    metrics: async () => (await fetch(`${metricsUrl}/metrics`)).text(),
    stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
