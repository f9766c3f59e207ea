/** Draws appPackage/color.png and outline.png from the SVG of the same name. Run it after changing one of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** The sizes that Teams asks for. */
const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];

const file = (name: string): string => fileURLToPath(new URL(`../appPackage/${name}`, import.meta.url));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const { name, size } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(file(`${name}.svg`), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    await page.screenshot({ path: file(`${name}.png`), omitBackground: true });
    await page.close();
    console.log(`appPackage/${name}.png  ${size} x ${size}`);
  }
} finally {
  await browser.close();
}
