import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { noBrowser, screenshotPath } from '../support/chromium.ts';
import { openPlaygroundPage, type PlaygroundPage } from '../support/playground-page.ts';

const skipped = noBrowser();

/** The messaging extension as a person uses it. The Playground has no manifest, so the command is typed by its id. */
(skipped ? describe.skip : describe)(
  `the messaging extension in the Playground${skipped ? ` (skipped: ${skipped})` : ''}`,
  function () {
    this.timeout(180_000);
    let playground: PlaygroundPage;
    let page: Page;

    before(async () => {
      playground = await openPlaygroundPage([23978, 23980, 25615]);
      page = playground.page;
      await page
        .getByRole('treeitem', { name: /Launch crew/ })
        .first()
        .click();
      await page.getByText('Hello, I’m Meet Here').last().waitFor();
    });
    after(() => playground?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await page.screenshot({ path: screenshotPath('failure-extension') });
    });

    const created = async () => {
      const answer = await fetch(`${playground.dev.sandboxUrl}/_sandbox/meetings`);
      return ((await answer.json()) as { created: number }).created;
    };
    const extension = async (kind: 'Action Command' | 'Search Command') => {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).first().click();
      await page.getByRole('menuitem', { name: kind }).click();
    };
    const openDialog = async () => {
      await extension('Action Command');
      await page.getByRole('textbox', { name: 'Command ID' }).fill('meet');
      await page.getByRole('button', { name: 'Create' }).click();
      await page.getByRole('dialog').getByText('For a meeting now').waitFor();
    };
    const press = (name: string) => page.getByRole('dialog').getByRole('button', { name }).click();
    const picture = async (name: string) => {
      await page.waitForTimeout(300);
      await page.screenshot({ path: screenshotPath(name) });
    };
    /** Cards in the conversation; the one being written is not there yet. */
    const joins = () => page.getByText('Join the meeting');

    it('shows a form that is ready to be sent, and says beside a field what is wrong with it', async () => {
      await openDialog();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Date' }).fill('1/1/2020');
      await page.getByRole('dialog').getByRole('textbox', { name: 'Subject' }).fill('Launch plan');
      await picture('extension-dialog');
      await press('Get the meeting');
      await page.getByText('Not there yet').waitFor();
      await picture('extension-dialog-faults');
      assert.equal(
        await page.getByRole('dialog').getByRole('textbox', { name: 'Subject' }).inputValue(),
        'Launch plan',
      );
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      assert.equal(await created(), 0);
    });

    it('puts the meeting’s card into the message, with one press', async () => {
      await openDialog();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Subject' }).fill('Launch plan');
      await press('Get the meeting');
      await joins().first().waitFor();
      await picture('extension-in-message');
      await page.getByRole('button', { name: 'Send Message' }).click();
      await page.getByText('Type a message...').waitFor();
      await picture('extension-sent');
      assert.equal(await joins().count(), 1);
      assert.equal(await created(), 1);
    });

    it('finds that same meeting by a search, with its time and organizer, and puts it into the message', async () => {
      await extension('Search Command');
      await page.getByRole('button', { name: 'Specify Command ID or Parameter' }).click();
      await page.getByRole('textbox', { name: 'Command ID' }).fill('conversationMeeting');
      await page.getByRole('textbox', { name: 'Parameter name' }).fill('subject');
      await page.getByRole('textbox', { name: 'Enter a search term' }).fill('L');
      const found = page.getByText(/Organizer: meetings@contoso.example/).last();
      await found.waitFor();
      await picture('extension-search');
      await found.click();
      await joins().nth(1).waitFor();
      await page.getByRole('button', { name: 'Send Message' }).click();
      await page.getByText('Type a message...').waitFor();
      await page
        .getByText(/^This meeting already exists/)
        .last()
        .waitFor();
      assert.equal(await created(), 1);
    });

    it('posts the card as the bot, in a channel', async () => {
      await page
        .getByRole('treeitem', { name: /Design/ })
        .first()
        .click();
      await page.getByText('Hello, I’m Meet Here').last().waitFor();
      await openDialog();
      await press('Post as Meet Here');
      await page.getByText('Posted. The card is in the conversation.').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      await joins().last().waitFor();
      await picture('extension-posted');
      assert.equal(await created(), 2);
    });

    it('works in the personal chat with the bot, which is nobody else’s', async () => {
      await page
        .getByRole('treeitem', { name: /Personal Chat/ })
        .first()
        .click();
      await openDialog();
      await press('Get the meeting');
      await page
        .getByText(/^Created just now/)
        .last()
        .waitFor();
      assert.equal(await created(), 3);
    });
  },
);
