import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { renderDialInCard } from '../../src/card/dial-in/dial-in-card.ts';
import { renderMeetingCard } from '../../src/card/meeting/meeting-card.ts';
import { peopleCards } from '../card/every-people-card.ts';
import { privateCards } from '../card/every-private-card.ts';
import { signInCards } from '../card/every-sign-in-card.ts';
import { meeting, now } from '../card/samples.ts';
import { cardOf, extensionCardsOf } from '../support/card-reading.ts';
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

  const cards = [...recordedCards(), ...rareCards()];

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

    it(`stays whole in the ${theme} theme whatever a subject is written in`, async () => {
      const page = await openPage(browser, { width: 320, height: 900 });
      await show(page, theme, oddSubjects());
      await page.screenshot({ path: screenshotPath(`odd-subjects-${theme}`), fullPage: true });
      assert.deepEqual(await overflowing(page), [], 'wider than the card');
      assert.deepEqual(await cutOff(page), [], 'cut off');
      assert.deepEqual(await violations(page), []);
      await page.close();
    });
  }

  it('keeps a subject from right to left in one piece, its punctuation at its own end', async () => {
    const page = await openPage(browser, { width: 800, height: 900 });
    await show(page, 'light', oddSubjects());
    for (const [first, last] of [
      ['ש', '!'],
      ['م', '؟'],
    ] as const) {
      const at = await places(page, first, last);
      assert.ok(at.length >= 2, `the title and the note: ${at.length}`);
      for (const { from, to } of at) assert.ok(to < from, `${last} at ${to} is left of ${first} at ${from}`);
    }
    await page.close();
  });

  it('would be reported if something were cut off', async () => {
    const page = await openPage(browser, { width: 320, height: 900 });
    const inlines = [{ type: 'TextRun', text: 'W'.repeat(200) }];
    await show(page, 'light', [
      { name: 'bad', card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'RichTextBlock', inlines }] } },
    ]);
    assert.notDeepEqual([...(await overflowing(page)), ...(await cutOff(page))], []);
    await page.close();
  });

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
    const { http, posts } = JSON.parse(readFileSync(join(folder, name, 'reply.json'), 'utf8')) as {
      http: { body: string };
      posts: { posted: unknown }[];
    };
    const inAnswer = extensionCardsOf(http.body);
    for (const card of [...inAnswer, ...posts.map(({ posted }) => cardOf(posted))].filter(isAdaptive)) {
      const key = JSON.stringify(card);
      if (!found.has(key)) found.set(key, { name, card });
    }
  }
  return [...found.values()];
}

/** Teams itself draws the card that signs in. */
function isAdaptive(card: unknown): boolean {
  return typeof card === 'object' && card !== null && 'body' in card;
}

const subjects: Readonly<Record<string, string>> = {
  hebrew: 'שלום ABC (2.0) עולם!',
  arabic: 'مراجعة التصميم https://evil.example/path?x=1 (v2): هل نبدأ؟',
  'one word': 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200),
  'wide letters': 'W'.repeat(200),
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇷🇸❤️‍🔥'.repeat(13),
  'a link': `https://contoso.example/${'a/b-c?d=e&'.repeat(17)}`,
  japanese: '来週の四半期予算とデザインの見直し会議'.repeat(10).slice(0, 200),
  combining: 'Z̸̡̛̳͚a̷̢l̶̨g̵̢o̸'.repeat(12),
};

/** Subjects that were set, and that were asked for in vain. */
function oddSubjects(): readonly RecordedCard[] {
  return Object.entries(subjects).flatMap(([name, subject]) => {
    const odd = { ...meeting, created: false, subject, organizer: { id: 'x', name: subject } };
    const shared = {
      conversationKind: 'groupChat',
      locale: name === 'japanese' ? 'ja' : 'en',
      refreshedAt: now,
    } as const;
    const asked = { subject: `${subject} 2`, subjectShortened: false, when: null };
    return [
      { name, card: renderMeetingCard({ ...shared, meeting: odd, asked, now, timeZone: null }).card },
      { name: `${name}, by phone`, card: renderDialInCard({ ...shared, meeting: odd }).card },
    ];
  });
}

/** What takes many turns, or a refusing service, to be seen; in a language of long words. */
function rareCards(): readonly RecordedCard[] {
  return [
    ...[...signInCards('fr')].map(({ card }, i) => ({ name: `sign-in-${i}`, card })),
    ...[...privateCards('de')].map(({ card }, i) => ({ name: `private-or-in-a-hurry-${i}`, card })),
    ...[...peopleCards('de')].map(({ card }, i) => ({ name: `people-and-apply-${i}`, card })),
  ];
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
function overflowing(page: Page): Promise<unknown[]> {
  return page.evaluate(
    `[...document.querySelectorAll('article')].filter((card) => card.scrollWidth > card.clientWidth).map((card) => card.dataset.name)`,
  );
}

/** What stands outside its own box, where a client would hide it, as `card: text`. */
function cutOff(page: Page): Promise<unknown[]> {
  return page.evaluate(
    `[...document.querySelectorAll('article *')].filter((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.closest('article').dataset.name + ': ' + part.textContent.slice(0, 40))`,
  );
}

/** Where, from the left, a text's first and last character are drawn, for every text that has both. */
function places(page: Page, first: string, last: string): Promise<readonly { from: number; to: number }[]> {
  return page.evaluate(`(([first, last]) => {
    const found = [];
    const nodes = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const text = nodes.currentNode.data;
      const ends = [text.indexOf(first), text.indexOf(last)];
      if (ends.some((end) => end < 0)) continue;
      const [from, to] = ends.map((end) => {
        const range = document.createRange();
        range.setStart(nodes.currentNode, end);
        range.setEnd(nodes.currentNode, end + 1);
        return range.getBoundingClientRect().left;
      });
      found.push({ from, to });
    }
    return found;
  })(${JSON.stringify([first, last])})`);
}

/** What axe finds, as `rule: element`. */
function violations(page: Page): Promise<unknown> {
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)).slice(0, 10))`,
  );
}
