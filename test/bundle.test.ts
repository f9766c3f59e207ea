import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../scripts/bundle/bundle.ts';
import { placeOf } from '../src/errors.ts';

const program = `import { TurnContext } from 'botbuilder';
import { z } from "zod/v4";
function stackOf(work) { try { work(); return 'nothing was thrown'; } catch (thrown) { return thrown.stack; } }
const own = stackOf(() => {
  throw new Error('own');
});
const refused = stackOf(() => require('botframework-connector').ConnectorClient);
const packaged = stackOf(() => z.string().parse(1));
console.log(JSON.stringify({ own, refused, packaged, has: typeof TurnContext }));
`;

describe('What the build makes of a program', function () {
  this.timeout(60_000);
  // Inside the project, or its packages are not found.
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(join('build', 'bundle-'));
  let said: Record<string, string> = {};

  before(async () => {
    writeFileSync(join(folder, 'some-program.ts'), program);
    await bundle([join(folder, 'some-program.ts')], [], join(folder, 'out'));
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'out', 'some-program.js')], {
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    said = JSON.parse(stdout);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('names the source file and its line where something goes wrong', () => {
    assert.match(said.own ?? '', /some-program\.ts:5:/);
  });

  it('leads to our own line where something goes wrong inside a package', () => {
    const thrown = Object.assign(new Error('any'), { stack: said.packaged, message: '' });
    assert.match(placeOf(thrown).error_at ?? '', /some-program\.ts:8$/);
  });

  it('has what is used of an SDK, and refuses by name what was left out', () => {
    assert.equal(said.has, 'function');
    assert.match(said.refused ?? '', /^Error: botframework-connector is left out/);
  });
});
