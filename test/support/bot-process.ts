import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { botId, tenantId } from './bot.ts';
import { programs } from './programs.ts';

export interface BotProcess {
  readonly url: string;
  readonly output: () => string;
  send(activity: unknown): Promise<number>;
  /** Politely, as whoever runs it would; the code that it ended with. */
  stop(): Promise<number | null>;
  /** At once, as a machine that fails; nothing is finished. */
  kill(): Promise<void>;
}

/** The bot as a process of its own, without inbound tokens: one of several replicas. */
export async function startBotProcess(
  env: Record<string, string>,
  /** Of any file that it writes, in kilobytes: a disk that is full. */
  { mostKilobytes }: { readonly mostKilobytes?: number } = {},
): Promise<BotProcess> {
  const complete = {
    PATH: process.env.PATH ?? '',
    PORT: '0',
    DANGEROUSLY_ALLOW_ANONYMOUS: 'true',
    BOT_ID: botId,
    BOT_PASSWORD: 'any',
    BOT_TENANT_ID: tenantId,
    MEETING_ORGANIZER: 'sender',
  };
  const node = [process.execPath, programs.bot];
  // In blocks of 512 bytes. The signal is ignored, so that writing fails as on a full disk.
  const limited = ['sh', '-c', `trap '' XFSZ; ulimit -f ${(mostKilobytes ?? 0) * 2}; exec "$0" "$@"`, ...node];
  const [program = '', ...args] = mostKilobytes === undefined ? node : limited;
  const child = spawn(program, args, {
    env: { ...complete, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit');
  let port: string | undefined;
  while (port === undefined) {
    if (child.exitCode !== null) throw new Error(`the bot ended: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    port = /"outcome":"listening","reason":"[^"]*:(\d+)"/.exec(output)?.[1];
  }
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    output: () => output,
    async send(activity) {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
      return answer.status;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await exited;
      return code as number | null;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
