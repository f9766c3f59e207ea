import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { noBrowser, screenshotPath } from '../support/chromium.ts';
import { openPlaygroundPage, type PlaygroundPage } from '../support/playground-page.ts';

const skipped = noBrowser();

/** A meeting that exists and is asked to be another one, as a person sees and does it. */
(skipped ? describe.skip : describe)(`an existing meeting${skipped ? ` (skipped: ${skipped})` : ''}`, function () {
  this.timeout(180_000);
  let playground: PlaygroundPage;
  let page: Page;

  before(async () => {
    playground = await openPlaygroundPage([16978, 16980, 18615]);
    page = playground.page;
    await page.getByText('Hello, I’m Meet Here').last().waitFor();
  });
  after(() => playground?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot({ path: screenshotPath('failure-apply') });
  });

  const cards = () => playground.cards();
  const type = (text: string) => playground.say(text);
  const keep = async (name: string) => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshotPath(name) });
  };

  it('shows what differs from what was asked, and changes nothing by itself', async () => {
    await type('meet Alpha');
    await cards().nth(1).getByText('Alpha').first().waitFor();
    await type('meet Beta tomorrow 10:00');
    await cards()
      .nth(2)
      .getByText(/^Alpha → Beta$/)
      .waitFor();
    assert.equal(
      await cards()
        .last()
        .getByText(/^You asked for something else/)
        .count(),
      1,
    );
    await keep('apply-differs');
  });

  it('becomes what was asked when Apply is pressed, on the same card', async () => {
    await cards().last().getByRole('button', { name: 'Apply' }).click();
    await cards()
      .last()
      .getByText(/^Changed just now/)
      .waitFor();
    assert.equal(await cards().count(), 3);
    assert.equal(await cards().last().getByText('Beta', { exact: true }).count(), 1);
    assert.equal(await cards().last().getByRole('button', { name: 'Apply' }).count(), 0);
    await keep('apply-changed');
  });

  it('is so for everybody who asks', async () => {
    await type('meet');
    await cards()
      .nth(3)
      .getByText(/^This meeting already exists/)
      .waitFor();
    assert.equal(await cards().last().getByText('Beta', { exact: true }).count(), 1);
  });

  it('can be asked for in a form whose people cannot be chosen here', async () => {
    await type('schedule');
    await cards().nth(4).getByText('Schedule the meeting').waitFor();
    await keep('schedule-with-people');
    await cards().last().getByRole('button', { name: 'Get the meeting' }).click();
    await cards()
      .last()
      .getByText(/^This meeting already exists/)
      .waitFor();
  });
});
