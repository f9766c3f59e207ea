import assert from 'node:assert/strict';
import { copyFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium, noBrowser, openPage, screenshotPath } from '../support/chromium.ts';
import { type DevProcess, startDev } from '../support/dev-process.ts';

const skipped = noBrowser();

/** The main job, as a person does it: `npm run dev`, a browser, and `meet` in every kind of conversation. */
(skipped ? describe.skip : describe)(`the Playground${skipped ? ` (skipped: ${skipped})` : ''}`, function () {
  this.timeout(180_000);
  let dev: DevProcess;
  let browser: Browser;
  let page: Page;

  before(async () => {
    dev = await startDev();
    browser = await launchChromium();
    page = await openPage(browser);
    await page.goto(dev.playgroundUrl);
  });
  after(async () => {
    await browser?.close();
    await dev?.interrupt();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot({ path: screenshotPath('failure') });
  });

  const control = async (path: string, method = 'GET', body?: unknown) => {
    const answer = await fetch(
      `${dev.sandboxUrl}/_sandbox/${path}`,
      body === undefined ? { method } : { method, body: JSON.stringify(body) },
    );
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
  };
  const open = async (conversation: RegExp) => {
    await page.getByRole('treeitem', { name: conversation }).first().click();
    await shown('Hello, I’m Meet Here');
  };
  const shown = async (text: string | RegExp): Promise<Locator> => {
    const found = page.getByText(text).last();
    await found.waitFor({ timeout: 15_000 });
    return found;
  };
  const box = (n: number) => page.locator('[data-lexical-editor=true]').nth(n);
  const mention = async (n: number, text: string) => {
    await box(n).click();
    await page.keyboard.type('@Me');
    await page
      .getByRole('menuitem', { name: /Meet Here/ })
      .first()
      .click();
    await page.keyboard.type(` ${text}`);
  };
  /** The card that was posted last. */
  const lastCard = () => page.locator('.ac-adaptiveCard').last();

  it('welcomes once in the personal chat, and its button gets the meeting', async () => {
    await shown('Hello, I’m Meet Here');
    assert.equal(await page.getByText('Hello, I’m Meet Here').count(), 1);
    await page.screenshot({ path: screenshotPath('welcome-personal') });
    await page.getByRole('button', { name: 'Get the meeting' }).first().click();
    await shown(/^Created just now/);
    await control('reset', 'POST');
  });

  it('answers meet in the personal chat with a card, within a second', async () => {
    await box(0).click();
    await page.keyboard.type('meet Design review');
    const before = await page.getByText(/^Created just now/).count();
    const asked = performance.now();
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Created just now/)
      .nth(before)
      .waitFor();
    const took = Math.round(performance.now() - asked);
    process.stdout.write(`      card after ${took} ms\n`);
    assert.ok(took < 5_000, `${took} ms`);
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshotPath('meeting-personal') });
    await lastCard().screenshot({ path: screenshotPath('meeting-card') });
    if (process.env.UPDATE_PICTURES === '1')
      copyFileSync(screenshotPath('meeting-card'), 'docs/images/meeting-card.png');
  });

  it('shows the same meeting when asked again, and says so', async () => {
    await box(0).click();
    await page.keyboard.type('meet');
    await page.keyboard.press('Enter');
    await shown(/^This meeting already exists/);
    assert.equal((await control('meetings')).created, 1);
  });

  for (const [button, expected] of [
    ['Join the meeting', 'Design review'],
    ['Numbers for other places', /\d{3}/],
  ] as const) {
    it(`leads from "${button}" to a page that exists`, async () => {
      const popup = page.waitForEvent('popup');
      await lastCard()
        .getByRole('button', { name: button })
        .or(lastCard().getByRole('link', { name: button }))
        .click();
      const target = await popup;
      await target.getByText(expected).first().waitFor();
      await target.screenshot({ path: screenshotPath(button.toLowerCase().replaceAll(' ', '-')) });
      await target.close();
    });
  }

  it('answers a near miss with a suggestion whose button works', async () => {
    await box(0).click();
    await page.keyboard.type('mete');
    await page.keyboard.press('Enter');
    await shown(/Did you mean “meet”/);
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshotPath('near-miss') });
    const before = (await page.getByText(/^This meeting already exists/).count()) + 1;
    await lastCard().getByRole('button', { name: 'Get the meeting' }).click();
    await page
      .getByText(/^This meeting already exists/)
      .nth(before - 1)
      .waitFor();
  });

  it('answers a mention in the group chat', async () => {
    await open(/Launch crew/);
    await mention(0, 'meet Launch plan');
    await page.keyboard.press('Enter');
    await shown(/^Created just now/);
    await page.screenshot({ path: screenshotPath('meeting-group') });
  });

  it('gives a channel one meeting, in its post and in a second one', async () => {
    await open(/Design/);
    const created = Number((await control('meetings')).created);
    for (const [text, expected] of [
      ['meet Sprint', /^Created just now/],
      ['meet', /^This meeting already exists/],
    ] as const) {
      await mention(0, text);
      await page.getByRole('button', { name: 'Post' }).click();
      await shown(expected);
    }
    await page.screenshot({ path: screenshotPath('meeting-channel') });
    assert.equal(Number((await control('meetings')).created), created + 1);
  });

  it('shows the administrator what to run when the policy is missing, and works afterwards', async () => {
    const { users } = (await control('users')) as { users: { id: string; policy: unknown }[] };
    const organizers = users.filter(({ policy }) => policy !== null).map(({ id }) => id);
    for (const id of organizers) await control(`policies/${id}`, 'DELETE');
    // The team was welcomed in its other channel: one installation, one welcome.
    await page.getByRole('treeitem', { name: /General/ }).click();
    await mention(0, 'meet');
    await page.getByRole('button', { name: 'Post' }).click();
    await shown(/Grant-CsApplicationAccessPolicy/);
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshotPath('problem-access-policy') });
    for (const id of organizers) await control(`policies/${id}`, 'PUT', { appIds: '*' });
    await lastCard().getByRole('button', { name: 'Try again' }).click();
    await shown(/^Created just now/);
  });

  it('ends with every process at Ctrl-C', async () => {
    await page.close();
    await dev.interrupt();
    for (const port of [14978, 14980, 16615]) assert.equal(await isOpen(port), false, `port ${port}`);
    dev = { ...dev, interrupt: async () => undefined };
  });
});

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
