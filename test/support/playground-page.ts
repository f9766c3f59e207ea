import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium, openPage } from './chromium.ts';
import { type DevProcess, startDev } from './dev-process.ts';

/** The product as `npm run dev` starts it, with its Playground in a browser. */
export interface PlaygroundPage {
  readonly dev: DevProcess;
  readonly page: Page;
  /** All in the conversation that is open, the last one lowest. */
  cards(): Locator;
  /** Types a message and sends it. */
  say(text: string): Promise<void>;
  close(): Promise<void>;
}

/** @param ports Of the bot, the sandbox and the Playground: browser tests may run side by side. */
export async function openPlaygroundPage(ports: Parameters<typeof startDev>): Promise<PlaygroundPage> {
  const dev = await startDev(...ports);
  let browser: Browser | null = null;
  const close = async (): Promise<void> => {
    await browser?.close();
    await dev.interrupt();
  };
  try {
    browser = await launchChromium();
    const page = await openPage(browser);
    await page.goto(dev.playgroundUrl);
    return {
      dev,
      page,
      cards: () => page.locator('.ac-adaptiveCard'),
      async say(text) {
        await page.locator('[data-lexical-editor=true]').first().click();
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      },
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}
