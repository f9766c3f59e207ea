/** The built product as it starts in production, but for a Bot Connector on this machine. No TypeScript: tsx takes time and memory. */
import { createApp, realAmbient } from '../../dist/app.js';
import { readConfig } from '../../dist/config.js';
import { createLog } from '../../dist/log.js';

const result = readConfig(process.env);
if ('problems' in result) throw new Error(result.problems.join('\n'));
const { log } = createLog(result.config.logLevel);
const app = createApp(result.config, log, { ...realAmbient, localConnector: true, unpaced: true });
const { port } = await app.listen();
process.stdout.write(`listening:${port}\n`);
process.once('SIGTERM', () => void app.close(1_000).then(() => process.exit(0)));
