/** Teams AI and restify as their sample is written: an echo. */
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import { MemoryStorage } from 'botbuilder';
import { createServer, plugins, type Request, type Response } from 'restify';

const adapter = new TeamsAdapter({});
const app = new Application({ adapter, storage: new MemoryStorage() });
app.activity('message', async (context) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
});
const server = createServer();
server.use(...plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  // Only the types differ: restify's leave the method open.
  await adapter.process(request as Request & { method: string }, response, async (context) => {
    await app.run(context);
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening:${server.address().port}\n`));
