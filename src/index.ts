/** The process: environment → Config → App → listen → signals. */
import { MetricsUnavailable } from './app/observing.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { placeOf } from './errors.ts';
import { createLog } from './log.ts';

/** sysexits.h: the configuration is at fault, so starting again changes nothing. */
const exitConfig = 78;
const graceMs = 10_000;

const result = readConfig(process.env);
if ('problems' in result) {
  const lines = result.problems.map((problem) => `  - ${problem}`);
  process.stderr.write(`Meet Here cannot start. ${lines.length} to fix:\n${lines.join('\n')}\n`);
  process.stderr.write('Every variable is explained in env/.env.example.\n');
  process.exit(exitConfig);
}

const { config } = result;
const { log } = createLog(config.logLevel);
const app = createApp(config, log);
let leaving = false;

async function leave(reason: string, code: number, grace: number): Promise<void> {
  if (leaving) process.exit(code || 1);
  leaving = true;
  log(code === 0 ? 'info' : 'error', { event: 'process', outcome: 'stopping', reason });
  await app.close(grace).catch(() => undefined);
  process.exit(code);
}

process.on('SIGTERM', () => void leave('SIGTERM', 0, graceMs));
process.on('SIGINT', () => void leave('SIGINT', 0, graceMs));
// A supervisor starts us again; going on in an unknown state would be worse.
process.on('uncaughtException', (thrown) => {
  log('error', { event: 'process', outcome: 'bug', ...placeOf(thrown) });
  void leave('uncaughtException', 1, 2_000);
});

if (config.anonymous) log('warn', { event: 'process', outcome: 'anonymous', reason: 'DANGEROUSLY_ALLOW_ANONYMOUS' });
if (config.bot.credential.kind === 'secret' && process.env.NODE_ENV === 'production') {
  log('warn', { event: 'process', outcome: 'secret-in-production', reason: 'prefer BOT_FEDERATED_CLIENT_ID' });
}

try {
  const { port } = await app.listen();
  log('info', { event: 'process', outcome: 'listening', reason: `${config.host}:${port}` });
} catch (thrown) {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
  const metrics = thrown instanceof MetricsUnavailable ? config.metrics : null;
  const { host, port } = metrics ?? config;
  const names = metrics ? 'METRICS_PORT or METRICS_HOST' : 'PORT or HOST';
  process.stderr.write(`Meet Here cannot listen on ${host}:${port} (${code}). Set ${names}.\n`);
  process.exit(1);
}
