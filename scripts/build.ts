/** `npm run build`: src/ → dist/, from nothing, so that no file of an earlier build survives. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
// Browsers get these as they are.
cpSync('src/web/pages', 'dist/web/pages', { recursive: true, filter: (path) => !/\.(json|ts)$/.test(path) });
