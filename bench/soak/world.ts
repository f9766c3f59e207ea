/**
 * Everything that the bots of a soak talk to, in a process of its own: the sandbox as Graph and Entra, the OpenID issuer,
 * and a Bot Connector that can be made to misbehave. Keeps cards only until they are asked for. Prints its addresses as
 * one line of JSON, lives until it is killed.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox } from '../../sandbox/server.ts';
import { createTokenIssuer } from '../token-issuer.ts';

/** How the Connector behaves: refuses each card twice, or says 502 of what it has posted. */
export type ConnectorFault = 'refuses twice' | 'posts and says 502' | null;

/** A card that came, for which message, and where its button leads. */
export interface Delivered {
  readonly answers: string;
  readonly conversation: string;
  readonly link: string | null;
}

export interface World {
  readonly serviceUrl: string;
  readonly metadataUrl: string;
  readonly issuer: string;
  /** As Teams would send it. */
  readonly token: string;
  readonly graphUrl: string;
  /** GET: the cards since the last time. */
  readonly cardsUrl: string;
  /** PUT: a ConnectorFault. */
  readonly faultUrl: string;
}

const { issuer, keys, sign } = await createTokenIssuer();
const sandbox = await startSandbox({ port: 0 });

let delivered: Delivered[] = [];
let fault: ConnectorFault = null;
const refusals = new Map<string, number>();

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString('utf8');
  const answer = (status: number, content: unknown, headers: object = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(content));
  };
  const { url = '' } = request;
  if (url === '/metadata') return answer(200, { issuer, jwks_uri: `${base()}/keys` });
  if (url === '/keys') return answer(200, keys);
  if (url === '/cards') {
    answer(200, delivered);
    delivered = [];
    return;
  }
  if (url === '/fault') {
    fault = JSON.parse(body);
    refusals.clear();
    return answer(200, null);
  }
  const [, conversation = '', answers = ''] = /\/conversations\/([^/]+)\/activities\/([^/?]+)/.exec(url) ?? [];
  if (JSON.parse(body).type !== 'message') return answer(201, { id: 'typing' });
  const refused = refusals.get(answers) ?? 0;
  if (fault === 'refuses twice' && refused < 2) {
    refusals.set(answers, refused + 1);
    return answer(429, {}, { 'retry-after': '0.3' });
  }
  const link = /https:\/\/teams\.microsoft\.com\/l\/meetup-join[^"\\]*/.exec(body)?.[0] ?? null;
  delivered.push({ answers: decodeURIComponent(answers), conversation: decodeURIComponent(conversation), link });
  answer(fault === 'posts and says 502' ? 502 : 201, { id: `reply-to-${answers}` });
});
server.keepAliveTimeout = 60_000;
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

function base(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const serviceUrl = `${base()}/emea/`;
const token = await sign(process.env.BOT_ID ?? '', serviceUrl);

const world: World = {
  serviceUrl,
  metadataUrl: `${base()}/metadata`,
  issuer,
  token,
  graphUrl: sandbox.baseUrl,
  cardsUrl: `${base()}/cards`,
  faultUrl: `${base()}/fault`,
};
process.stdout.write(`${JSON.stringify(world)}\n`);
