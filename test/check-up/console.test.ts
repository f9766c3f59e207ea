import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programs } from '../support/programs.ts';
import { person, SandboxedCheckUp } from './sandboxed-check-up.ts';

const update = process.env.UPDATE_TURNS === '1';

/** `meet-here` as a process of its own. */
async function meetHere(args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [programs.cli, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (out.stdout += chunk));
  child.stderr.on('data', (chunk) => (out.stderr += chunk));
  const [code] = await once(child, 'close');
  return { code: code as number, ...out };
}

/** Compares with a text for review; UPDATE_TURNS=1 writes it anew. */
function golden(name: string, actual: string): void {
  const path = join(import.meta.dirname, name);
  if (update) writeFileSync(path, actual);
  assert.equal(actual, readFileSync(path, 'utf8'));
}

describe('meet-here doctor on the console', function () {
  this.timeout(120_000);
  let sandboxed: SandboxedCheckUp;
  before(async () => {
    sandboxed = await SandboxedCheckUp.start();
  });
  beforeEach(() => sandboxed.reset());
  after(() => sandboxed.close());

  it('prints that all is well and exits with 0', async () => {
    const { code, stdout, stderr } = await meetHere(['doctor'], sandboxed.env());
    golden('console-all-well.txt', stdout);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal((await sandboxed.meetings()).left, 0);
  });

  it('prints what to fix, with commands to paste, and exits with 1', async () => {
    const pool = ['01', '24', '22', '99'].map(person).join();
    const { code, stdout, stderr } = await meetHere(['doctor'], sandboxed.env({ MEETING_ORGANIZER: pool }));
    golden('console-to-fix.txt', stdout);
    assert.deepEqual([code, stderr], [1, '']);
  });

  it('lists every problem of the configuration at once, shows no secret, and exits with 78', async () => {
    const { code, stdout } = await meetHere(['doctor'], { BOT_ID: 'x', BOT_PASSWORD: 'canary-secret' });
    assert.equal(code, 78);
    for (const name of ['BOT_ID', 'BOT_TENANT_ID', 'MEETING_ORGANIZER'])
      assert.match(stdout, new RegExp(`^  ${name}`, 'm'));
    assert.doesNotMatch(stdout, /canary/);
  });

  it('reads a file of variables, over which the environment goes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
    const file = join(folder, 'env');
    const env = sandboxed.env({ MEETING_ORGANIZER: person('24') });
    writeFileSync(
      file,
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
    assert.equal((await meetHere(['doctor', '--env', file], {})).code, 1);
    assert.equal((await meetHere(['doctor', '--env', file], { MEETING_ORGANIZER: person('01') })).code, 0);
    rmSync(folder, { recursive: true });
    assert.equal((await meetHere(['doctor', '--env', file], {})).code, 66);
  });

  it('says how it is used and exits with 64 when asked for anything else', async () => {
    for (const args of [[], ['doctor', '--no-such-option']]) {
      const { code, stderr } = await meetHere(args, {});
      assert.equal(code, 64);
      assert.match(stderr, /^Usage: meet-here doctor/);
    }
  });
});
