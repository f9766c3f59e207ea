/**
 * `npm run dev`: the sandbox in place of Graph, the bot, and the Playground, as one process tree. No tenant, no account.
 * Ctrl-C, or the end of any of the three, ends all. Variables of env/.env.testtool and TEAMSAPPTESTER_PORT may be set to move
 * it elsewhere; arguments go to the sandbox: `npm run dev -- --memory` forgets its meetings at the end.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { parseEnv } from 'node:util';
import concurrently from 'concurrently';

const declared = parseEnv(readFileSync(new URL('../env/.env.testtool', import.meta.url), 'utf8'));
const environment = Object.fromEntries(
  Object.keys(declared).map((name) => [name, process.env[name] || declared[name]]),
);
const playgroundPort = Number(process.env.TEAMSAPPTESTER_PORT || 56150);
const botPort = Number(environment.PORT);
const sandboxPort = Number(new URL(environment.GRAPH_BASE_URL ?? '').port);

const taken = (await Promise.all([sandboxPort, botPort, playgroundPort].map(isTaken))).filter((port) => port !== null);
if (taken.length > 0) {
  console.error(`Port ${taken.join(', ')} is in use. Is another "npm run dev" running? End it and try again.`);
  process.exit(1);
}

const { result, commands } = concurrently(
  [
    {
      name: 'sandbox',
      command: `tsx sandbox/index.ts --port ${sandboxPort} --local-links ${process.argv
        .slice(2)
        .map((argument) => JSON.stringify(argument))
        .join(' ')}`,
      prefixColor: 'cyan',
    },
    {
      name: 'bot',
      command:
        'tsx watch --clear-screen=false src/index.ts | pino-pretty --singleLine --ignore time,event --messageFormat {event}',
      prefixColor: 'green',
      env: environment,
    },
    {
      name: 'playground',
      command: [
        'agentsplayground start --disable-telemetry --channel-id msteams',
        `--app-endpoint http://127.0.0.1:${botPort}/api/messages --port ${playgroundPort}`,
      ].join(' '),
      prefixColor: 'magenta',
      // Without it the Playground looks up hosts on the internet even when its telemetry is off.
      env: { APPLICATION_INSIGHTS_NO_STATSBEAT: 'true' },
    },
  ],
  { killOthersOn: ['failure', 'success'], prefix: 'name', padPrefix: true },
);

const ended = result.then(
  () => true,
  () => true,
);
const ready = Promise.all([
  answers(`http://127.0.0.1:${sandboxPort}/_sandbox/users`),
  answers(`http://127.0.0.1:${botPort}/readyz`),
  answers(`http://localhost:${playgroundPort}`),
]);
if ((await Promise.race([ended, ready])) !== true) {
  console.log(`
  Open http://localhost:${playgroundPort} and type:  meet Design review
  Ctrl-C ends everything.
`);
}
await ended;
process.exitCode = commands.some(({ killed, state }) => !killed && state === 'errored') ? 1 : 0;

/** The port when somebody listens there already, else null. */
function isTaken(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(port));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
}

async function answers(url: string): Promise<void> {
  while (!(await fetch(url).catch(() => null))?.ok) await new Promise((resolve) => setTimeout(resolve, 200));
}
