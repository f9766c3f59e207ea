import assert from 'node:assert/strict';
import { isServiceUrl } from '../../src/teams/service-url.ts';

const serviceHosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

describe('An address that replies may go to', () => {
  // The same in production and in anonymous mode, except for this machine.
  const rows: readonly (readonly [url: string, production: boolean, anonymous: boolean])[] = [
    ['https://smba.trafficmanager.net/emea/', true, true],
    ['https://smba.trafficmanager.net', true, true],
    ['https://SMBA.TrafficManager.net/amer/', true, true],
    ['https://smba.trafficmanager.net:443/', true, true],
    ['https://smba.infra.gcc.teams.microsoft.com/teams', true, true],
    ['http://smba.trafficmanager.net/emea/', false, false],
    ['ftp://smba.trafficmanager.net/', false, false],
    ['https://smba.trafficmanager.net:8443/', false, false],
    ['https://smba.trafficmanager.net./', false, false],
    ['https://evil.trafficmanager.net/', false, false],
    ['https://smba.trafficmanager.net.evil.example/', false, false],
    ['https://evil.example/smba.trafficmanager.net', false, false],
    ['https://user@smba.trafficmanager.net/', false, false],
    ['https://:secret@smba.trafficmanager.net/', false, false],
    ['https://smba.trafficmanager.net@evil.example/', false, false],
    ['smba.trafficmanager.net', false, false],
    ['', false, false],
    ['http://localhost:3978/', false, true],
    ['http://127.0.0.1:5000', false, true],
    ['http://127.1.2.3/', false, true],
    ['http://[::1]:5000/', false, true],
    ['http://user@127.0.0.1/', false, false],
    ['https://127.0.0.1:5000', false, false],
    ['http://127.0.0.1.evil.example/', false, false],
    ['http://127.evil.example/', false, false],
    ['http://localhost.evil.example/', false, false],
    ['http://128.0.0.1/', false, false],
    ['http://10.0.0.1/', false, false],
    ['http://[::2]/', false, false],
  ];
  for (const [url, production, anonymous] of rows) {
    it(`is ${url || 'an empty one'}: ${production}; in anonymous mode: ${anonymous}`, () => {
      assert.equal(isServiceUrl(url, { serviceHosts, loopback: false }), production);
      assert.equal(isServiceUrl(url, { serviceHosts, loopback: true }), anonymous);
    });
  }
});
