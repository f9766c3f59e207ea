import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { endWithThisProcess } from '../support/end-with-this-process.ts';
import { newFolder } from './engines.ts';

describe('A test run that is killed', function () {
  this.timeout(30_000);

  it('leaves no server and no folder of it behind', async () => {
    const folder = newFolder();
    const module = new URL('../support/end-with-this-process.ts', import.meta.url).href;
    const script = `
      import { spawn } from 'node:child_process';
      import { endWithThisProcess } from '${module}';
      const server = spawn('${process.execPath}', ['-e', 'setInterval(() => undefined, 1000)'], { detached: true });
      endWithThisProcess(server, 'SIGQUIT', ['${folder}']);
      console.log(server.pid);
    `;
    const run = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(run.stdout, 'data');
    const pid = Number(String(said));
    assert.ok(isAlive(pid));
    run.kill('SIGKILL');
    await once(run, 'exit');
    const ends = Date.now() + 15_000;
    while (isAlive(pid) || existsSync(folder)) {
      assert.ok(Date.now() < ends, `${pid} and ${folder} are still there`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  it('is not watched any longer than its server lives', async () => {
    const server = spawn(process.execPath, ['-e', '']);
    endWithThisProcess(server, 'SIGQUIT');
    assert.deepEqual(await once(server, 'exit'), [0, null]);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
