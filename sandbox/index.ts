import { SEED_TENANT_ID, seedUsers } from './directory.ts';
import { type RunningSandbox, startSandbox } from './server.ts';
import { readSettings, type Settings, USAGE } from './settings.ts';

function banner({ baseUrl }: RunningSandbox, { statePath }: Settings): string {
  const anna = seedUsers().find((user) => user.displayName === 'Anna Weber');
  return `Sandbox Graph   ${baseUrl}/v1.0
Tokens          ${baseUrl}/${SEED_TENANT_ID}/oauth2/v2.0/token
Control API     ${baseUrl}/_sandbox/users
State           ${statePath ?? 'in memory'}

Try it:
  TOKEN=$(curl -s ${baseUrl}/_sandbox/tokens -d '{"kind":"delegated","userId":"${anna?.id}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
  curl -i ${baseUrl}/v1.0/me/onlineMeetings/createOrGet -H "Authorization: Bearer $TOKEN" \\
    -H 'Content-Type: application/json' -d '{"externalId":"first","subject":"Hello"}'`;
}

function explain(error: unknown, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another: npm run sandbox -- --port ${port + 1}`;
  if (code === 'EACCES' && port > 0 && port < 1024)
    return `Port ${port} is reserved for the system. Choose one above 1023 with --port.`;
  return `The sandbox cannot start: ${message}`;
}

async function main(): Promise<void> {
  let settings: Settings | undefined;
  try {
    settings = readSettings(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  if (!settings) {
    console.log(USAGE);
    return;
  }
  try {
    const running = await startSandbox({
      port: settings.port,
      localLinks: settings.localLinks,
      ...(settings.statePath !== undefined && { statePath: settings.statePath }),
    });
    const stop = () => void running.close().then(() => process.exit(0));
    process.once('SIGINT', stop).once('SIGTERM', stop);
    console.log(banner(running, settings));
  } catch (error) {
    console.error(explain(error, settings.port));
    process.exitCode = 1;
  }
}

await main();
