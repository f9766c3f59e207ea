/**
 * Everything a bot talks to, in one process of its own: the sandbox as Graph and Entra, the Bot Connector, and the
 * OpenID issuer whose tokens Teams sends. Prints its addresses as one line of JSON, lives until it is killed.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox } from '../sandbox/server.ts';
import { createTokenIssuer } from './token-issuer.ts';

const botId = process.env.BOT_ID ?? '';
const { issuer, keys, sign } = await createTokenIssuer();
const sandbox = await startSandbox({ port: 0 });

let posts = 0;
let withToken = 0;
let keyFetches = 0;
const server = createServer((request, response) => {
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const { url = '' } = request;
  if (url === '/metadata') return answer(200, { issuer, jwks_uri: `${base()}/keys` });
  if (url === '/keys') {
    keyFetches++;
    return answer(200, keys);
  }
  if (url === '/counts') return answer(200, { posts, withToken, keyFetches });
  posts++;
  if (request.headers.authorization?.startsWith('Bearer ')) withToken++;
  request.resume().once('end', () => answer(201, { id: `post-${posts}` }));
});
server.keepAliveTimeout = 60_000;
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

function base(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const serviceUrl = `${base()}/emea/`;
const token = await sign(botId, serviceUrl);

export interface Addresses {
  readonly serviceUrl: string;
  readonly metadataUrl: string;
  /** How many replies came, how many of them with a token, and how often keys were fetched. */
  readonly countsUrl: string;
  readonly issuer: string;
  /** As Teams would send it. */
  readonly token: string;
  /** Of the sandbox. */
  readonly graphUrl: string;
}

const addresses: Addresses = {
  serviceUrl,
  metadataUrl: `${base()}/metadata`,
  countsUrl: `${base()}/counts`,
  issuer,
  token,
  graphUrl: sandbox.baseUrl,
};
process.stdout.write(`${JSON.stringify(addresses)}\n`);
