import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../sandbox/settings.ts';
import { describeSandbox } from './graph-under-test.ts';

const ENTRY = fileURLToPath(new URL('../../sandbox/index.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

interface Run {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly ended: Promise<{ code: number | null; output: string }>;
  /** Resolves with the address once the sandbox prints it. */
  readonly address: Promise<string>;
}

function run(args: string[], cwd = process.cwd()): Run {
  const child = spawn(process.execPath, ['--import', TSX, ENTRY, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const address = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = /Sandbox Graph\s+(http:\/\/[\d.:]+)\/v1\.0/.exec(output)?.[1];
        if (found) resolve(found);
      });
    }
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, ended, address };
}

describeSandbox('npm run sandbox', () => {
  it('prints where it is and how to try it, refuses a taken port by name, and ends at once on SIGTERM', async () => {
    const first = run(['--port', '0', '--memory']);
    const address = await first.address;
    assert.equal((await fetch(`${address}/_sandbox/users`)).status, 200);
    const { port } = new URL(address);
    const second = await run(['--port', port, '--memory']).ended;
    assert.equal(second.code, 1);
    assert.match(second.output, new RegExp(`Port ${port} is taken.*--port ${Number(port) + 1}`));
    const started = performance.now();
    first.child.kill('SIGTERM');
    const { code, output } = await first.ended;
    assert.equal(code, 0);
    assert.ok(performance.now() - started < 2000);
    for (const text of ['7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1', '/_sandbox/users', 'curl'])
      assert.ok(output.includes(text), text);
  });

  it('keeps its state in data/sandbox.json, and ends on SIGINT', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const { child, address, ended } = run(['--port', '0'], folder);
    await address;
    child.kill('SIGINT');
    assert.equal((await ended).code, 0);
    assert.ok((await stat(join(folder, 'data', 'sandbox.json'))).size > 0);
    await rm(folder, { recursive: true });
  });

  it('explains itself', async () => {
    const { code, output } = await run(['--help']).ended;
    assert.equal(code, 0);
    for (const option of ['--port', '--memory', '--state', '--local-links', '--help'])
      assert.ok(output.includes(option), option);
  });

  it('refuses what it does not understand, with the usage', async () => {
    const { code, output } = await run(['--prot', '1']).ended;
    assert.equal(code, 2);
    assert.match(output, /--prot.*Usage: npm run sandbox/s);
  });
});

describe('The options of the sandbox', () => {
  it('have their documented defaults', () => {
    assert.deepEqual(readSettings([]), { port: 3980, statePath: 'data/sandbox.json', localLinks: false });
  });

  it('are taken as given', () => {
    const memory = readSettings(['--memory', '--port', '0', '--local-links']);
    assert.deepEqual(memory, { port: 0, statePath: undefined, localLinks: true });
    assert.equal(readSettings(['--state', 'x.json'])?.statePath, 'x.json');
    assert.equal(readSettings(['--help']), undefined);
  });

  for (const args of [
    ['--port', 'ten'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['extra'],
    ['--memory', '--state', 'x'],
  ]) {
    it(`do not include ${args.join(' ')}`, () => {
      assert.throws(() => readSettings(args));
    });
  }
});
