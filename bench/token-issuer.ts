import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Stands in for the Bot Framework's OpenID issuer: its name, its public keys, and tokens as Teams would send them. */
export async function createTokenIssuer() {
  const issuer = 'https://api.botframework.com';
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', use: 'sig', endorsements: ['msteams'] };
  const now = Math.floor(Date.now() / 1000);
  return {
    issuer,
    keys: { keys: [key] },
    /** Good for two hours. */
    sign: (audience: string, serviceUrl: string): Promise<string> =>
      new SignJWT({ iss: issuer, aud: audience, serviceurl: serviceUrl, nbf: now - 60, exp: now + 7_200 })
        .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
        .sign(privateKey),
  };
}
