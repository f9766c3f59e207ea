/** `npm run build`: src/ → dist/, from nothing, so that no file of an earlier build survives. */
import { cpSync, rmSync } from 'node:fs';
import { bundle } from './bundle/bundle.ts';

rmSync('dist', { recursive: true, force: true });
await bundle(
  ['src/index.ts', 'src/cli.ts'],
  ['src/store/sqlite-worker.js', 'src/app.ts', 'src/config.ts', 'src/log.ts'],
  'dist',
);
// Browsers get these as they are.
cpSync('src/web/pages', 'dist/pages', { recursive: true, filter: (path) => !/\.(json|ts)$/.test(path) });
