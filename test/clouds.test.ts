import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import manifest from '../appPackage/manifest.json' with { type: 'json' };
import { adminConsentUrl } from '../src/card/problem/remedy.ts';
import { readConfig } from '../src/config.ts';
import type { Credential } from '../src/credential.ts';
import { createAccessTokens } from '../src/graph/access-tokens.ts';
import { createGraphClient } from '../src/graph/graph-client.ts';
import { graphHosts } from '../src/graph/graph-hosts.ts';
import { createGraphOnlineMeetings } from '../src/graph/graph-online-meetings.ts';
import type { Http, HttpRequest } from '../src/graph/http.ts';
import { meetingLink } from '../src/graph/meeting-link.ts';
import { botHosts } from '../src/teams/bot-hosts.ts';
import { isServiceUrl } from '../src/teams/service-url.ts';
import { botId, organizerId, tenantId } from './support/bot.ts';
import { programs } from './support/programs.ts';
import { turnScope } from './support/turn-scope.ts';

interface Row {
  readonly name: string;
  readonly cloud: 'global' | 'usgov' | 'dod';
  readonly authority: string;
  readonly graph: string;
  readonly exchangeAudience: string;
  readonly databaseScope: string;
  readonly openIdMetadata: string;
  readonly botIssuer: string;
  readonly connectorScope: string;
  readonly multiTenant: string;
  readonly serviceUrl: string;
  readonly joinLink: string;
}

const worldwide = {
  cloud: 'global',
  authority: 'https://login.microsoftonline.com',
  graph: 'https://graph.microsoft.com',
  exchangeAudience: 'api://AzureADTokenExchange',
  databaseScope: 'https://ossrdbms-aad.database.windows.net/.default',
  openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  botIssuer: 'https://api.botframework.com',
  connectorScope: 'https://api.botframework.com/.default',
  multiTenant: 'botframework.com',
} as const;
const government = {
  authority: 'https://login.microsoftonline.us',
  exchangeAudience: 'api://AzureADTokenExchangeUSGov',
  databaseScope: 'https://ossrdbms-aad.database.usgovcloudapi.net/.default',
  openIdMetadata: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  botIssuer: 'https://api.botframework.us',
  connectorScope: 'https://api.botframework.us/.default',
  multiTenant: 'MicrosoftServices.onmicrosoft.us',
} as const;

/** Written out once more by hand, from Microsoft's pages: a typing mistake in the program must not repeat itself here. */
const table: readonly Row[] = [
  {
    ...worldwide,
    name: 'worldwide',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    joinLink: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
  },
  {
    ...worldwide,
    name: 'GCC',
    serviceUrl: 'https://smba.infra.gcc.teams.microsoft.com/teams',
    joinLink: 'https://gcc.teams.microsoft.com/l/meetup-join/19%3ameeting',
  },
  {
    ...government,
    name: 'GCC High',
    cloud: 'usgov',
    graph: 'https://graph.microsoft.us',
    serviceUrl: 'https://smba.infra.gov.teams.microsoft.us/teams',
    joinLink: 'https://gov.teams.microsoft.us/l/meetup-join/19%3ameeting',
  },
  {
    ...government,
    name: 'DoD',
    cloud: 'dod',
    graph: 'https://dod-graph.microsoft.us',
    serviceUrl: 'https://smba.infra.dod.teams.microsoft.us/teams',
    joinLink: 'https://dod.teams.microsoft.us/l/meetup-join/19%3ameeting',
  },
];

/** Answers as Entra, Graph and a virtual machine would, and keeps what was asked. */
function recordingHttp({ joinLink }: Row) {
  const sent: HttpRequest[] = [];
  const answers: readonly (readonly [RegExp, number, unknown])[] = [
    [/oauth2\/v2\.0\/token/, 200, { token_type: 'Bearer', expires_in: 3599, access_token: 'a.b.c' }],
    [/\/metadata\/identity/, 200, { access_token: 'd.e.f', expires_on: '4000000000' }],
    [/createOrGet/, 201, { joinWebUrl: joinLink, id: 'x' }],
  ];
  const http: Http = {
    send: async (request) => {
      sent.push(request);
      const [, status = 404, body] = answers.find(([pattern]) => pattern.test(request.url)) ?? [];
      return { status, headers: {}, text: JSON.stringify(body) };
    },
    close: async () => undefined,
  };
  return { http, sent };
}

