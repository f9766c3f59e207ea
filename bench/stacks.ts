import { botId, message, newConversationId, query, repeatedConversations, submission, tenantId } from './activities.ts';
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

export const organizerId = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01';
const botCore = 0;
const tsx = ['--import', 'tsx'];

/** What every bot is told. */
export function environment(world: Pick<Addresses, 'graphUrl' | 'metadataUrl' | 'issuer'>): Record<string, string> {
  return {
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
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
  };
}

/** As `npm start` has it, but for a Connector on this machine. */
export const meetHere = ['--max-old-space-size=512', 'bench/stacks/meet-here.mjs'];

/** Our own bot as it is built, with settings of its own. */
export async function startMeetHere(world: Addresses, more: Record<string, string> = {}): Promise<Started> {
  return start(meetHere, { ...environment(world), ...more });
}

interface Started {
  readonly bot: Running;
  readonly url: string;
  readonly coldStartMs: number;
}

async function start(args: readonly string[], env: Record<string, string>): Promise<Started> {
  const began = performance.now();
  const bot = runProcess(botCore, args, env);
  const [, port] = await bot.printed(/listening:(\d+)/);
  return { bot, url: `http://127.0.0.1:${port}`, coldStartMs: Math.round(performance.now() - began) };
}

/** All are up all the time, on the bots' core; only one is asked at a time. */
export async function startStacks(world: Addresses): Promise<readonly Stack[]> {
  const { serviceUrl, token } = world;
  const env = environment(world);
  const echo = () => message(serviceUrl, newConversationId(), 'hello');
  const cold = () => message(serviceUrl, newConversationId(), 'meet Design review');
  const authorization = `Bearer ${token}`;

  const plain = async (name: string, file: string, next: () => object, more: Record<string, string> = {}) => {
    const started = await start([...tsx, `bench/stacks/${file}.ts`], { ...env, ...more });
    return { ...started, name, nextActivity: next, authorization: 'WITH_TOKENS' in more ? authorization : null };
  };
  const known = repeatedConversations(20_000);
  const again = () => message(serviceUrl, known(), 'meet');
  const first = { ...(await startMeetHere(world)), authorization };
  const second = { ...(await startMeetHere(world)), authorization };
  const ours = (name: string, nextActivity: () => object, started = first): Stack => ({
    ...started,
    name,
    nextActivity,
  });
  return [
    await plain('a  bare node:http + undici, the same two calls', 'bare', cold),
    await plain('b  botbuilder + restify echo, anonymous', 'botbuilder-echo', echo),
    await plain('b2 botbuilder + restify echo, tokens both ways', 'botbuilder-echo', echo, { WITH_TOKENS: 'true' }),
    await plain('c  teams-ai echo, anonymous', 'teams-ai-echo', echo),
    ours('d  Meet Here, meet in a new conversation, tokens', cold),
    ours('d2 Meet Here, meet in a known conversation, tokens', again, second),
    ours('e  Meet Here, extension query, tokens', () => query(serviceUrl, newConversationId())),
    ours('e2 Meet Here, form sent, tokens', () => submission(serviceUrl, newConversationId())),
  ];
}
