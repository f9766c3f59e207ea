/** The limit: the same two HTTP calls as a `meet` turn, and nothing else. No token is checked, no card is made. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';

const graphUrl = process.env.GRAPH_BASE_URL ?? '';
const path = `/v1.0/users/${process.env.MEETING_ORGANIZER}/onlineMeetings/createOrGet`;
const pool = new Agent({ connections: 64 });
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const grant = new URLSearchParams({
  grant_type: 'client_credentials',
  client_id: process.env.BOT_ID ?? '',
  client_secret: 'any',
  scope: 'https://graph.microsoft.com/.default',
});
const tokenUrl = `${graphUrl}/${process.env.BOT_TENANT_ID}/oauth2/v2.0/token`;
const granted = await request(tokenUrl, { method: 'POST', headers: form, body: grant.toString() });
const { access_token } = (await granted.body.json()) as { access_token: string };

async function call(url: string, body: unknown, headers: Record<string, string>): Promise<string> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    dispatcher: pool,
  });
  return answer.body.text();
}

const server = createServer(async (incoming, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const activity = JSON.parse(Buffer.concat(chunks).toString());
  const { conversation, serviceUrl, id } = activity;
  const authorization = `Bearer ${access_token}`;
  const meeting = JSON.parse(await call(graphUrl + path, { externalId: conversation.id }, { authorization }));
  const reply = { type: 'message', text: meeting.joinWebUrl };
  await call(`${serviceUrl}v3/conversations/${encodeURIComponent(conversation.id)}/activities/${id}`, reply, {});
  response.writeHead(200).end();
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening:${(server.address() as AddressInfo).port}\n`));
