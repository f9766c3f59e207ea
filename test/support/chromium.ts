import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const path = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run',
  '--disable-background-networking --disable-component-update --disable-sync',
].flatMap((line) => line.split(' '));

/** Why the browser tests cannot run here, or null when they can. With REQUIRE_BROWSER=1 that is a failure. */
export function noBrowser(): string | null {
  if (existsSync(path)) return null;
  const reason = `no Chromium at ${path}: apt-get install chromium, or set CHROMIUM to its path`;
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(reason);
  return reason;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: path, args });
}

/** A page that sees this machine only. */
export async function openPage(browser: Browser, viewport = { width: 1280, height: 1250 }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page
    .context()
    .route('**/*', (route) =>
      new URL(route.request().url()).hostname === 'localhost' ? route.continue() : route.abort(),
    );
  return page;
}

/** Test output: looked at by people, and the source of the README's picture. */
export function screenshotPath(name: string): string {
  const folder = join(import.meta.dirname, '..', '..', 'build', 'screenshots');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
}
