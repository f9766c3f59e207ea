import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ambient } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { TurnLog } from '../../src/turn/turn-log.ts';

/** The sources, or what `npm run boot` has built of them. */
const built = process.env.BOOT_APP && pathToFileURL(resolve(process.env.BOOT_APP)).href;
const { createApp }: typeof import('../../src/app.ts') = await import(built || '../../src/app.ts');

export const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
export const organizerId = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01';
export const botId = '5c9f6e2b-1a47-4d0b-9e85-7b3a60c4d2f1';

export interface RunningBot {
  readonly url: string;
  /** Posts an activity (or any body) and returns the HTTP answer. */
  send(
    activity: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; text: string; headers: Headers }>;
  close(): Promise<void>;
}

/** The whole bot on a free port, in this process, without inbound tokens unless `env` says otherwise. */
export async function startBot(
  env: Record<string, string>,
  { log = () => undefined, ambient }: { log?: TurnLog; ambient?: Ambient } = {},
): Promise<RunningBot> {
  const result = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DANGEROUSLY_ALLOW_ANONYMOUS: 'true',
    BOT_ID: botId,
    BOT_PASSWORD: 'any',
    BOT_TENANT_ID: tenantId,
    MEETING_ORGANIZER: organizerId,
    ...env,
  });
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  const app = createApp(result.config, log, ambient);
  const { port } = await app.listen();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    async send(activity, headers = {}) {
      const answer = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      });
      return { status: answer.status, text: await answer.text(), headers: answer.headers };
    },
    close: () => app.close(1_000),
  };
}
