import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { cardOf } from '../support/card-reading.ts';
import { launchChromium, noBrowser, openPage, screenshotPath } from '../support/chromium.ts';
import { hostConfig, hostStyles, palettes, type Theme } from '../support/host-config.ts';

const skipped = noBrowser();
const { resolve } = createRequire(import.meta.url);
const themes = Object.keys(palettes) as Theme[];
/** A phone, and a desktop. */
const widths = [320, 800];

/** Every card that the recorded turns answer with, as Teams' own renderer draws it. */
(skipped ? describe.skip : describe)(`every recorded card${skipped ? ` (skipped: ${skipped})` : ''}`, function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());

  const cards = recordedCards();

  it('is here to be looked at', () => assert.ok(cards.length > 20, String(cards.length)));

  for (const theme of themes) {
    for (const width of widths) {
      it(`is whole and accessible in the ${theme} theme at ${width} pixels`, async () => {
        const page = await openPage(browser, { width, height: 900 });
        await show(page, theme, cards);
        await page.screenshot({ path: screenshotPath(`cards-${theme}-${width}`), fullPage: true });
        assert.deepEqual(await overflowing(page), [], 'wider than the card');
        assert.deepEqual(await violations(page), []);
        await page.close();
      });
    }
  }

  it('would be reported if it were not accessible', async () => {
    const page = await openPage(browser, { width: 320, height: 900 });
    const input = { type: 'Input.Text', id: 'nameless' };
    await show(page, 'light', [{ name: 'bad', card: { type: 'AdaptiveCard', version: '1.5', body: [input] } }]);
    assert.notDeepEqual(await violations(page), []);
    await page.close();
  });
});

interface RecordedCard {
  readonly name: string;
  readonly card: unknown;
}

/** Each card once, by the first turn that shows it. */
function recordedCards(): readonly RecordedCard[] {
  const folder = join(import.meta.dirname, '..', 'turns');
  const found = new Map<string, RecordedCard>();
  for (const name of readdirSync(folder).sort()) {
    const { posts } = JSON.parse(readFileSync(join(folder, name, 'reply.json'), 'utf8')) as {
      posts: { posted: unknown }[];
    };
    for (const card of posts.map(({ posted }) => cardOf(posted)).filter(Boolean)) {
      const key = JSON.stringify(card);
      if (!found.has(key)) found.set(key, { name, card });
    }
  }
  return [...found.values()];
}

async function show(page: Page, theme: Theme, cards: readonly RecordedCard[]): Promise<void> {
  await page.setContent(
    `<!doctype html><html lang="en"><title>cards</title><style>${hostStyles(theme)}</style><main><h1>Cards</h1></main>`,
  );
  await page.addScriptTag({ path: resolve('adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: resolve('axe-core/axe.min.js') });
  await page.evaluate(`(${drawCards})(${JSON.stringify(JSON.stringify({ cards, config: hostConfig(theme) }))})`);
}

/** Runs in the page, as text: the tests are compiled without the browser's types. */
const drawCards = `(json) => {
  const { cards, config } = JSON.parse(json);
  for (const { name, card } of cards) {
    const adaptive = new AdaptiveCards.AdaptiveCard();
    adaptive.hostConfig = new AdaptiveCards.HostConfig(config);
    // Teams draws people pickers itself; the renderer's own field has no label once somebody is chosen.
    adaptive.hostConfig.inputs.allowDynamicallyFilteredChoiceSet = false;
    adaptive.parse(card);
    const heading = document.createElement('h2');
    heading.textContent = name;
    const frame = document.createElement('article');
    frame.dataset.name = name;
    frame.lang = card.lang ?? 'en';
    frame.append(adaptive.render());
    document.querySelector('main').append(heading, frame);
  }
}`;

/** Names of cards that do not fit into their width. */
function overflowing(page: Page): Promise<unknown> {
  return page.evaluate(
    `[...document.querySelectorAll('article')].filter((card) => card.scrollWidth > card.clientWidth).map((card) => card.dataset.name)`,
  );
}

/** What axe finds, as `rule: element`. */
function violations(page: Page): Promise<unknown> {
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)).slice(0, 10))`,
  );
}
