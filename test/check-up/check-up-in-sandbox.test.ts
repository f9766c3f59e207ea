import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { checkUpExternalId } from '../../src/graph/check-organizer.ts';
import { anythingToFix, type CheckName, type Finding, stateOf } from '../../src/meeting/check-up/finding.ts';
import { newFolder } from '../store/engines.ts';
import { botId, tenantId } from '../support/bot.ts';
import { person, printed, SandboxedCheckUp, secret } from './sandboxed-check-up.ts';

describe('A check-up', function () {
  this.timeout(20_000);
  let sandboxed: SandboxedCheckUp;
  before(async () => {
    sandboxed = await SandboxedCheckUp.start();
  });
  beforeEach(() => sandboxed.reset());
  after(() => sandboxed.close());

  const reasonsOf = (findings: readonly Finding[], check: CheckName) =>
    findings.filter((finding) => finding.check === check).map(({ reason }) => reason);
  const toFix = (findings: readonly Finding[]) => findings.filter((finding) => stateOf(finding) === 'fix');

  it('finds nothing to fix where all is well, and leaves nothing behind', async () => {
    const findings = await sandboxed.checkUp();
    assert.deepEqual(toFix(findings), []);
    assert.equal(anythingToFix(findings), false);
    const well = ['clock', 'connector-token', 'graph-token', 'permission', 'organizer', 'dial-in', 'signing-keys'];
    for (const check of well) assert.deepEqual(reasonsOf(findings, check as CheckName), ['ok'], check);
    assert.deepEqual(await sandboxed.meetings(), { created: 1, left: 0 });
    assert.match(printed(findings), /All that could be checked is in order\.\n$/);
  });

  it('finds a missing consent, names the page that gives it, and does not bother the organizer', async () => {
    await sandboxed.register({ roles: [] });
    const findings = await sandboxed.checkUp();
    assert.deepEqual(reasonsOf(findings, 'permission'), ['permission-missing']);
    assert.deepEqual(reasonsOf(findings, 'organizer'), ['blocked']);
    const url = `https://login.microsoftonline.com/${tenantId}/adminconsent?client_id=${botId}`;
    assert.ok(printed(findings).includes(`      ${url}\n`));
    assert.equal((await sandboxed.meetings()).created, 0);
  });

  it('sees a consent that was given since the token in use', async () => {
    await sandboxed.register({ roles: [] });
    const app = sandboxed.app();
    const scope = () => ({ correlationId: 'c', signal: AbortSignal.timeout(9_000), remainingMs: () => 9_000 });
    assert.deepEqual(reasonsOf(await app.checkUp(scope(), 'chat'), 'permission'), ['permission-missing']);
    await sandboxed.register({});
    assert.deepEqual(reasonsOf(await app.checkUp(scope(), 'chat'), 'permission'), ['ok']);
    await app.close(0);
  });

  it('tries it with the administrators where whoever asks first organizes, and means everybody', async () => {
    const dataUrl = `file:${newFolder()}/claims.db`;
    const env = { MEETING_ORGANIZER: 'sender', DATABASE_URL: dataUrl };
    assert.deepEqual(reasonsOf(await sandboxed.checkUp({ ...env, ADMINS: person('01') }), 'organizer'), ['ok']);
    assert.deepEqual(reasonsOf(await sandboxed.checkUp({ ...env, ADMINS: '' }), 'organizer'), ['organizer-varies']);
    const refused = await sandboxed.checkUp({ ...env, ADMINS: person('24') });
    assert.deepEqual(reasonsOf(refused, 'organizer'), ['access-policy-missing']);
    assert.match(printed(refused), /Grant-CsApplicationAccessPolicy -PolicyName "Meet-Here" -Global\n/);
    assert.match(printed(refused), /^ +Connect-MicrosoftTeams$/m);
    for (const [CLOUD, name] of [
      ['usgov', 'TeamsGCCH'],
      ['dod', 'TeamsDOD'],
    ] as const) {
      const there = printed(await sandboxed.checkUp({ CLOUD, MEETING_ORGANIZER: person('24') }));
      assert.ok(there.includes(`      Connect-MicrosoftTeams -TeamsEnvironmentName ${name}\n`), there);
    }
  });

  it('asks for no permission of the app, and tries nobody’s meeting, where people sign in', async () => {
    const delegated = {
      GRAPH_PERMISSION: 'delegated',
      MEETING_ORGANIZER: 'sender',
      BOT_DOMAIN: 'bot.example.com',
      RECORD_KEYS: `test:${randomBytes(32).toString('base64')}`,
      DATABASE_URL: `file:${newFolder()}/claims.db`,
    };
    await sandboxed.register({ roles: [] });
    const findings = await sandboxed.checkUp(delegated);
    assert.deepEqual(toFix(findings), []);
    assert.deepEqual(reasonsOf(findings, 'organizer'), ['organizer-varies']);
    assert.equal((await sandboxed.meetings()).created, 0);
    await sandboxed.register({});
    assert.deepEqual(reasonsOf(await sandboxed.checkUp(delegated), 'permission'), ['permission-unused']);
  });

  it('finds a store that is down, and one that answers', async () => {
    const sender = { MEETING_ORGANIZER: 'sender' };
    const up = await sandboxed.checkUp({ ...sender, DATABASE_URL: `file:${newFolder()}/claims.db` });
    assert.deepEqual(reasonsOf(up, 'store'), ['ok']);
    const down = await sandboxed.checkUp({ ...sender, DATABASE_URL: 'postgres://bot:canary-pass@127.0.0.1:9/meet' });
    assert.deepEqual(reasonsOf(down, 'store'), ['store-down']);
    assert.doesNotMatch(printed(down), /canary/);
  });

  it('finds a missing policy and prints the commands for those of the pool who need them, and for nobody else', async () => {
    const pool = [person('01'), person('24'), person('11')].join();
    const findings = await sandboxed.checkUp({ MEETING_ORGANIZER: pool });
    assert.deepEqual(reasonsOf(findings, 'organizer'), ['ok', 'access-policy-missing', 'access-policy-missing']);
    const text = printed(findings);
    assert.ok(text.includes(`New-CsApplicationAccessPolicy -Identity "Meet-Here" -AppIds "${botId}"`));
    const granted = [...text.matchAll(/Grant-CsApplicationAccessPolicy -PolicyName "Meet-Here" -Identity "(.*)"/g)];
    assert.deepEqual(granted.map(([, id]) => id).sort(), [person('11'), person('24')]);
    assert.match(text, /30 minutes/);
    assert.equal((await sandboxed.meetings()).left, 0);
  });

  it('is content as soon as the policy has arrived', async () => {
    const env = { MEETING_ORGANIZER: person('24') };
    await sandboxed.control('PUT', `/policies/${person('24')}`, { appIds: [botId], delaySeconds: 1_800 });
    assert.equal(anythingToFix(await sandboxed.checkUp(env)), true);
    await sandboxed.control('PUT', '/clock', { advance: 1_801 });
    const later = { now: () => new Date(Date.now() + 1_801_000) };
    assert.deepEqual(toFix(await sandboxed.checkUp(env, later)), []);
  });

  it('finds an organizer that nobody knows', async () => {
    const findings = await sandboxed.checkUp({ MEETING_ORGANIZER: person('99') });
    assert.deepEqual(reasonsOf(findings, 'organizer'), ['organizer-not-found']);
    assert.match(
      printed(findings),
      new RegExp(`Check MEETING_ORGANIZER.*\n.*\n *Get-MgUser -UserId "${person('99')}"`),
    );
  });

  for (const [who, last] of [
    ['without a licence', '22'],
    ['who is a guest', '23'],
  ] as const) {
    it(`finds an organizer ${who}`, async () => {
      const findings = await sandboxed.checkUp({ MEETING_ORGANIZER: person(last) });
      assert.deepEqual(reasonsOf(findings, 'organizer'), ['organizer-refused']);
      assert.match(printed(findings), /no Teams license[\s\S]*is a guest[\s\S]*Get-MgUserLicenseDetail[\s\S]*"TEAMS1"/);
    });
  }

  it('mentions an organizer without phone numbers, which is nothing to fix', async () => {
    const findings = await sandboxed.checkUp({ MEETING_ORGANIZER: person('21') });
    assert.deepEqual(reasonsOf(findings, 'dial-in'), ['dial-in-absent']);
    assert.equal(anythingToFix(findings), false);
    assert.match(printed(findings), /Audio Conferencing license[\s\S]*"MCOMEETADV"/);
  });

  it('finds a wrong secret, for Teams and for Graph', async () => {
    const findings = await sandboxed.checkUp({ BOT_PASSWORD: 'canary-wrong-secret' });
    assert.deepEqual(reasonsOf(findings, 'graph-token'), ['credential-rejected']);
    assert.deepEqual(reasonsOf(findings, 'connector-token'), ['credential-rejected']);
    assert.deepEqual(reasonsOf(findings, 'organizer'), ['blocked']);
    assert.match(printed(findings), new RegExp(`BOT_PASSWORD.*\n *az ad app credential list --id "${botId}"`));
  });

  it('finds a secret that was withdrawn although the token in use is still good', async () => {
    const app = sandboxed.app();
    const scope = () => ({ correlationId: 'c', signal: AbortSignal.timeout(9_000), remainingMs: () => 9_000 });
    await app.checkUp(scope(), 'chat');
    await sandboxed.register({ secret: 'a new one' });
    assert.deepEqual(reasonsOf(await app.checkUp(scope(), 'chat'), 'graph-token'), ['credential-rejected']);
    await app.close(0);
  });

  for (const [ahead, shown] of [
    [600_000, '+600 s'],
    [-600_000, '-600 s'],
  ] as const) {
    it(`finds a clock that is off by ${shown}`, async () => {
      const findings = await sandboxed.checkUp({}, { now: () => new Date(Date.now() + ahead) });
      assert.deepEqual(reasonsOf(findings, 'clock'), ['clock-differs']);
      // The header has whole seconds.
      const seconds = findings.find(({ check }) => check === 'clock')?.details.clockAheadSeconds ?? 0;
      assert.ok(Math.abs(seconds - ahead / 1000) <= 2, String(seconds));
      assert.match(printed(findings), /timedatectl set-ntp true/);
    });
  }

  it('finds that the keys of Teams cannot be loaded', async () => {
    sandboxed.issuer.setState('down');
    assert.deepEqual(reasonsOf(await sandboxed.checkUp(), 'signing-keys'), ['keys-unreachable']);
  });

  it('says what is not needed on a development machine', async () => {
    const findings = await sandboxed.checkUp({ DANGEROUSLY_ALLOW_ANONYMOUS: 'true' });
    for (const check of ['connector-token', 'signing-keys', 'endpoint'] as const) {
      assert.deepEqual(reasonsOf(findings, check), ['anonymous']);
    }
  });

  it('mentions permissions that the app does not use', async () => {
    await sandboxed.register({ roles: ['Mail.Read', 'OnlineMeetings.ReadWrite.All', 'x y'] });
    const permission = (await sandboxed.checkUp()).find(({ check }) => check === 'permission');
    assert.equal(permission?.reason, 'permission-unused');
    // What is not spelled like a permission is not printed.
    assert.deepEqual(permission?.details.permissions, ['Mail.Read']);
  });

  it('says that a test meeting was left behind, and removes it the next time', async () => {
    const faults = [{ match: { target: 'graph', method: 'DELETE' }, times: 1, status: 503 }];
    await sandboxed.control('PUT', '/faults', faults);
    const first = await sandboxed.checkUp();
    assert.deepEqual(reasonsOf(first, 'organizer'), ['test-meeting-left']);
    assert.equal(anythingToFix(first), false);
    assert.deepEqual(await sandboxed.meetings(), { created: 1, left: 1 });
    assert.deepEqual(reasonsOf(await sandboxed.checkUp(), 'organizer'), ['ok']);
    assert.deepEqual(await sandboxed.meetings(), { created: 1, left: 0 });
  });

  it('makes no second test meeting for an organizer who was well a moment ago', async () => {
    const app = sandboxed.app();
    const scope = () => ({ correlationId: 'c', signal: AbortSignal.timeout(9_000), remainingMs: () => 9_000 });
    for (let i = 0; i < 3; i++) await app.checkUp(scope(), 'chat');
    await app.close(0);
    assert.deepEqual(await sandboxed.meetings(), { created: 1, left: 0 });
  });

  it('says how long to wait when Graph asks for it, and that Graph is away when it is', async () => {
    await sandboxed.control('PUT', '/faults', [{ match: { target: 'graph' }, status: 429, retryAfter: '17' }]);
    assert.match(printed(await sandboxed.checkUp()), /Try again in 17 seconds/);
    await sandboxed.control('PUT', '/faults', [{ match: { target: 'graph' }, reset: 'before' }]);
    assert.deepEqual(reasonsOf(await sandboxed.checkUp(), 'organizer'), ['graph-unavailable']);
  });

  it('ends in time when nobody answers', async () => {
    await sandboxed.control('PUT', '/faults', [{ match: { target: 'token' }, hang: 'before' }]);
    sandboxed.issuer.setState('hanging');
    const started = performance.now();
    const findings = await sandboxed.checkUp();
    assert.ok(performance.now() - started < 9_000);
    assert.deepEqual(reasonsOf(findings, 'graph-token'), ['token-unavailable']);
    assert.deepEqual(reasonsOf(findings, 'signing-keys'), ['keys-unreachable']);
  });

  it('shows and logs no secret, token, link, name or sign-in name', async () => {
    const pool = ['01', '21', '22', '24', '99'].map(person).join();
    const findings = await sandboxed.checkUp({ MEETING_ORGANIZER: pool });
    const shown = printed(findings) + JSON.stringify(findings) + sandboxed.kept.text();
    assert.ok(sandboxed.kept.entries.some(({ event, outcome }) => event === 'check-up' && outcome === 'fix'));
    assert.doesNotMatch(shown, new RegExp(`${secret}|eyJ|Bearer|meetup-join|contoso|Meeting Desk|Nora|Liam|Paul`));
    assert.ok(!sandboxed.kept.text().includes(person('01')));
  });

  it('tries organizers under an ID that no conversation has', async () => {
    await sandboxed.checkUp();
    const { requests } = (await sandboxed.control('GET', '/requests')) as {
      requests: { method: string; body: unknown }[];
    };
    const asked = requests.filter(
      ({ method, body }) => method === 'POST' && JSON.stringify(body).includes('externalId'),
    );
    assert.deepEqual(
      asked.map(({ body }) => (body as { externalId: string }).externalId),
      [checkUpExternalId],
    );
    assert.doesNotMatch(checkUpExternalId, /^(19|a|8|28|29):/);
  });
});
