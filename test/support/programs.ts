import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { bundleProduct } from '../../scripts/bundle/bundle-product.ts';

const built = process.env.BOOT_ENTRY ? dirname(process.env.BOOT_ENTRY) : await build();

/**
 * What tests start as processes of their own: the sources as they are now, built once for the whole run, because that
 * starts in a quarter of the time; or what `npm run boot` and BOOT_ENTRY name.
 */
export const programs = {
  folder: resolve(built),
  bot: resolve(built, 'index.js'),
  cli: resolve(built, 'cli.js'),
} as const;

async function build(): Promise<string> {
  // Inside the project, or its packages are not found.
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(join('build', 'programs-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('package.json', join(folder, 'package.json'));
  await bundleProduct(join(folder, 'dist'));
  return join(folder, 'dist');
}
