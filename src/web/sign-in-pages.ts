import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { signInTextsFor, spokenLanguages } from '../card/texts/sign-in/sign-in-texts-for.ts';
import { preferredLanguage } from './accept-language.ts';
import { signInDocument } from './sign-in-document.ts';
import type { WebAnswer, WebPage, WebRequest } from './web-page.ts';

export interface SignInPagesOptions {
  readonly clientId: string;
  /** Where people sign in, e.g. `https://login.microsoftonline.com`. */
  readonly entraBaseUrl: string;
  /** Lower case; the first one unless the link names another. */
  readonly tenants: readonly string[];
  /** What people consent to. */
  readonly scopes: readonly string[];
  /** As registered in Entra: the address of the last page. */
  readonly redirectUri: string;
  /** Where Teams runs in a browser; only there may the pages be shown in a frame. */
  readonly teamsHosts: readonly string[];
}

const require = createRequire(import.meta.url);

/**
 * What Teams opens for a sign-in that cannot be silent: consent, a second factor, or a place without silent sign-in.
 * Nothing here keeps a secret: the window makes its own, and what comes of it goes through Teams to the bot.
 */
export function createSignInPages(options: SignInPagesOptions): readonly WebPage[] {
  const headers = pageHeaders(options.teamsHosts);
  // The version in the address: browsers may keep the file for as long as they like.
  const { version } = require('@microsoft/teams-js/package.json') as { version: string };
  const teamsJs = `/teams-js-${version}.js`;

  function page(
    path: string,
    scripts: readonly string[],
    authorizeUrl: (request: WebRequest) => string | null,
  ): WebPage {
    return {
      path,
      answer: (request) => ({
        status: 200,
        headers,
        body: signInDocument({
          texts: signInTextsFor(preferredLanguage(request.acceptLanguage, spokenLanguages)),
          scripts: scripts.map((src) => ({ src, module: src !== teamsJs })),
          authorizeUrl: authorizeUrl(request),
        }),
      }),
    };
  }

  return [
    page('/auth-start.html', ['/auth-start.js'], ({ query }) => authorizeUrl(query, options)),
    page('/auth-end.html', [teamsJs, '/auth-end.js'], () => null),
    ...['auth-start.js', 'auth-end.js', 'auth-page.js', 'auth.css'].map((name) =>
      file(`/${name}`, new URL(`./pages/${name}`, import.meta.url), 'no-cache'),
    ),
    file(teamsJs, require.resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'), 'public, max-age=31536000'),
  ];
}

/** Entra's address without the window's secrets. Whoever made the link may choose nothing but what is checked here. */
function authorizeUrl(query: URLSearchParams, options: SignInPagesOptions): string {
  const asked = query.get('tenant')?.toLowerCase() ?? '';
  const tenant = options.tenants.includes(asked) ? asked : (options.tenants[0] ?? 'organizations');
  const url = new URL(`${options.entraBaseUrl}/${tenant}/oauth2/v2.0/authorize`);
  const claims = query.get('claims');
  const parameters = {
    client_id: options.clientId,
    response_type: 'code',
    // Not in the query: addresses get into logs, fragments do not.
    response_mode: 'fragment',
    redirect_uri: options.redirectUri,
    scope: ['openid', 'profile', 'offline_access', ...options.scopes].join(' '),
    ...(query.get('prompt') === 'select_account' ? { prompt: 'select_account' } : {}),
    ...(claims !== null && isChallenge(claims) ? { claims } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function isChallenge(claims: string): boolean {
  try {
    return claims.length <= 2_000 && typeof JSON.parse(claims) === 'object';
  } catch {
    return false;
  }
}

function pageHeaders(teamsHosts: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${teamsHosts.flatMap((host) => [`https://${host}`, `https://*.${host}`]).join(' ')}`,
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    vary: 'accept-language',
  };
}

function file(path: string, source: URL | string, caching: string): WebPage {
  const answer: WebAnswer = {
    status: 200,
    headers: {
      'content-type': path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      'cache-control': caching,
      'x-content-type-options': 'nosniff',
    },
    body: readFileSync(source, 'utf8'),
  };
  return { path, answer: () => answer };
}
