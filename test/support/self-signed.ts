import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A private key and its certificate as PEM, made for this run; null without openssl, because Node can only read them. */
export function selfSigned(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'meet-here-certificate-'));
  try {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
    const args = ['req', '-x509', '-key', 'key.pem', '-subj', '/CN=meet-here-test', '-days', '2'];
    return execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' }).toString() + key;
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
