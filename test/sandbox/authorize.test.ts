import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { describeSandbox, PEOPLE, TENANT, useGraph } from './graph-under-test.ts';

const CLIENT = '5a6d0c1e-0000-4000-8000-0000000000c1';
const VERIFIER = 'v'.repeat(43);
const BACK = 'https://app.example/end';
const WISH = {
  client_id: CLIENT,
  response_type: 'code',
  response_mode: 'fragment',
  redirect_uri: BACK,
  scope: 'openid offline_access https://graph.microsoft.com/OnlineMeetings.ReadWrite',
  state: 'the state',
  nonce: 'the-nonce',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
};

describeSandbox('The authorize page', () => {
  const graph = useGraph();
  beforeEach(() => graph.control('POST', '/reset'));

  const open = (change: Record<string, string> = {}) =>
    fetch(`${graph.baseUrl}/${TENANT}/oauth2/v2.0/authorize?${new URLSearchParams({ ...WISH, ...change })}`, {
      redirect: 'manual',
    });
  async function answerOf(choice: string): Promise<URLSearchParams> {
    const location = new URL((await open({ sandbox_choice: choice })).headers.get('location') ?? '');
    assert.equal(location.origin + location.pathname + location.search, BACK);
    return new URLSearchParams(location.hash.slice(1));
  }
  const redeem = (code: string | null, change: Record<string, string> = {}) =>
    graph.requestToken({
      grant_type: 'authorization_code',
      client_id: CLIENT,
      client_secret: 'any',
      code: code ?? '',
      code_verifier: VERIFIER,
      redirect_uri: BACK,
      scope: WISH.scope,
      ...change,
    });

  it('offers everybody in the tenant, and to decline', async () => {
    const page = await (await open()).text();
    for (const text of ['Anna Weber', 'Chloé Martin', 'Decline']) assert.ok(page.includes(text), text);
  });

  it('gives a code that makes tokens of this person, once', async () => {
    const answer = await answerOf(PEOPLE.anna);
    assert.equal(answer.get('state'), 'the state');
    const { status, body } = await redeem(answer.get('code'));
    assert.equal(status, 200);
    assert.deepEqual(
      [decodeJwt(String(body.access_token)).oid, decodeJwt(String(body.id_token)).nonce],
      [PEOPLE.anna, 'the-nonce'],
    );
    assert.ok(body.refresh_token);
    assert.match(String((await redeem(answer.get('code'))).body.error_description), /^AADSTS54005/);
  });

  const wrong: readonly (readonly [change: Record<string, string>, number: RegExp])[] = [
    [{ code_verifier: 'x'.repeat(43) }, /^AADSTS501481/],
    [{ redirect_uri: 'https://evil.example' }, /^AADSTS50011/],
    [{ client_id: '5a6d0c1e-0000-4000-8000-0000000000c2' }, /^AADSTS70008/],
    [{ code: 'made-up' }, /^AADSTS70008/],
  ];
  for (const [change, number] of wrong) {
    it(`gives no token with another ${Object.keys(change)}`, async () => {
      const { status, body } = await redeem((await answerOf(PEOPLE.anna)).get('code'), change);
      assert.deepEqual([status, body.error], [400, 'invalid_grant']);
      assert.match(String(body.error_description), number);
    });
  }

  it('forgets a code after ten minutes', async () => {
    const code = (await answerOf(PEOPLE.anna)).get('code');
    await graph.control('PUT', '/clock', { advance: 601 });
    assert.equal((await redeem(code)).status, 400);
  });

  it('passes on that somebody declined', async () => {
    const answer = await answerOf('decline');
    assert.equal(answer.get('error'), 'access_denied');
    assert.match(answer.get('error_description') ?? '', /^AADSTS65004/);
  });

  it('is where consent is given and a second factor shown', async () => {
    await graph.control('PATCH', `/users/${PEOPLE.ben}`, { consentRequired: true, interactionRequired: true });
    const assertion = await graph.mint({ kind: 'assertion', userId: PEOPLE.ben, clientId: CLIENT });
    const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    const own = { grant_type, client_id: CLIENT, client_secret: 'any', assertion, scope: WISH.scope };
    const exchange = () => graph.requestToken({ ...own, requested_token_use: 'on_behalf_of' });
    assert.match(String((await exchange()).body.error_description), /^AADSTS65001/);
    await graph.control('PATCH', `/users/${PEOPLE.ben}`, { consentRequired: false });
    const challenged = (await exchange()).body;
    assert.deepEqual([challenged.error, challenged.suberror], ['interaction_required', 'basic_action']);
    assert.ok(JSON.parse(String(challenged.claims)).access_token);
    await answerOf(PEOPLE.ben);
    assert.equal((await exchange()).status, 200);
  });

  it('refuses what Entra would refuse, without going back', async () => {
    const bad: Record<string, string>[] = [
      { response_type: 'token' },
      { code_challenge_method: 'plain' },
      { code_challenge: '' },
      { redirect_uri: 'nowhere' },
      { claims: 'no json' },
      { sandbox_choice: 'nobody' },
    ];
    for (const change of bad) {
      const answer = await open(change);
      assert.deepEqual([answer.status, answer.headers.get('location')], [400, null], JSON.stringify(change));
    }
  });
});
