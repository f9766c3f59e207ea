/** `npm run boot`: the process tests and the recorded turns once more, against the built product instead of the sources. */
import { spawnSync } from 'node:child_process';

const mocha = ['node_modules/mocha/bin/mocha.js', 'test/process.test.ts', 'test/turns.test.ts'];
const { status } = spawnSync(process.execPath, mocha, {
  stdio: 'inherit',
  env: { ...process.env, BOOT_ENTRY: 'dist/index.js', BOOT_APP: 'dist/app.js' },
});
process.exitCode = status ?? 1;
