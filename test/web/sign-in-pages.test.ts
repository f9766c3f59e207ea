import assert from 'node:assert/strict';
import { signInTextsFor, spokenLanguages } from '../../src/card/texts/sign-in/sign-in-texts-for.ts';
import { signInLink } from '../../src/web/sign-in-link.ts';
import { createSignInPages } from '../../src/web/sign-in-pages.ts';

const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
const otherTenant = '99999999-8888-4777-8666-555555555555';
const pages = createSignInPages({
  clientId: '5a6d0c1e-0000-4000-8000-0000000000aa',
  entraBaseUrl: 'https://login.microsoftonline.com',
  tenants: [tenantId, otherTenant],
  scopes: ['https://graph.microsoft.com/OnlineMeetings.ReadWrite'],
  redirectUri: 'https://meet-here.example/auth-end.html',
  teamsHosts: ['teams.microsoft.com', 'teams.cloud.microsoft'],
});

function get(address: string, acceptLanguage?: string) {
  const { pathname, searchParams } = new URL(address, 'https://meet-here.example');
  const page = pages.find(({ path }) => path === pathname);
  assert.ok(page, address);
  return page.answer({ query: searchParams, acceptLanguage });
}

/** Where the first page goes on to. */
function authorize(address: string): URL {
  const found = /data-authorize="([^"]*)"/.exec(get(address).body)?.[1] ?? '';
  return new URL(found.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

describe('The sign-in pages', () => {
  const html = ['/auth-start.html', '/auth-end.html'];

  for (const path of html) {
    it(`allow nothing that is not their own: ${path}`, () => {
      const { status, headers, body } = get(path);
      assert.equal(status, 200);
      assert.equal(
        headers['content-security-policy'],
        "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; " +
          'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft https://*.teams.cloud.microsoft',
      );
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.doesNotMatch(body, /<script(?![^>]* src=)|<style| style=| on\w+=|https?:(?!\/\/login\.)/);
    });

    it(`name only files that are served here: ${path}`, () => {
      const files = [...get(path).body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
      assert.ok(files.length >= 2);
      for (const file of files)
        assert.match(get(file).headers['content-type'] ?? '', /^text\/(javascript|css); /, file);
    });

    it(`speak the reader’s language: ${path}`, () => {
      for (const language of spokenLanguages) {
        const { lang, page } = signInTextsFor(language);
        const { body } = get(path, `xx, ${language}-XX;q=0.8, en;q=0.1`);
        assert.ok(body.startsWith(`<!doctype html>\n<html lang="${lang}">`), language);
        for (const words of [page.working.text, page.failed, ...Object.values(page.reasons)]) {
          assert.ok(body.includes(words), words);
        }
      }
      for (const header of [undefined, '', 'xx', '*', ',;q=,', 'de;q=0', '"><script>', `${'a,'.repeat(10_000)}de`]) {
        assert.match(get(path, header).body, /<html lang="en">/);
      }
    });
  }

  it('go on to Entra with all that is fixed, and nothing secret', () => {
    const { origin, pathname, searchParams } = authorize('/auth-start.html');
    assert.equal(origin + pathname, `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`);
    assert.deepEqual(Object.fromEntries(searchParams), {
      client_id: '5a6d0c1e-0000-4000-8000-0000000000aa',
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: 'https://meet-here.example/auth-end.html',
      scope: 'openid profile offline_access https://graph.microsoft.com/OnlineMeetings.ReadWrite',
    });
  });

  it('take from a link what our own links say', () => {
    const claims = '{"access_token":{"x":{"essential":true,"values":["<&\\">"]}}}';
    const link = signInLink('https://meet-here.example', { tenantId: otherTenant, claims, chooseAccount: true });
    const { pathname, searchParams } = authorize(link);
    assert.ok(pathname.startsWith(`/${otherTenant}/`));
    assert.deepEqual([searchParams.get('claims'), searchParams.get('prompt')], [claims, 'select_account']);
    const plain = signInLink('https://meet-here.example', { tenantId, claims: null, chooseAccount: false });
    assert.equal(plain, `https://meet-here.example/auth-start.html?tenant=${tenantId}`);
  });

  it('take nothing else from a link', () => {
    const plain = authorize('/auth-start.html').href;
    const hostile = [
      'tenant=../evil',
      'tenant=common',
      'tenant=00000000-0000-4000-8000-000000000000',
      'prompt=none',
      'claims=no-json',
      `claims={"x":"${'x'.repeat(3_000)}"}`,
      'redirect_uri=https://evil.example&client_id=evil&scope=Mail.Read&state=x&login_hint=a@b.example',
    ];
    for (const query of hostile) assert.equal(authorize(`/auth-start.html?${query}`).href, plain, query);
    assert.equal(get('/auth-end.html?x="><script>').body, get('/auth-end.html').body);
  });
});
