import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** What looks like a secret and is none: passwords of databases that are not there. */
const allowed: readonly { readonly file: string; readonly password: string; readonly why: string }[] = [
  { file: 'test/check-up/check-up-in-sandbox.test.ts', password: 'canary-pass', why: 'it must not be shown' },
  { file: 'test/config.test.ts', password: 'p%40ss', why: 'a form that an address can have' },
];

const id = '@secretlint/secretlint-rule-preset-recommend';

/** What in a text looks like a secret, and where it begins. */
async function secretsIn(content: string): Promise<readonly { readonly start: number; readonly secret: string }[]> {
  const { messages } = await lintSource({
    source: { filePath: '/all.txt', content, contentType: 'text' },
    options: { noPhysicFilePath: true, config: { rules: [{ id, rule: creator }] } },
  });
  return messages.map(({ range: [start, end] }) => ({ start, secret: content.slice(start, end) }));
}

describe('No secret', () => {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
  const files = git('ls-files', '-z')
    .split('\0')
    .filter((file) => file !== '');

  it('is in a file of the repository', async () => {
    assert.ok(files.length > 1_000);
    // All in one: secretlint's profiler takes the square of the number of texts.
    let all = '';
    const ends: { readonly file: string; readonly end: number }[] = [];
    for (const file of files.filter((name) => existsSync(name))) {
      const text = readFileSync(file, 'utf8');
      if (!text.includes('\0')) all += `${text}\n\n`;
      ends.push({ file, end: all.length });
    }
    const found = (await secretsIn(all))
      .map(({ start, secret }) => ({ secret, file: ends.find(({ end }) => start < end)?.file }))
      .filter(
        ({ secret, file }) => !allowed.some((each) => each.file === file && secret.includes(`:${each.password}@`)),
      );
    assert.deepEqual(found, []);
  });

  it('is overlooked', async () => {
    // Put together here, so that this file holds none itself.
    const examples = [
      ['-----BEGIN RSA PRIVATE ', 'KEY-----\n', 'MIIEpAIBAAKCAQEA'.repeat(20), '\n-----END RSA PRIVATE ', 'KEY-----'],
      ['postgres:', '//bot:wonderland@db.example.org:5432/meet'],
      ['gh', 'p_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'],
    ];
    for (const parts of examples) assert.equal((await secretsIn(parts.join(''))).length, 1, parts[0]);
  });

  it('is allowed that is not there any more', async () => {
    for (const { file, password, why } of allowed) {
      assert.ok(readFileSync(file, 'utf8').includes(`:${password}@`), `${file}: ${why}`);
    }
  });

  it('can be committed by accident', () => {
    const kept = ['env/.env.local.user', 'env/.env.dev.user', '.env', 'bot.pem', 'certs/bot.pfx', 'data/meet-here.db'];
    for (const file of [...kept, 'meet-here.db', 'meet-here.db-wal', '.localConfigs', 'npm-debug.log']) {
      assert.equal(spawnSync('git', ['check-ignore', '-q', file]).status, 0, `${file} is not ignored`);
    }
    const tracked = files.filter((file) => /\.(?:pem|pfx|p12|key|user|db)(?:-\w+)?$/.test(basename(file)));
    assert.deepEqual(tracked, []);
  });
});
