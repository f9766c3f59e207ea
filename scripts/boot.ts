/** `npm run boot`: the process tests once more, against the built product instead of the sources. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/mocha/bin/mocha.js', 'test/process.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, BOOT_ENTRY: 'dist/index.js' },
});
process.exitCode = status ?? 1;
