import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startSandbox } from '../sandbox/server.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('shows commands for the sandbox that print 201, then 200', async () => {
    const sandbox = await startSandbox({ port: 0 });
    const folder = mkdtempSync(join(tmpdir(), 'readme-'));
    try {
      const start = readme.indexOf('    TOKEN=$(curl');
      const script = readme.slice(start, readme.indexOf('prints 201, then 200')).replace(/^ {4}/gm, '');
      const here = script.replaceAll('http://localhost:3980', sandbox.baseUrl);
      const { stdout } = await promisify(execFile)('sh', ['-e', '-c', here], { cwd: folder });
      assert.equal(stdout, '201\n200\n');
    } finally {
      rmSync(folder, { recursive: true });
      await sandbox.close();
    }
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    assert.ok(named.length > 2);
    for (const name of named) assert.ok(scripts[name], name);
  });

  for (const page of [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/sandbox.md',
    'docs/deploy.md',
  ]) {
    it(`and its neighbours link to files that exist: ${page}`, () => {
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(
        ([, target = '']) => target,
      );
      for (const target of links.filter((link) => !link.includes('://'))) {
        assert.ok(existsSync(join(page, '..', target)), `${page} → ${target}`);
      }
    });
  }
});
