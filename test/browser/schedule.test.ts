import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { noBrowser, screenshotPath } from '../support/chromium.ts';
import { openPlaygroundPage, type PlaygroundPage } from '../support/playground-page.ts';

const skipped = noBrowser();

/** The form as a person fills it in. The Playground sends Action.Execute as an invoke and shows updates of a card. */
(skipped ? describe.skip : describe)(`the form${skipped ? ` (skipped: ${skipped})` : ''}`, function () {
  this.timeout(180_000);
  let playground: PlaygroundPage;
  let page: Page;

  before(async () => {
    playground = await openPlaygroundPage([15978, 15980, 17615]);
    page = playground.page;
    await page.getByText('Hello, I’m Meet Here').last().waitFor();
  });
  after(() => playground?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot({ path: screenshotPath('failure-schedule') });
  });

  const cards = () => playground.cards();
  const type = (text: string) => playground.say(text);
  const submit = () => cards().last().getByRole('button', { name: 'Get the meeting' }).click();

  it('opens from the button on the welcome card, with a time that can be sent at once', async () => {
    await page.getByRole('button', { name: 'Schedule…' }).last().click();
    await page.getByText('Schedule the meeting').last().waitFor();
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshotPath('schedule-form') });
    assert.equal(await cards().count(), 2);
  });

  it('is replaced by the meeting’s card, one card in its place', async () => {
    await cards().last().getByRole('textbox').first().fill('Design review');
    await submit();
    await cards()
      .last()
      .getByText(/^Created just now/)
      .waitFor();
    await page.getByText('Schedule the meeting').waitFor({ state: 'hidden' });
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshotPath('schedule-meeting') });
    assert.equal(await cards().count(), 2);
    assert.equal(await cards().last().getByText('Design review').count(), 1);
  });

  it('opens from the command, too, and the same meeting comes back', async () => {
    await type('schedule');
    await page.getByText('Schedule the meeting').last().waitFor();
    await submit();
    await cards()
      .last()
      .getByText(/^This meeting already exists/)
      .waitFor();
    assert.equal(await cards().count(), 3);
  });

  it('leaves room for who only wants to call', async () => {
    await type('dial-in');
    await cards().nth(3).getByText('Conference ID').waitFor();
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshotPath('dial-in') });
    assert.equal(await cards().last().getByRole('button', { name: 'Join the meeting' }).count(), 0);
  });
});
