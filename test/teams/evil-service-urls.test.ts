import assert from 'node:assert/strict';
import { botHosts } from '../../src/teams/bot-hosts.ts';
import { isServiceUrl } from '../../src/teams/service-url.ts';
import { helpActivity } from '../support/activities.ts';
import { botId, startBot } from '../support/bot.ts';
import { startLocalServer } from '../support/local-server.ts';
import { startTokenIssuer } from '../support/token-issuer.ts';

const good = 'smba.trafficmanager.net';

/** Sixty ways to make a bot hand out its token. `port` is one where somebody listens. */
function evilUrls(port: number): readonly string[] {
  const local = `127.0.0.1:${port}`;
  const lookAlikes = [
    `evil.${good}`,
    `${good}.evil.example`,
    `${good}evil.example`,
    'smba-trafficmanager.net',
    'smba.trafficmanager.net.',
    'smba.trafficmanager.com',
    'smba.trafficmanager.ne',
    'smba.traffic-manager.net',
    'smba.trafficrnanager.net',
    'ѕmba.trafficmanager.net',
    'smba。trafficmanager。net.evil.example',
    'xn--mba-6dd.trafficmanager.net',
    'anything.trafficmanager.net',
    'trafficmanager.net',
    'anything.azurewebsites.net',
    'api.botframework.com',
    'smba.infra.gov.teams.microsoft.us',
    'smba.infra.gcc.teams.microsoft.com.evil.example',
    'teams.microsoft.com',
    'evil.example',
    'localhost',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '169.254.169.254',
    'metadata.google.internal',
  ].map((host) => `https://${host}/emea/`);
  const tricks = [
    `http://${good}/emea/`,
    `https://${good}:8443/emea/`,
    `https://${good}:80/`,
    `https://user@${good}/`,
    `https://user:secret@${good}/`,
    `https://${good}@evil.example/`,
    `https://${good}:443@evil.example/`,
    `https://evil.example#@${good}/`,
    `https://evil.example?@${good}/`,
    `https://evil.example/${good}/`,
    `https://evil.example\\@${good}/`,
    `https:evil.example/${good}`,
    `//${good}/emea/`,
    `${good}/emea/`,
    `ftp://${good}/`,
    `file:///${good}/`,
    `javascript:alert(1)//${good}`,
    `data:text/plain,${good}`,
    `wss://${good}/`,
    `https://${good}%2eevil.example/`,
    `https://${good}%00.evil.example/`,
    `https://evil.example%23@${good}/`,
    'https://',
    ' ',
    'null',
    `http://${local}/emea/`,
    `http://localhost:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://${good}@${local}/`,
  ];
  return [...lookAlikes, ...tricks];
}

describe('Sixty addresses that want the bot’s token', () => {
  it('are no place to send a reply to, in any cloud', () => {
    assert.ok(evilUrls(80).length >= 60);
    for (const url of evilUrls(80)) {
      for (const [cloud, { serviceHosts }] of Object.entries(botHosts)) {
        if (cloud !== 'global' && url.includes('//smba.infra.gov.teams.microsoft.us/')) continue;
        assert.equal(isServiceUrl(url, { serviceHosts, loopback: false }), false, `${cloud} ${url}`);
      }
    }
  });

  it('get a blank 401 though the token names them, and nobody who listens there hears anything', async () => {
    const heard: unknown[] = [];
    const evil = await startLocalServer((request, _body, response) => {
      heard.push(request.headers);
      response.end('{}');
    });
    const issuer = await startTokenIssuer();
    const bot = await startBot({
      DANGEROUSLY_ALLOW_ANONYMOUS: 'false',
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
      ENTRA_BASE_URL: 'http://127.0.0.1:9',
    });
    try {
      for (const url of evilUrls(Number(new URL(evil.url).port))) {
        const authorization = `Bearer ${await issuer.sign({ aud: botId, serviceurl: url })}`;
        const { status, text } = await bot.send(helpActivity(url), { authorization });
        assert.deepEqual([status, text], [401, ''], url);
      }
      assert.deepEqual(heard, []);
    } finally {
      await Promise.all([bot.close(), issuer.close(), evil.close()]);
    }
  });
});
