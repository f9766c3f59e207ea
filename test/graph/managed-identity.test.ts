import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import type { Credential } from '../../src/credential.ts';
import { createManagedIdentity } from '../../src/graph/managed-identity.ts';
import { type LocalServer, sendJson, startLocalServer } from '../support/local-server.ts';
import { turnScope } from '../support/turn-scope.ts';
import { appId, graphScope, tenantId, useGraphInSandbox, withCode } from './graph-in-sandbox.ts';

const header = 'canary-identity-header';
const identityClientId = '0f6f1c60-0000-4000-8000-0000000000bb';
const get = (tokens: { get: (scope: string, tenantId: string, signal: AbortSignal) => Promise<string> }) =>
  tokens.get(graphScope, tenantId, turnScope().signal);

interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly header: string | undefined;
}

/** App Service's token endpoint, as its documentation describes it. */
class IdentityServer {
  readonly asked: Asked[] = [];
  /** What to answer instead of a token. */
  instead: { readonly status: number; readonly body: unknown } | null = null;
  lastToken = '';
  #server: LocalServer | null = null;

  async start(): Promise<void> {
    this.#server = await startLocalServer(async (request, _, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const sent = request.headers['x-identity-header'];
      this.asked.push({ path: url.pathname, query: Object.fromEntries(url.searchParams), header: String(sent) });
      if (this.instead) return sendJson(response, this.instead.status, this.instead.body);
      if (sent !== header) return sendJson(response, 401, { statusCode: 401, message: 'Unauthorized' });
      const expires = Math.floor(Date.now() / 1000) + 86_400;
      const key = new TextEncoder().encode('a key that nobody checks, 32 bytes');
      const claims = new SignJWT({ aud: url.searchParams.get('resource') ?? '', jti: String(this.asked.length) });
      this.lastToken = await claims.setProtectedHeader({ alg: 'HS256' }).setExpirationTime(expires).sign(key);
      // Numbers as text, as the platform has them.
      const resource = url.searchParams.get('resource');
      const answer = { access_token: this.lastToken, expires_on: `${expires}`, resource, token_type: 'Bearer' };
      sendJson(response, 200, answer);
    });
  }

  get endpoint() {
    return { url: `${this.#server?.url}/msi/token`, header };
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}

/** One identity server per test, since a test may take it down. */
function useIdentityServer(): () => IdentityServer {
  let server = new IdentityServer();
  beforeEach(async () => {
    server = new IdentityServer();
    await server.start();
  });
  afterEach(() => server.close());
  return () => server;
}

