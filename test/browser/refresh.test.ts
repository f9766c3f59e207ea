import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { noBrowser, screenshotPath } from '../support/chromium.ts';
import { openPlaygroundPage, type PlaygroundPage } from '../support/playground-page.ts';

const skipped = noBrowser();

/** The licence behind the phone numbers comes and goes; the card that is already there can say so. */
(skipped ? describe.skip : describe)(`a refreshed card${skipped ? ` (skipped: ${skipped})` : ''}`, function () {
  this.timeout(180_000);
  let playground: PlaygroundPage;
  let page: Page;

  before(async () => {
    playground = await openPlaygroundPage([13978, 13980, 15615]);
    page = playground.page;
    await page.getByText('Hello, I’m Meet Here').last().waitFor();
    await type('meet Design review');
    await cards().nth(1).getByText('Conference ID').waitFor();
  });
  after(() => playground?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot({ path: screenshotPath('failure-refresh') });
  });

  const cards = () => playground.cards();
  const card = () => cards().last();
  const refresh = () => card().getByRole('button', { name: 'Refresh' }).click();
  const type = (text: string) => playground.say(text);
  const control = async (path: string, method: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const answer = await fetch(`${playground.dev.sandboxUrl}/_sandbox/${path}`, init);
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
    return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
  };
  const license = async (audioConferencing: boolean) => {
    const { users } = (await control('users', 'GET')) as { users: { id: string }[] };
    for (const { id } of users) await control(`users/${id}`, 'PATCH', { audioConferencing });
  };

  it('loses the numbers that no longer work, in its own place, and says when it was read', async () => {
    await license(false);
    await refresh();
    await card()
      .getByText(/^Updated: /)
      .waitFor();
    assert.equal(await card().getByText('Conference ID').count(), 0);
    assert.doesNotMatch(
      (await card()
        .getByText(/^Updated: /)
        .textContent()) ?? '',
      /\{\{/,
    );
    assert.equal(await cards().count(), 2);
    await page.waitForTimeout(300);
    await page.screenshot({ path: screenshotPath('refreshed') });
  });

  it('stays as it was, with its link, while Graph is down', async () => {
    await control('faults', 'PUT', [{ match: { target: 'graph' }, status: 503 }]);
    await refresh();
    await page.waitForTimeout(3_000);
    await page.screenshot({ path: screenshotPath('refresh-refused') });
    assert.equal(await cards().count(), 2);
    assert.equal(
      await card().getByRole('button', { name: 'Join the meeting' }).or(card().getByRole('link')).count(),
      1,
    );
    await control('faults', 'DELETE');
  });

  it('gets its numbers back with the licence', async () => {
    await license(true);
    await refresh();
    await card().getByText('Conference ID').waitFor();
  });
});
