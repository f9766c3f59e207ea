import assert from 'node:assert/strict';
import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { createAccessTokens } from '../../src/graph/access-tokens.ts';
import { createHttp } from '../../src/graph/http.ts';
import { memoryLog } from '../support/memory-log.ts';
import { selfSigned } from '../support/self-signed.ts';
import { turnScope } from '../support/turn-scope.ts';
import { appId, graphScope, tenantId, useGraphInSandbox } from './graph-in-sandbox.ts';

/** A token endpoint that keeps the forms it was sent: the sandbox records no assertion. */
class FormKeeper {
  readonly forms: URLSearchParams[] = [];
  readonly paths: string[] = [];
  readonly #server: Server = createServer(async (req, res) => {
    this.forms.push(new URLSearchParams(await text(req)));
    this.paths.push((req.url ?? '').replace(/\?.*/, ''));
    const token = { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: 'a.b.c' };
    res.setHeader('content-type', 'application/json').end(JSON.stringify(token));
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }
}

describe('A certificate as credential', () => {
  const graph = useGraphInSandbox();
  let pem: string | null = null;
  before(() => {
    pem = selfSigned();
  });

  it('signs the request for a token, and is named in it', async function () {
    if (pem === null) return this.skip();
    const keeper = new FormKeeper();
    const http = createHttp();
    const kept = memoryLog();
    try {
      const tokens = createAccessTokens({
        http,
        clientId: appId,
        credential: { kind: 'certificate', pem },
        entraBaseUrl: 'https://login.microsoftonline.com',
        tokenBaseUrl: await keeper.listen(),
        tokenExchangeAudience: 'api://AzureADTokenExchange',
        log: kept.log,
      });
      assert.equal(await tokens.get(graphScope, tenantId, turnScope().signal), 'a.b.c');
    } finally {
      await keeper.close();
      await http.close();
    }

    assert.deepEqual(keeper.paths, [`/${tenantId}/oauth2/v2.0/token`]);
    const [form] = keeper.forms;
    assert.equal(form?.get('grant_type'), 'client_credentials');
    assert.equal(form?.get('scope'), graphScope);
    assert.equal(form?.has('client_secret'), false);
    assert.equal(form?.get('client_assertion_type'), 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');

    const assertion = form?.get('client_assertion') ?? '';
    const certificate = new X509Certificate(pem);
    // MSAL rounds its `nbf` to the nearest second.
    const expected = { issuer: appId, subject: appId, clockTolerance: 2 };
    const { payload } = await jwtVerify(assertion, certificate.publicKey, expected);
    assert.ok((payload.exp ?? 0) - Date.now() / 1000 <= 660);
    const { 'x5t#S256': thumbprint, x5c } = decodeProtectedHeader(assertion) as Record<string, unknown>;
    assert.equal(thumbprint, createHash('sha256').update(certificate.raw).digest('base64url'));
    assert.deepEqual(x5c, [certificate.raw.toString('base64')]);
    assert.ok(certificate.checkPrivateKey(createPrivateKey(pem)));
    assert.ok(!kept.text().includes(assertion.slice(0, 40)));
  });

  it('opens Graph as a secret does', async function () {
    if (pem === null) return this.skip();
    const meetings = graph().meetings({ credential: { kind: 'certificate', pem } });
    assert.equal((await meetings.createOrGet(graph().fresh(), turnScope())).created, true);
  });
});
