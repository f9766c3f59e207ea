import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

/** src/ → `outdir`, from nothing, so that no file of an earlier build survives: `index.js`, `cli.js` and their parts. */
export async function bundleProduct(outdir: string): Promise<void> {
  rmSync(outdir, { recursive: true, force: true });
  const parts = ['src/store/sqlite-worker.js', 'src/app.ts', 'src/config.ts', 'src/log.ts'];
  await bundle(['src/index.ts', 'src/cli.ts'], parts, outdir);
  // Browsers get these as they are.
  cpSync('src/web/pages', join(outdir, 'pages'), { recursive: true, filter: (path) => !/\.(json|ts)$/.test(path) });
}
