import { type Request, type Response, Router } from 'express';
import type { SandboxUser } from '../directory.ts';
import type { Sandbox } from '../sandbox.ts';
import { resolveTenant } from '../tokens/tenant.ts';
import { sendPage } from './page.ts';

const WHAT_THIS_IS =
  'This is the sandbox, a local stand-in for Microsoft Entra. Choose who you are; you also consent to what the app asks for.';

interface Wish {
  readonly tenantId: string | undefined;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
  readonly state: string;
}

/** The sign-in page: a list of people instead of a password, and the code or the error goes back in the fragment. */
export function authorizeRouter(sandbox: Sandbox): Router {
  const router = Router();
  router.get('/:tenant/oauth2/v2.0/authorize', (req, res) => {
    const wish = readWish(sandbox, req);
    if (typeof wish === 'string') return sendPage(res, 400, 'Sign in', wish);
    const chosen = req.query.sandbox_choice;
    if (chosen === undefined) return offerPeople(sandbox, wish, req, res);
    if (chosen === 'decline') {
      const error_description = 'AADSTS65004: User declined to consent to access the app.';
      return goBack(res, wish, { error: 'access_denied', error_description });
    }
    const user = people(sandbox, wish).find(({ id }) => id === chosen);
    if (!user) return sendPage(res, 400, 'Sign in', 'There is no such person.');
    // Having been here is consent, and the step that a rule asked for.
    Object.assign(user, { consentRequired: false, interactionRequired: false });
    sandbox.file.changed();
    const { clientId, redirectUri, challenge, nonce } = wish;
    const grant = { clientId, redirectUri, challenge, nonce, tenantId: user.tenantId, userId: user.id };
    goBack(res, wish, { code: sandbox.codes.issue(grant, sandbox.clock.ms()) });
  });
  return router;
}

/** The request, or why it is none that Entra would take. */
function readWish(sandbox: Sandbox, req: Request): Wish | string {
  const given = (name: string): string => (typeof req.query[name] === 'string' ? String(req.query[name]) : '');
  if (given('response_type') !== 'code') return 'AADSTS900144: response_type must be code.';
  if (given('response_mode') !== 'fragment') return 'The sandbox answers in the fragment only: response_mode=fragment.';
  if (given('code_challenge_method') !== 'S256' || given('code_challenge').length !== 43) {
    return 'AADSTS9002325: Proof Key for Code Exchange is required (S256).';
  }
  if (!URL.canParse(given('redirect_uri')) || given('client_id') === '' || given('scope') === '') {
    return 'AADSTS900144: client_id, scope and redirect_uri must be given.';
  }
  if (given('claims') !== '' && !isJson(given('claims'))) return 'AADSTS50114: claims is no JSON.';
  try {
    return {
      tenantId: resolveTenant(sandbox, String(req.params.tenant)),
      clientId: given('client_id').toLowerCase(),
      redirectUri: given('redirect_uri'),
      challenge: given('code_challenge'),
      nonce: given('nonce') || undefined,
      state: given('state'),
    };
  } catch {
    return 'AADSTS90002: Tenant not found.';
  }
}

function people(sandbox: Sandbox, { tenantId }: Wish): readonly SandboxUser[] {
  return sandbox.state.users.filter((user) => tenantId === undefined || user.tenantId === tenantId);
}

function offerPeople(sandbox: Sandbox, wish: Wish, req: Request, res: Response): void {
  const link = (text: string, choice: string) => ({ text, href: `${req.originalUrl}&sandbox_choice=${choice}` });
  sendPage(res, 200, 'Sign in', WHAT_THIS_IS, [
    { term: 'Sign in as', values: people(sandbox, wish).map(({ displayName, id }) => link(displayName, id)) },
    { term: 'Or', values: [link('Decline', 'decline')] },
  ]);
}

function goBack(res: Response, { redirectUri, state }: Wish, answer: Record<string, string>): void {
  const fragment = new URLSearchParams({ ...answer, state, session_state: 'sandbox' });
  res
    .set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    .redirect(302, `${redirectUri}#${fragment}`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
