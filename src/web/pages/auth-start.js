/**
 * The first page of the sign-in window: makes this window's secrets and goes on to Entra, which comes back to auth-end.html.
 * Served as it is written, so that what is reviewed is what runs.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
import { show, windowSecrets } from '/auth-page.js';

try {
  const secrets = {
    state: random(16),
    nonce: random(16),
    verifier: random(32),
    startedAt: Date.now(),
  };
  windowSecrets.keep(secrets);
  const url = new URL(document.querySelector('main')?.dataset.authorize ?? '');
  url.searchParams.set('state', secrets.state);
  url.searchParams.set('nonce', secrets.nonce);
  url.searchParams.set('code_challenge', await sha256(secrets.verifier));
  url.searchParams.set('code_challenge_method', 'S256');
  // In the history this page would start over; whoever goes back shall leave.
  location.replace(url);
} catch {
  // No storage, or no cryptography because the page did not come over https.
  show('other');
}

/** @param {number} bytes */
function random(bytes) {
  return base64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** @param {string} text */
async function sha256(text) {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

/** @param {Uint8Array} bytes */
function base64Url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
