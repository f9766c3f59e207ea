import assert from 'node:assert/strict';
import { renderProblemCard } from '../../src/card/problem/problem-card.ts';
import { type ErrorCode, type ErrorDetails, errorTable, TurnError } from '../../src/errors.ts';
import { commandsOf, linksOf, textsOfType, visibleText } from './check-card.ts';
import { languages } from './samples.ts';

const appId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const tenantId = '99999999-8888-4777-8666-555555555555';
const organizerId = '11111111-2222-4333-8444-555555555555';
const ids = { appId, tenantId, organizerId };
const codes = Object.keys(errorTable) as ErrorCode[];

function render(
  code: ErrorCode,
  details: ErrorDetails = {},
  input: { requestId?: string; retryText?: string; organizers?: string[] } = {},
) {
  return renderProblemCard({
    error: new TurnError(code, { details, requestId: input.requestId ?? null }),
    correlationId: 'a1b2c3d4',
    locale: 'en',
    retryText: input.retryText ?? null,
    entraBaseUrl: 'https://login.microsoftonline.com',
    organizers: input.organizers ?? [],
  });
}
const shown = (...args: Parameters<typeof render>) => visibleText(render(...args).card);

describe('the problem card', () => {
  for (const language of languages) {
    it(`has a title of its own, what happened, who can help and a remedy for every code in ${language}`, () => {
      const titles = codes.map((code) => {
        const error = new TurnError(code);
        const { card, summary } = renderProblemCard({
          error,
          correlationId: 'a1b2c3d4',
          locale: language,
          retryText: null,
          entraBaseUrl: 'https://login.microsoftonline.com',
          organizers: [],
        });
        const texts = textsOfType(card, 'TextBlock');
        assert.ok(texts.length >= 6, code);
        assert.equal(texts[0], summary);
        assert.equal(new Set(texts).size, texts.length, code);
        return summary;
      });
      assert.equal(new Set(titles).size, codes.length);
    });
  }

  it('carries the reference, and the request ID of Graph when there is one', () => {
    for (const code of codes) assert.match(shown(code), /^Reference: a1b2c3d4$/m, code);
    assert.doesNotMatch(shown('graph-rejected'), /request ID: /);
    assert.match(shown('graph-rejected', {}, { requestId: '599d9cb0' }), /^Graph request ID: 599d9cb0$/m);
  });

  it('names the person who can act, from the error table', () => {
    assert.match(shown('permission-missing'), /A Microsoft 365 administrator/);
    assert.match(shown('credential-rejected'), /Whoever runs Meet Here/);
    assert.match(shown('graph-throttled'), /waiting helps/);
    assert.match(shown('unexpected'), /The developers/);
    assert.match(shown('account-unsupported'), /^You$/m);
  });

  it('spells out the cmdlets for a missing access policy, one a line, and the 30 minutes', () => {
    const text = shown('access-policy-missing', ids);
    assert.deepEqual(textsOfType(render('access-policy-missing', ids).card, 'TextRun').slice(0, 3), [
      'Connect-MicrosoftTeams',
      `New-CsApplicationAccessPolicy -Identity "Meet-Here" -AppIds "${appId}" -Description "Meet Here creates meetings"`,
      `Grant-CsApplicationAccessPolicy -PolicyName "Meet-Here" -Identity "${organizerId}"`,
    ]);
    assert.match(text, /up to 30 minutes/);
    const inGccHigh = shown('access-policy-missing', { ...ids, teamsEnvironment: 'TeamsGCCH' });
    assert.match(inGccHigh, /^Connect-MicrosoftTeams -TeamsEnvironmentName TeamsGCCH$/m);
  });

  it('grants the policy to the whole pool at once, the refused organizer first and nobody twice', () => {
    const other = '11111111-2222-4333-8444-666666666666';
    const grants = (details: ErrorDetails, organizers: string[]) =>
      shown('access-policy-missing', details, { organizers }).match(/Grant-\S+ -PolicyName \S+ -Identity \S+/g) ?? [];
    assert.deepEqual(
      grants(ids, [other, organizerId]).map((line) => line.slice(-38)),
      [`"${organizerId}"`, `"${other}"`],
    );
    assert.equal(grants({}, [other]).length, 1);
    assert.equal(
      grants(
        {},
        Array.from({ length: 50 }, (_, n) => `${n}${other.slice(2)}`),
      ).length,
      10,
    );
  });

  it('grants the policy to everybody where anybody may be the first who asks', () => {
    const { card } = renderProblemCard({
      error: new TurnError('access-policy-missing', { details: ids }),
      correlationId: 'a1b2c3d4',
      locale: 'en',
      retryText: null,
      entraBaseUrl: 'https://login.microsoftonline.com',
      organizers: 'sender',
    });
    const grants = textsOfType(card, 'TextRun').filter((line) => line.startsWith('Grant-'));
    assert.deepEqual(grants, ['Grant-CsApplicationAccessPolicy -PolicyName "Meet-Here" -Global']);
  });

  it('puts a clear placeholder where an ID is not known', () => {
    const text = shown('access-policy-missing');
    assert.match(text, /-AppIds "<App ID>"/);
    assert.match(text, /-Identity "<Organizer object ID>"/);
  });

  it('never pastes anything but an ID into a command or a link', () => {
    const hostile = { appId: 'x"; Remove-Item *', organizerId: 'eve@evil.example', tenantId: '../evil?' };
    assert.match(shown('access-policy-missing', hostile), /-AppIds "<App ID>"[\s\S]*-Identity "<Organizer object ID>"/);
    assert.deepEqual(linksOf(render('permission-missing', { ...hostile, appId }).card), [
      `https://login.microsoftonline.com/organizations/adminconsent?client_id=${appId}`,
    ]);
    for (const code of codes) assert.doesNotMatch(JSON.stringify(render(code, hostile)), /evil|Remove-Item/, code);
  });

  it('leads to the consent page of the tenant when a permission is missing', () => {
    assert.deepEqual(linksOf(render('permission-missing', ids).card), [
      `https://login.microsoftonline.com/${tenantId}/adminconsent?client_id=${appId}`,
    ]);
    assert.deepEqual(linksOf(render('permission-missing', { tenantId }).card), []);
    assert.match(shown('permission-missing', ids), /OnlineMeetings\.ReadWrite\.All/);
  });

  it('lists the known causes when Graph refuses without a reason', () => {
    const causes = textsOfType(render('organizer-refused').card, 'TextBlock').filter((text) => text.startsWith('• '));
    assert.equal(causes.length, 4);
    for (const cause of [/license/, /guest/, /object ID/, /OnlineMeetings\.ReadWrite\.All/]) {
      assert.ok(
        causes.some((text) => cause.test(text)),
        String(cause),
      );
    }
  });

  it('says how long to wait when Graph said so', () => {
    assert.match(shown('graph-throttled', { retryAfterSeconds: 12 }), /Try again in 12 seconds\./);
    assert.match(shown('graph-throttled', { retryAfterSeconds: 0.2 }), /Try again in 1 second\./);
    for (const retryAfterSeconds of [0, -3, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.match(shown('graph-throttled', { retryAfterSeconds }), /Try again in a minute\./);
    }
  });

  it('offers to try again exactly for errors that pass by, when there is something to repeat', () => {
    for (const code of codes) {
      const commands = commandsOf(render(code, {}, { retryText: 'meet Budget' }).card);
      assert.deepEqual(commands, errorTable[code].retry ? ['meet Budget'] : [], code);
      assert.deepEqual(commandsOf(render(code).card), [], code);
    }
  });
});
