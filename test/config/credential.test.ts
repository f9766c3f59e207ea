import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complete, configOf, problemsOf, secret } from '../support/settings.ts';

describe('The credential', () => {
  let folder = '';
  const file = (name: string): string => join(folder, name);
  const env = { ...complete, BOT_PASSWORD: '', BOT_CERTIFICATE_PATH: 'bot.pem' };
  let pems: Readonly<Record<'key' | 'certificate' | 'otherKey', string>> | null = null;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'meet-here-config-'));
    pems = madeByOpenSsl(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is read from the file that holds key and certificate, before any password', function () {
    if (!pems) return this.skip();
    const pem = pems.certificate + pems.key;
    writeFileSync(file('bot.pem'), pem);
    const expected = { kind: 'certificate', pem };
    assert.deepEqual(configOf({ ...env, BOT_CERTIFICATE_PATH: file('bot.pem') }).bot.credential, expected);
    assert.deepEqual(configOf({ ...env, BOT_PASSWORD: secret }, () => pem).bot.credential, expected);
    assert.deepEqual(configOf(env, () => pems?.key + pem).bot.credential.kind, 'certificate');
  });

  it('is a problem when the file cannot be read, even beside a password', () => {
    for (const BOT_PASSWORD of ['', secret]) {
      const problems = problemsOf({ ...env, BOT_PASSWORD, BOT_CERTIFICATE_PATH: file('missing.pem') });
      assert.deepEqual(problems, ['BOT_CERTIFICATE_PATH names a file that cannot be read.']);
    }
  });

  it('is a problem when key or certificate is missing, locked, broken or of another pair', function () {
    if (!pems) return this.skip();
    const { key, certificate, otherKey } = pems;
    const lock = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
    const locked = createPrivateKey(key).export(lock);
    const wrong = { '': '', key, certificate, locked: certificate + locked, other: certificate + otherKey };
    const garbage = '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n';
    for (const [name, pem] of Object.entries({ ...wrong, garbage: garbage + key })) {
      const problems = problemsOf(env, () => pem);
      assert.equal(problems.length, 1, name);
      assert.match(problems[0] ?? '', /^BOT_CERTIFICATE_PATH .*private key.*certificate/, name);
    }
  });
});

describe('A managed identity', () => {
  const identityId = 'ABCDEF00-0000-4000-8000-0000000000BB';
  const onAppService = { IDENTITY_ENDPOINT: 'http://127.0.0.1:41741/msi/token', IDENTITY_HEADER: secret };
  const endpoint = { url: onAppService.IDENTITY_ENDPOINT, header: secret };
  const withoutPassword = { ...complete, BOT_PASSWORD: '' };

  it('is the bot itself, and needs nothing else', () => {
    const env = { ...withoutPassword, BOT_TYPE: 'UserAssignedMsi' };
    const { type, credential } = configOf(env).bot;
    assert.deepEqual([type, credential], ['UserAssignedMsi', { kind: 'managed-identity', endpoint: null }]);
    assert.deepEqual(configOf({ ...env, ...onAppService }).bot.credential, { kind: 'managed-identity', endpoint });
  });

  it('stands for the app that trusts it, before any certificate or password', () => {
    const env = { ...withoutPassword, ...onAppService, BOT_FEDERATED_CLIENT_ID: identityId };
    const expected = { kind: 'federated', identityClientId: identityId.toLowerCase(), endpoint };
    assert.deepEqual(configOf(env).bot.credential, expected);
    const more = { ...env, BOT_PASSWORD: secret, BOT_CERTIFICATE_PATH: 'missing.pem' };
    assert.deepEqual(configOf(more).bot.credential, expected);
  });

  it('is not both', () => {
    const env = { ...complete, BOT_TYPE: 'UserAssignedMsi', BOT_FEDERATED_CLIENT_ID: identityId };
    assert.match(String(problemsOf(env)), /^BOT_FEDERATED_CLIENT_ID needs an Entra app as BOT_ID[^,]*$/);
  });

  it('is asked of the machine unless address and header are both known, and never of what is no address', () => {
    const env = { ...withoutPassword, BOT_TYPE: 'UserAssignedMsi' };
    for (const half of [{ IDENTITY_ENDPOINT: endpoint.url }, { IDENTITY_HEADER: secret }]) {
      assert.deepEqual(configOf({ ...env, ...half }).bot.credential, { kind: 'managed-identity', endpoint: null });
    }
    const wrong = problemsOf({ ...env, ...onAppService, IDENTITY_ENDPOINT: 'file:///token' });
    assert.match(String(wrong), /^IDENTITY_ENDPOINT must be an address[^,]*$/);
  });
});

/** Node can read certificates but not make them; without openssl the tests that need one are skipped. */
function madeByOpenSsl(folder: string) {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' }).toString();
  try {
    const subject = ['-subj', '/CN=meet-here-test', '-days', '2'];
    const certificate = openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', ...subject);
    const otherKey = openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048');
    return { key: openssl('pkey', '-in', 'key.pem'), certificate, otherKey };
  } catch {
    return null;
  }
}
