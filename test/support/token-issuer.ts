import { createHmac, type KeyObject } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { sendJson, startLocalServer } from './local-server.ts';

export const issuer = 'https://api.botframework.com';

export interface TokenIssuer {
  readonly metadataUrl: string;
  /** Requests for keys or metadata so far. */
  readonly fetches: () => number;
  /** A token as Teams would send it; `claims` overrides, undefined removes. */
  sign(claims: Record<string, unknown>, signer?: 'own' | 'foreign'): Promise<string>;
  /** The public key misused as an HMAC secret. */
  signHs256(claims: Record<string, unknown>): Promise<string>;
  /** Replaces the key, as an issuer does now and then. */
  rotate(): Promise<void>;
  /** What the endpoints answer from now on. */
  setState(state: 'up' | 'down' | 'hanging'): void;
  close(): Promise<void>;
}

/** The Bot Connector's OpenID issuer, with keys of its own, endorsed for `channels`. */
export async function startTokenIssuer(channels: readonly string[] = ['msteams']): Promise<TokenIssuer> {
  let own = await generateKeyPair('RS256', { extractable: true });
  const foreign = await generateKeyPair('RS256');
  let kid = 'key-1';
  let fetches = 0;
  let state: 'up' | 'down' | 'hanging' = 'up';

  const server = await startLocalServer(async (request, _body, response) => {
    fetches++;
    if (state === 'hanging') return;
    if (state === 'down') sendJson(response, 500, {});
    else if (request.url === '/metadata') sendJson(response, 200, { issuer, jwks_uri: `${server.url}/keys` });
    else {
      const key = { ...(await exportJWK(own.publicKey)), kid, use: 'sig', endorsements: channels };
      sendJson(response, 200, { keys: [key] });
    }
  });

  return {
    metadataUrl: `${server.url}/metadata`,
    fetches: () => fetches,
    sign: (claims, signer = 'own') =>
      new SignJWT(withDefaults(claims))
        .setProtectedHeader({ alg: 'RS256', kid })
        .sign(signer === 'own' ? own.privateKey : foreign.privateKey),
    async signHs256(claims) {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signed = `${part({ alg: 'HS256', kid })}.${part(withDefaults(claims))}`;
      const secret = await exportSPKI(own.publicKey as unknown as KeyObject);
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    },
    async rotate() {
      own = await generateKeyPair('RS256', { extractable: true });
      kid = 'key-2';
    },
    setState(next) {
      state = next;
    },
    close: server.close,
  };
}

function withDefaults(claims: Record<string, unknown>): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: issuer, nbf: now - 10, exp: now + 3600, ...claims };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