for (const row of table) {
  describe(`The cloud ${row.name}`, () => {
    const { cloud, authority } = row;
    const graphHost = graphHosts[cloud];
    const botHost = botHosts[cloud];

    function start(credential: Credential) {
      const { http, sent } = recordingHttp(row);
      const log = () => undefined;
      const { graphBaseUrl, ...host } = graphHost;
      const tokens = createAccessTokens({ http, clientId: botId, credential, tokenBaseUrl: null, log, ...host });
      const graph = createGraphClient({ http, graphBaseUrl, graphAudience: graphBaseUrl, tokens, log });
      const meetings = createGraphOnlineMeetings(graph, botId, { ...graphHost, sandboxOrigins: [] });
      return { tokens, meetings, sent };
    }
    const meeting = { tenantId, organizerId, externalId: '19:x@thread.v2', subject: null, when: null };
    const graphUrl = `${row.graph}/v1.0/users/${organizerId}/onlineMeetings/createOrGet`;

    it('is asked for a meeting, and for the token, in no other cloud', async () => {
      const { meetings, sent } = start({ kind: 'secret', secret: 'any' });
      const { joinWebUrl } = await meetings.createOrGet(meeting, turnScope());
      assert.equal(joinWebUrl, row.joinLink);
      assert.deepEqual(
        sent.map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`),
        [`POST ${authority}/${tenantId}/oauth2/v2.0/token`, `POST ${graphUrl}`],
      );
      assert.equal(new URLSearchParams(sent[0]?.body).get('scope'), `${row.graph}/.default`);
    });

    it('is asked with an identity in the words that it knows', async () => {
      const federated = start({ kind: 'federated', identityClientId: organizerId, endpoint: null });
      await federated.meetings.createOrGet(meeting, turnScope());
      const asked = federated.sent.filter(({ url }) => url.includes('/metadata/identity/'));
      assert.deepEqual(
        asked.map(({ url }) => new URL(url).searchParams.get('resource')),
        [row.exchangeAudience],
      );

      const managed = start({ kind: 'managed-identity', endpoint: null });
      await managed.meetings.createOrGet(meeting, turnScope());
      await managed.tokens.get(botHost.connectorScope, tenantId, turnScope().signal);
      const resources = managed.sent.map(({ url }) => new URL(url).searchParams.get('resource'));
      assert.deepEqual(resources, [row.graph, null, row.connectorScope.replace('/.default', '')]);
    });

    it('answers turns with its own token, to its own addresses only', async () => {
      assert.deepEqual(
        [botHost.openIdMetadataUrl, botHost.tokenIssuer, botHost.connectorScope, botHost.multiTenant],
        [row.openIdMetadata, row.botIssuer, row.connectorScope, row.multiTenant],
      );
      for (const other of table) {
        const served = isServiceUrl(other.serviceUrl, { ...botHost, loopback: false });
        assert.equal(served, other.cloud === cloud, other.serviceUrl);
      }
      assert.equal(graphHost.databaseScope, row.databaseScope);
      const { tokens, sent } = start({ kind: 'secret', secret: 'any' });
      await tokens.get(botHost.connectorScope, tenantId, turnScope().signal);
      assert.equal(new URLSearchParams(sent.at(-1)?.body).get('scope'), row.connectorScope);
    });

    it('has links that lead into it', () => {
      assert.equal(meetingLink(row.joinLink, { ...graphHost, sandboxOrigins: [] }), row.joinLink);
      const foreign = table.find((other) => other.authority !== authority)?.joinLink ?? '';
      assert.equal(meetingLink(foreign, { ...graphHost, sandboxOrigins: [] }), null);
      const consent = adminConsentUrl(graphHost.entraBaseUrl, { tenantId, appId: botId });
      assert.equal(consent, `${authority}/${tenantId}/adminconsent?client_id=${botId}`);
    });

    // GCC is the worldwide cloud as far as a starting process can tell.
    if (row.name === 'GCC') return;
    it('is all that a starting process looks for', async () => {
      const hosts = [new URL(authority).host, new URL(row.openIdMetadata).host];
      assert.deepEqual(await hostsLookedUp({ CLOUD: cloud }), hosts.sort());
    });
  });
}

describe('All clouds', () => {
  it('share one manifest: it names no host of any of them', () => {
    assert.doesNotMatch(JSON.stringify({ ...manifest, $schema: '' }), /microsoft|botframework/i);
  });

  it('are three for the program, and China is refused with the reason', () => {
    assert.deepEqual([...new Set(table.map(({ cloud }) => cloud))].sort(), Object.keys(graphHosts).sort());
    const result = readConfig({ CLOUD: 'china' });
    assert.ok(
      'problems' in result && result.problems.some((text) => /CLOUD=china.*no createOrGet.*21Vianet/.test(text)),
    );
  });
});

/** The real process, until it listens, in a world without names. */
async function hostsLookedUp(more: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const recorder = new URL('support/record-lookups.cjs', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--require', recorder, programs.bot], {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      HOST: '127.0.0.1',
      BOT_ID: botId,
      BOT_PASSWORD: 'any',
      BOT_TENANT_ID: tenantId,
      MEETING_ORGANIZER: organizerId,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    if (/"outcome":"listening"/.test(output)) break;
  }
  child.kill('SIGKILL');
  const hosts = [...output.matchAll(/^lookup (\S+)$/gm)].map(([, host = '']) => host);
  return [...new Set(hosts)].sort();
}
