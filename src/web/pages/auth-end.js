/**
 * The last page of the sign-in window: hands what Entra answered to Teams, which hands it to the bot together with the
 * name of whoever is signed in to Teams. The bot redeems it, and refuses it when that is somebody else.
 */
import { show, windowSecrets } from '/auth-page.js';

/** An authorization code lives for ten minutes. */
const tooOldMs = 10 * 60_000;
const teamsTimeoutMs = 8_000;

/**
 * The script before this one made it, unless it did not get through.
 * @type {{ microsoftTeams?: typeof import('@microsoft/teams-js') }}
 */
const { microsoftTeams } = /** @type {any} */ (globalThis);
const answer = new URLSearchParams(location.hash.slice(1));
// Nothing of it stays in the address, and so not in the history.
history.replaceState(null, '', location.pathname);
const inTeams = within(teamsTimeoutMs, microsoftTeams?.app.initialize() ?? Promise.reject());
inTeams.catch(() => undefined);

await finish().catch(() => show('other'));

document.querySelector('#close')?.addEventListener('click', () => {
  inTeams.then(
    () => microsoftTeams?.authentication.notifyFailure('CancelledByUser'),
    () => window.close(),
  );
});

async function finish() {
  const secrets = windowSecrets.take();
  const tooOld = secrets === null || Date.now() - secrets.startedAt > tooOldMs;
  // Another window's answer, or one that somebody else sent here.
  if (tooOld || answer.get('state') !== secrets.state) return show('expired');

  if (answer.has('error')) {
    const number = /AADSTS(\d+)/.exec(answer.get('error_description') ?? '')?.[1];
    return show(
      reasonOf(answer.get('error') ?? '', number ?? ''),
      number === undefined ? undefined : `AADSTS${number}`,
    );
  }
  const code = answer.get('code');
  if (code === null) return show('other');

  try {
    await inTeams;
  } catch {
    return show('outside-teams');
  }
  show('done');
  const { verifier, nonce } = secrets;
  microsoftTeams?.authentication.notifySuccess(JSON.stringify({ code, verifier, nonce }));
}

/**
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @param {string} error
 * @param {string} number
 */
function reasonOf(error, number) {
  if (['65001', '90093', '90094', '90095', '90097', '900941'].includes(number)) return 'admin-needed';
  if (number === '50105') return 'not-assigned';
  if (/^53\d{3}$/.test(number)) return 'blocked';
  if (error === 'access_denied' || number === '65004') return 'declined';
  return 'other';
}

/**
 * @template T
 * @param {number} ms
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
function within(ms, work) {
  return Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error('too late')), ms))]);
}
