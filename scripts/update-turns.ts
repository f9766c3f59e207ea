/** `npm run turns:update`: writes what the recorded turns lead to now. Read the diff before committing it. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/mocha/bin/mocha.js', 'test/turns.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, UPDATE_TURNS: '1' },
});
process.exitCode = status ?? 1;
