/** The built product as it starts in production, but for a Bot Connector on this machine. */
const from = (file: string) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const { createApp, realAmbient }: typeof import('../../src/app.ts') = await from('app.js');
const { readConfig }: typeof import('../../src/config.ts') = await from('config.js');
const { createLog }: typeof import('../../src/log.ts') = await from('log.js');

const result = readConfig(process.env);
if ('problems' in result) throw new Error(result.problems.join('\n'));
const { log } = createLog(result.config.logLevel);
const app = createApp(result.config, log, { ...realAmbient, localConnector: true, unpaced: true });
const { port } = await app.listen();
process.stdout.write(`listening:${port}\n`);
process.once('SIGTERM', () => void app.close(1_000).then(() => process.exit(0)));
