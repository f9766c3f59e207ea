import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { RecordSeal } from '../meeting/sealed-records.ts';
import type { TurnLog } from '../turn/turn-log.ts';

/** A key that seals records; its id is written beside what it sealed, so that keys can be changed. */
export interface RecordKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

const algorithm = 'aes-256-gcm';
const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM: version, key id, nonce, tag, ciphertext. The newest key seals, every known key opens; header and owner are
 * authenticated. A random nonce is safe for 2³² records of one key (NIST SP 800-38D, 8.3): change keys within years.
 */
export function createRecordSeal(keys: readonly RecordKey[], log: TurnLog): RecordSeal {
  // What the spare key seals cannot be opened after a restart.
  const newest = keys[0] ?? { id: 'spare', key: randomBytes(32) };
  if (keys.length === 0) log('warn', { event: 'record', outcome: 'keys-of-this-process', reason: 'RECORD_KEYS' });
  const byId = new Map([newest, ...keys].map((key) => [key.id, key]));

  function unreadable(reason: 'malformed' | 'unknown-key' | 'tampered'): null {
    log('error', { event: 'record', outcome: 'unreadable', reason });
    return null;
  }

  return {
    seal(plain, belongsTo) {
      const header = headerOf(newest.id);
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, newest.key, iv, { authTagLength: tagBytes });
      cipher.setAAD(associated(header, belongsTo));
      const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([header, iv, cipher.getAuthTag(), encrypted]);
    },
    open(sealed, belongsTo) {
      const bytes = Buffer.from(sealed);
      const headerBytes = 2 + (bytes[1] ?? 0);
      const [ivEnd, tagEnd] = [headerBytes + ivBytes, headerBytes + ivBytes + tagBytes];
      if (bytes[0] !== version || bytes.length < tagEnd) return unreadable('malformed');
      const header = bytes.subarray(0, headerBytes);
      const key = byId.get(header.subarray(2).toString('utf8'));
      if (key === undefined) return unreadable('unknown-key');
      const decipher = createDecipheriv(algorithm, key.key, bytes.subarray(headerBytes, ivEnd), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(associated(header, belongsTo));
      decipher.setAuthTag(bytes.subarray(ivEnd, tagEnd));
      try {
        const plain = Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]);
        return { plain, outdated: key !== newest };
      } catch {
        return unreadable('tampered');
      }
    },
  };
}

function headerOf(keyId: string): Buffer {
  const id = Buffer.from(keyId, 'utf8');
  return Buffer.concat([Buffer.from([version, id.length]), id]);
}

function associated(header: Buffer, belongsTo: string): Buffer {
  return Buffer.concat([header, Buffer.from(belongsTo, 'utf8')]);
}
