import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** One page, for who collects. It has no key: `host` decides who gets here. */
export async function startMetricsServer(metrics: Metrics, host: string, port: number): Promise<MetricsServer> {
  const server = createServer(async (request, response) => {
    const isPage = request.method === 'GET' && request.url?.split('?', 1)[0] === '/metrics';
    const page = isPage ? await metrics.text().catch(() => null) : '';
    const type = isPage ? { 'content-type': metrics.contentType } : {};
    const headers = { ...type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
    response.writeHead(page === null ? 500 : isPage ? 200 : 404, headers);
    response.end(page ?? '');
  });
  Object.assign(server, { headersTimeout: 5_000, requestTimeout: 5_000, maxConnections: 32 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
