/** A process: the product as it starts in production, but for a Bot Connector on this machine. */
import { createApp, realAmbient } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';

const result = readConfig(process.env);
if ('problems' in result) throw new Error(result.problems.join('\n'));
const { log } = createLog(result.config.logLevel);
const app = createApp(result.config, log, { ...realAmbient, localConnector: true });
const { port } = await app.listen();
log('info', { event: 'process', outcome: 'listening', reason: `127.0.0.1:${port}` });
process.once('SIGTERM', () => void app.close(500).then(() => process.exit(0)));
