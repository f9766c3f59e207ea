import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** What looks like a secret and is none. */
const allowed: readonly { readonly file: string; readonly text: string; readonly why: string }[] = [
  {
    file: 'test/check-up/check-up-in-sandbox.test.ts',
    text: "postgres://bot:canary-pass@127.0.0.1:9/meet'",
    why: 'a server that is not there: its password must not be shown',
  },
  {
    file: 'test/config.test.ts',
    text: "postgresql://bot:p%40ss@[::1]:5433/meet'];",
    why: 'a form that an address of a database can have, on this machine',
  },
];

const id = '@secretlint/secretlint-rule-preset-recommend';

/** What in a text looks like a secret. */
async function secretsIn(filePath: string, content: string): Promise<readonly string[]> {
  const { messages } = await lintSource({
    source: { filePath, content, contentType: 'text' },
    options: { noPhysicFilePath: true, config: { rules: [{ id, rule: creator }] } },
  });
  return messages.map(({ range: [start, end] }) => content.slice(start, end));
}

describe('No secret', () => {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
  const files = git('ls-files', '-z')
    .split('\0')
    .filter((file) => file !== '');

  it('is in a file of the repository', async () => {
    assert.ok(files.length > 1_000);
    const texts = files
      .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
      .filter(({ text }) => !text.includes('\0'));
    // All in one: secretlint's profiler takes the square of the number of texts.
    const found = (await secretsIn('/all.txt', texts.map(({ text }) => text).join('\n\n')))
      .map((secret) => ({ secret, file: texts.find(({ text }) => text.includes(secret))?.file }))
      .filter(({ secret, file }) => !allowed.some((entry) => entry.file === file && entry.text === secret));
    assert.deepEqual(found, []);
  });

  it('is overlooked', async () => {
    // Put together here, so that this file holds none itself.
    const examples = [
      ['-----BEGIN RSA PRIVATE ', 'KEY-----\n', 'MIIEpAIBAAKCAQEA'.repeat(20), '\n-----END RSA PRIVATE ', 'KEY-----'],
      ['postgres:', '//bot:wonderland@db.example.org:5432/meet'],
      ['gh', 'p_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'],
    ];
    for (const parts of examples) assert.equal((await secretsIn('/x.txt', parts.join(''))).length, 1, parts[0]);
  });

  it('is allowed that is not there any more', async () => {
    for (const { file, text, why } of allowed) {
      assert.ok(readFileSync(file, 'utf8').includes(text), `${file}: ${why}`);
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
