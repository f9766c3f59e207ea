import assert from 'node:assert/strict';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { describeSandbox, PEOPLE, TENANT, unique, useGraph } from './graph-under-test.ts';

describeSandbox('MSAL, pointed at the sandbox,', () => {
  const graph = useGraph();
  const clientId = '5a6d0c1e-0000-4000-8000-0000000000d1';
  const authority = `https://login.microsoftonline.com/${TENANT}`;

  // MSAL refuses an http authority, but takes the metadata of one it need not fetch.
  async function client(): Promise<ConfidentialClientApplication> {
    const metadata = await graph.call(`/${TENANT}/v2.0/.well-known/openid-configuration`, { token: null });
    const auth = { clientId, clientSecret: 'any', authority, authorityMetadata: metadata.text };
    return new ConfidentialClientApplication({ auth });
  }

  it('gets a token in the name of the app', async () => {
    const scopes = ['https://graph.microsoft.com/.default'];
    const result = await (await client()).acquireTokenByClientCredential({ scopes });
    const reply = await graph.createOrGet({ externalId: unique() }, { token: result?.accessToken ?? '' });
    assert.equal(reply.status, 201);
  });

  it('gets a token on behalf of a user, and the next one from its cache', async () => {
    const oboAssertion = await graph.mint({ kind: 'assertion', userId: PEOPLE.ben, clientId });
    const scopes = ['https://graph.microsoft.com/OnlineMeetings.ReadWrite'];
    const msal = await client();
    const first = await msal.acquireTokenOnBehalfOf({ oboAssertion, scopes });
    const second = await msal.acquireTokenOnBehalfOf({ oboAssertion, scopes });
    assert.deepEqual([first?.fromCache, second?.fromCache], [false, true]);
    assert.equal(second?.accessToken, first?.accessToken);
    const path = '/v1.0/me/onlineMeetings/createOrGet';
    assert.equal(
      (await graph.call(path, { token: first?.accessToken ?? '', body: { externalId: unique() } })).status,
      201,
    );
  });

  it('hears that a person must consent', async () => {
    await graph.control('PATCH', `/users/${PEOPLE.ben}`, { consentRequired: true });
    const oboAssertion = await graph.mint({ kind: 'assertion', userId: PEOPLE.ben, clientId });
    const msal = await client();
    await assert.rejects(msal.acquireTokenOnBehalfOf({ oboAssertion, scopes: ['User.Read'] }), {
      name: 'InteractionRequiredAuthError',
      subError: 'consent_required',
    });
  });
});
