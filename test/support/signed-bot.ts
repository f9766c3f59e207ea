import { realAmbient } from '../../src/app.ts';
import type { TurnLog } from '../../src/turn/turn-log.ts';
import { botId, type RunningBot, startBot } from './bot.ts';
import type { TokenIssuer } from './token-issuer.ts';

export interface SignedBot extends RunningBot {
  /** With the token that Teams would send along. */
  sendSigned(activity: unknown): Promise<{ status: number; text: string }>;
}

/** The bot with tokens both ways, as in production, but for a Connector on this machine. */
export async function startSignedBot(
  env: Record<string, string>,
  { issuer, serviceUrl, log }: { issuer: TokenIssuer; serviceUrl: string; log?: TurnLog },
): Promise<SignedBot> {
  const bot = await startBot(
    { DANGEROUSLY_ALLOW_ANONYMOUS: 'false', BOT_OPENID_METADATA_URL: issuer.metadataUrl, ...env },
    { ...(log && { log }), ambient: { ...realAmbient, localConnector: true } },
  );
  const authorization = `Bearer ${await issuer.sign({ aud: botId, serviceurl: serviceUrl })}`;
  return { ...bot, sendSigned: (activity) => bot.send(activity, { authorization }) };
}
