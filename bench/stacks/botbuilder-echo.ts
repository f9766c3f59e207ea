/** Botbuilder and restify as their sample is written: an echo. */
import { CloudAdapter } from 'botbuilder';
import { createServer, plugins, type Request, type Response } from 'restify';
import { sdkAuthentication } from './sdk-authentication.ts';

const adapter = new CloudAdapter(sdkAuthentication(process.env.WITH_TOKENS === 'true'));
const server = createServer();
server.use(...plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  // Only the types differ: restify's leave the method open.
  await adapter.process(request as Request & { method: string }, response, async (context) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening:${server.address().port}\n`));
