import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * What happens to connections: nothing; nobody listens; taken and never answered; reset with the first bytes, before the
 * other side gets them; reset when it answers; its answer byte by byte.
 */
export type Fault = 'none' | 'refuse' | 'hang' | 'reset-before' | 'reset-after' | 'drip';

export interface FaultProxy {
  readonly port: number;
  /** The target's URL, by way of here. */
  readonly url: string;
  /** From now on, for connections that are open too; those that hung stay so. */
  set(fault: Fault): Promise<void>;
  /** Open ones, of the client's side. */
  readonly connections: () => number;
  close(): Promise<void>;
}

const dripEveryMs = 100;

/** Stands between the bot and something that it talks to. TCP, so that it fits HTTP and databases alike. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port: targetPort } = new URL(target);
  let fault: Fault = 'none';
  const clients = new Set<Socket>();

  const server = createServer((client) => {
    clients.add(client);
    client.once('close', () => clients.delete(client));
    client.on('error', () => undefined);
    const upstream = connect(Number(targetPort), hostname);
    upstream.on('error', () => client.destroy());
    upstream.once('close', () => client.end());
    client.once('close', () => upstream.destroy());
    client.on('data', (chunk) => {
      if (fault === 'reset-before') client.resetAndDestroy();
      else if (fault !== 'hang') upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (fault === 'reset-after') client.resetAndDestroy();
      else if (fault === 'drip') drip(client, chunk);
      else if (fault !== 'hang') client.write(chunk);
    });
  });

  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const client of clients) client.resetAndDestroy();
    });

  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(target);
  url.port = String(port);
  return {
    port,
    url: url.href.replace(/\/$/, ''),
    async set(next) {
      if (next === 'refuse' && server.listening) await stop();
      if (next !== 'refuse' && !server.listening) await listen(port);
      fault = next;
    },
    connections: () => clients.size,
    async close() {
      if (server.listening) await stop();
    },
  };
}

function drip(client: Socket, chunk: Buffer): void {
  let at = 0;
  const timer = setInterval(() => {
    if (at >= chunk.length || client.destroyed) clearInterval(timer);
    else client.write(chunk.subarray(at, ++at));
  }, dripEveryMs);
  client.once('close', () => clearInterval(timer));
}
