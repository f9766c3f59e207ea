import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { Browser } from 'playwright-core';
import launch from '../../.vscode/launch.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { launchChromium, noBrowser, openPage, screenshotPath } from '../support/chromium.ts';
import { type RunningTask, sequenceOf, startTask } from '../support/editor-tasks.ts';

const compound = launch.compounds.find(({ name }) => name === 'Debug in Test Tool');
const tasks = sequenceOf(compound?.preLaunchTask ?? '');
const ports = tasks.flatMap((task) => task.args?.portOccupancy ?? []);
const inspector = launch.configurations.find(({ name }) => name === compound?.configurations[0])?.port;
const skipped = noBrowser();

/** F5 without a tenant: what the editor runs, read from its own files; only the Toolkit's own tasks are left out. */
(skipped ? describe.skip : describe)(`"Debug in Test Tool"${skipped ? ` (skipped: ${skipped})` : ''}`, function () {
  this.timeout(150_000);
  const running: RunningTask[] = [];
  let browser: Browser | null = null;

  before(async function () {
    const taken = await stillTaken(0);
    // The Toolkit would refuse as well. A developer at work is no failure; where the browser is required, nothing else runs.
    if (taken.length > 0 && process.env.REQUIRE_BROWSER !== '1') this.skip();
    assert.deepEqual(taken, []);
    const env = { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' };
    for (const task of tasks) if (task.type === 'shell') running.push(await startTask(task, env));
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    for (const task of running.reverse()) await task.end();
    assert.deepEqual(await stillTaken(10_000), []);
  });

  it('starts sandbox, bot and Test Tool, each up when the editor thinks so', () => {
    assert.deepEqual(
      running.map(({ label }) => label),
      ['Start sandbox', 'Start bot (Test Tool)', 'Start Test Tool'],
    );
  });

  it('has the debugger wait where the editor attaches', async () => {
    const targets = await (await fetch(`http://127.0.0.1:${inspector}/json/list`)).json();
    assert.match(JSON.stringify(targets), /src\/index\.ts/);
  });

  it('answers meet with a card', async () => {
    assert.ok(browser);
    const page = await openPage(browser);
    const port = /--port (\d+)/.exec(packageJson.scripts['dev:teamsfx:launch-testtool'])?.[1];
    await page.goto(`http://localhost:${port}`);
    await page.getByText('Hello, I’m Meet Here').first().waitFor({ timeout: 30_000 });
    await page.locator('[data-lexical-editor=true]').first().click();
    await page.keyboard.type('meet');
    await page.keyboard.press('Enter');
    // The sandbox keeps its meetings from one debugging session to the next.
    await page
      .getByText(/^(Created just now|This meeting already exists)/)
      .first()
      .waitFor({ timeout: 15_000 });
    await page.screenshot({ path: screenshotPath('debug-in-test-tool') });
  });
});

/** Ports in use, once all are free or the time is over: a process group ends a moment after its first process. */
async function stillTaken(patienceMs: number): Promise<readonly number[]> {
  const ends = Date.now() + patienceMs;
  for (;;) {
    const taken = (await Promise.all(ports.map(isTaken))).filter((port) => port !== null);
    if (taken.length === 0 || Date.now() >= ends) return taken;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isTaken(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(port));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(null)));
  });
}
