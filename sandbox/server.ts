import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import { openSandbox } from './sandbox.ts';

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Where the state is kept. Absent: in memory. */
  readonly statePath?: string;
  /** Links lead to pages of the sandbox instead of to Teams. */
  readonly localLinks?: boolean;
  /** The address to bind to; whatever it is, only this machine is answered. */
  readonly host?: string;
}

export interface RunningSandbox {
  readonly baseUrl: string;
  /** Stops listening and ends every connection at once, answered or not. */
  close(): Promise<void>;
}

/** Starts a sandbox. Several may run in one process; they share nothing. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { port = 0, statePath, localLinks = false, host = '127.0.0.1' } = options;
  const sandbox = await openSandbox(statePath, localLinks);
  const server = createServer(createApp(sandbox));
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    baseUrl: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // Hung requests of the fault program and idle keep-alive sockets would hold the server open for ever.
      server.closeAllConnections();
      await closed;
      await sandbox.file.flush(sandbox.state);
    },
  };
}