describe('A managed identity as credential', () => {
  const graph = useGraphInSandbox();
  const identity = useIdentityServer();
  const credential = (): Credential => ({ kind: 'managed-identity', endpoint: identity().endpoint });

  it('gets its token from the platform, not from Entra', async () => {
    assert.equal(await get(graph().tokens({ credential: credential() })), identity().lastToken);
    assert.deepEqual(identity().asked, [
      {
        path: '/msi/token',
        query: { 'api-version': '2019-08-01', resource: 'https://graph.microsoft.com', client_id: appId },
        header,
      },
    ]);
    assert.deepEqual(await graph().requests('token'), []);
  });

  it('asks for one token per resource, and keeps each', async () => {
    const tokens = graph().tokens({ credential: credential() });
    await get(tokens);
    await get(tokens);
    await tokens.get('https://api.botframework.com/.default', tenantId, turnScope().signal);
    const resources = identity().asked.map(({ query }) => query.resource);
    assert.deepEqual(resources, ['https://graph.microsoft.com', 'https://api.botframework.com']);
  });

  it('is asked of the machine itself where the platform names no endpoint', async () => {
    const sent: unknown[] = [];
    const text = JSON.stringify({ access_token: 'a.b.c', expires_on: '1800000000' });
    const http = {
      send: async (request: unknown) => {
        sent.push(request);
        return { status: 200, headers: {}, text };
      },
      close: async () => undefined,
    };
    const token = await createManagedIdentity(http, appId, null).tokenFor('https://graph.microsoft.com');
    assert.deepEqual(token, { accessToken: 'a.b.c', expiresOn: new Date(1_800_000_000_000) });
    const query = `api-version=2018-02-01&resource=https%3A%2F%2Fgraph.microsoft.com&client_id=${appId}`;
    const url = `http://169.254.169.254/metadata/identity/oauth2/token?${query}`;
    assert.deepEqual(sent, [{ method: 'GET', url, headers: { metadata: 'true' } }]);
  });

  const failures = [
    {
      status: 400,
      body: { statusCode: 400, message: 'No User Assigned Managed Identity' },
      code: 'credential-rejected',
    },
    { status: 403, body: {}, code: 'credential-rejected' },
    { status: 404, body: {}, code: 'token-unavailable' },
    { status: 410, body: {}, code: 'token-unavailable' },
    { status: 429, body: {}, code: 'token-unavailable' },
    { status: 500, body: {}, code: 'token-unavailable' },
    { status: 302, body: {}, code: 'token-unavailable' },
    { status: 200, body: { access_token: '' }, code: 'token-unavailable' },
    { status: 200, body: { access_token: 'a.b.c', expires_on: 'soon' }, code: 'token-unavailable' },
  ] as const;
  for (const { status, body, code } of failures) {
    it(`fails with ${code} after ${status} ${JSON.stringify(body)}, and works again afterwards`, async () => {
      for (const each of [credential(), federatedWith(identity())]) {
        const tokens = graph().tokens({ credential: each });
        identity().instead = { status, body };
        await assert.rejects(
          get(tokens),
          withCode(code, ({ details }) => assert.deepEqual(details, { tenantId, appId })),
        );
        identity().instead = null;
        assert.match(await get(tokens), /^eyJ/);
      }
      assert.ok(!graph().kept.text().includes(header));
    });
  }

  it('fails with token-unavailable when nothing listens', async () => {
    await identity().close();
    for (const each of [credential(), federatedWith(identity())]) {
      await assert.rejects(get(graph().tokens({ credential: each })), withCode('token-unavailable'));
    }
  });
});

const federatedWith = (identity: IdentityServer): Credential => ({
  kind: 'federated',
  identityClientId,
  endpoint: identity.endpoint,
});

describe('An app that trusts a managed identity', () => {
  const graph = useGraphInSandbox();
  const identity = useIdentityServer();

  it("shows the identity's token to Entra instead of a secret", async () => {
    const meetings = graph().meetings({ credential: federatedWith(identity()) });
    assert.equal((await meetings.createOrGet(graph().fresh(), turnScope())).created, true);
    const query = {
      'api-version': '2019-08-01',
      resource: 'api://AzureADTokenExchange',
      client_id: identityClientId,
    };
    assert.deepEqual(identity().asked, [{ path: '/msi/token', query, header }]);
    const [request] = await graph().requests('token');
    const form = request?.body as Readonly<Record<string, unknown>>;
    assert.equal(form.client_id, appId);
    assert.equal(form.client_assertion_type, 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    assert.ok('client_assertion' in form && !('client_secret' in form));
    assert.ok(!graph().kept.text().includes(identity().lastToken.slice(0, 40)));
  });

  it('asks the identity anew for each token, so that none is too old', async () => {
    const tokens = graph().tokens({ credential: federatedWith(identity()) });
    const first = await get(tokens);
    tokens.discard(graphScope, tenantId, first);
    assert.notEqual(await get(tokens), first);
    assert.equal(identity().asked.length, 2);
  });

  it('fails with credential-rejected when Entra does not know the identity', async () => {
    const error_description =
      'AADSTS700213: No matching federated identity record found for presented assertion subject.';
    const body = { error: 'invalid_client', error_description };
    await graph().faults({ match: { target: 'token' }, times: 1, status: 401, body });
    const tokens = graph().tokens({ credential: federatedWith(identity()) });
    await assert.rejects(get(tokens), withCode('credential-rejected'));
    assert.match(await get(tokens), /^eyJ/);
  });
});
