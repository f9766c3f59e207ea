import assert from 'node:assert/strict';
import { graphHosts } from '../../src/graph/graph-hosts.ts';
import { meetingLink } from '../../src/graph/meeting-link.ts';

const production = { meetingHosts: graphHosts.global.meetingHosts, sandboxOrigins: [] };
const sandbox = { ...production, sandboxOrigins: ['http://localhost:3980', 'http://127.0.0.1:3980'] };

describe('A link of a meeting', () => {
  const shown = [
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_X%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d',
    'https://teams.microsoft.com/meet/2345?p=abc',
    'https://teams.microsoft.com:443/l/meetup-join/1',
    'https://TEAMS.microsoft.com/l/meetup-join/1',
    'https://dialin.teams.microsoft.com/8551f4c1?id=848265745',
    'https://teams.cloud.microsoft/l/meetup-join/1',
    'https://teams.live.com/meet/1',
  ];
  for (const link of shown) {
    it(`is shown unchanged: ${link}`, () => {
      assert.equal(meetingLink(link, production), link);
    });
  }

  const refused: readonly (readonly [why: string, link: string])[] = [
    ['another host', 'https://example.com/l/meetup-join/1'],
    ['a host that ends alike', 'https://evilteams.microsoft.com/l/1'],
    ['a host that begins alike', 'https://teams.microsoft.com.example/l/1'],
    ['a host that only sends there', 'https://example.com/?to=teams.microsoft.com'],
    ['the parent of the host', 'https://microsoft.com/l/1'],
    ['http', 'http://teams.microsoft.com/l/1'],
    ['a script', 'javascript:alert(1)//teams.microsoft.com/'],
    ['data', 'data:text/html,teams.microsoft.com'],
    ["the client's own scheme", 'msteams://teams.microsoft.com/l/1'],
    ['a name in front', 'https://teams.microsoft.com@example.com/'],
    ['a name in front of the right host', 'https://anna@teams.microsoft.com/l/1'],
    ['a password', 'https://anna:x@teams.microsoft.com/l/1'],
    ['a port', 'https://teams.microsoft.com:8443/l/1'],
    ['letters that look alike', 'https://teams.micr\u043esoft.com/l/1'],
    ['a line break', 'https://teams.micro\nsoft.com/l/1'],
    ['a blank', 'https://teams.microsoft.com/l/1 2'],
    ['letters that look alike, encoded', 'https://teams.xn--microsft-sbh.com/l/1'],
    ['a final dot', 'https://teams.microsoft.com./l/1'],
    ['a backslash', 'https://example.com\\@teams.microsoft.com/'],
    ['no address', 'teams.microsoft.com/l/1'],
    ['nothing', ''],
    ['the sandbox', 'http://localhost:3980/l/meetup-join/1'],
  ];
  for (const [why, link] of refused) {
    it(`is not shown for ${why}: ${JSON.stringify(link)}`, () => {
      assert.equal(meetingLink(link, production), null);
    });
  }

  it('is not there when there is none', () => {
    assert.equal(meetingLink(null, sandbox), null);
  });

  it('may lead to the sandbox when that is in use, by scheme, name and port', () => {
    const link = 'http://localhost:3980/l/meetup-join/1';
    assert.equal(meetingLink(link, sandbox), link);
    for (const other of [
      'https://localhost:3980/',
      'http://localhost:3981/',
      'http://localhost/',
      'http://[::1]:3980/',
    ]) {
      assert.equal(meetingLink(other, sandbox), null, other);
    }
  });

  it('leads to the hosts of its own cloud only', () => {
    const link = 'https://teams.microsoft.com/l/1';
    const gov = 'https://dod.teams.microsoft.us/l/1';
    for (const { meetingHosts } of [graphHosts.usgov, graphHosts.dod]) {
      assert.equal(meetingLink(link, { meetingHosts, sandboxOrigins: [] }), null);
      assert.equal(meetingLink(gov, { meetingHosts, sandboxOrigins: [] }), gov);
    }
    assert.equal(meetingLink(gov, production), null);
  });
});
