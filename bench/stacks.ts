import { botId, message, newConversationId, repeatedConversations, tenantId } from './activities.ts';
import type { Addresses } from './outside-world.ts';
import { type Running, runProcess } from './run-process.ts';

export interface Stack {
  readonly name: string;
  readonly bot: Running;
  readonly url: string;
  readonly authorization: string | null;
  /** Milliseconds from the start of its process until it listened. */
  readonly coldStartMs: number;
  readonly nextActivity: () => object;
}

const organizerId = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01';
const botCore = 0;
const tsx = ['--import', 'tsx'];

/** Each stack a process of its own on the bots' core. All are up all the time; only one is asked at a time. */
export async function startStacks(world: Addresses): Promise<readonly Stack[]> {
  const { serviceUrl, token } = world;
  const env = {
    BOT_ID: botId,
    BOT_PASSWORD: 'any',
    BOT_TENANT_ID: tenantId,
    MEETING_ORGANIZER: organizerId,
    GRAPH_BASE_URL: world.graphUrl,
    ENTRA_BASE_URL: world.graphUrl,
    BOT_OPENID_METADATA_URL: world.metadataUrl,
    BOT_TOKEN_ISSUER: world.issuer,
    PORT: '0',
    HOST: '127.0.0.1',
  };
  const echo = () => message(serviceUrl, newConversationId(), 'hello');
  const cold = () => message(serviceUrl, newConversationId(), 'meet Design review');
  const authorization = `Bearer ${token}`;

  async function start(
    name: string,
    args: readonly string[],
    more: { env?: Record<string, string>; authorization?: string | null; next: () => object },
  ): Promise<Stack> {
    const began = performance.now();
    const bot = runProcess(botCore, args, { ...env, ...more.env });
    const [, port] = await bot.printed(/listening:(\d+)/);
    const coldStartMs = Math.round(performance.now() - began);
    const url = `http://127.0.0.1:${port}`;
    return { name, bot, url, authorization: more.authorization ?? null, coldStartMs, nextActivity: more.next };
  }

  const known = repeatedConversations(20_000);
  const again = () => message(serviceUrl, known(), 'meet');
  const ownEnv = { NODE_ENV: 'test', LOG_LEVEL: 'info' };
  return [
    await start('a  bare node:http + undici, the same two calls', [...tsx, 'bench/stacks/bare.ts'], { next: cold }),
    await start('b  botbuilder + restify echo, anonymous', [...tsx, 'bench/stacks/botbuilder-echo.ts'], { next: echo }),
    await start('b2 botbuilder + restify echo, tokens both ways', [...tsx, 'bench/stacks/botbuilder-echo.ts'], {
      env: { WITH_TOKENS: 'true' },
      authorization,
      next: echo,
    }),
    await start('c  teams-ai echo, anonymous', [...tsx, 'bench/stacks/teams-ai-echo.ts'], { next: echo }),
    await start('d  Meet Here, meet in a new conversation, tokens', [...tsx, 'bench/stacks/meet-here.ts'], {
      env: ownEnv,
      authorization,
      next: cold,
    }),
    await start('d2 Meet Here, meet in a known conversation, tokens', [...tsx, 'bench/stacks/meet-here.ts'], {
      env: ownEnv,
      authorization,
      next: again,
    }),
  ];
}
