/** What both pages of the sign-in window share. All words are in the page already, in the reader's language. */

const storageName = 'meet-here-sign-in';

/**
 * What this window, and no other, knows of the sign-in it began.
 * @typedef {{ state: string, nonce: string, verifier: string, startedAt: number }} Secrets
 */
export const windowSecrets = {
  /** @param {Secrets} secrets */
  keep(secrets) {
    sessionStorage.setItem(storageName, JSON.stringify(secrets));
  },
  /**
   * Once: a page that is loaded again finds nothing.
   * @returns {Secrets | null}
   */
  take() {
    const text = sessionStorage.getItem(storageName);
    sessionStorage.removeItem(storageName);
    return text === null ? null : JSON.parse(text);
  },
};

/**
 * Shows how it ended, and lets a screen reader read it.
 * @param {string} reason `done`, or the name of a reason in the page
 * @param {string} [number] Entra's number of the error
 */
export function show(reason, number) {
  const section = reason === 'done' ? 'done' : 'failed';
  for (const each of document.querySelectorAll('section')) each.hidden = each.id !== section;
  for (const each of document.querySelectorAll('[data-reason]')) {
    if (each instanceof HTMLElement) each.hidden = each.dataset.reason !== reason;
  }
  const code = document.querySelector(`#${section} code`);
  if (code && number !== undefined) {
    code.textContent = number;
    code.parentElement?.removeAttribute('hidden');
  }
  const heading = document.querySelector(`#${section} h1`);
  if (heading instanceof HTMLElement) heading.focus();
}
