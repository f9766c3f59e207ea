import assert from 'node:assert/strict';
import { renderDoctorCard } from '../../src/card/doctor/doctor-card.ts';
import { renderDoctorRefusedCard } from '../../src/card/doctor/doctor-refused-card.ts';
import { renderDoctorText } from '../../src/card/doctor/doctor-text.ts';
import { type Finding, stateOf } from '../../src/meeting/check-up/finding.ts';
import { commandsOf, linksOf, textsOfType, visibleText } from './check-card.ts';
import { findingsOf, organizerIds, ownReasons } from './every-doctor-card.ts';
import { languages } from './samples.ts';

const entraBaseUrl = 'https://login.microsoftonline.com';
const cardOf = (findings: readonly Finding[], locale = 'en') =>
  renderDoctorCard({ findings, correlationId: 'c0ffee00', locale, entraBaseUrl });
const well: Finding = { check: 'clock', reason: 'ok', details: {} };

/** As much as can go wrong at once. */
const worstOfEach: readonly Finding[] = (
  [
    ['configuration', 'client-secret'],
    ['configuration', 'anyone-may-ask'],
    ['clock', 'clock-differs'],
    ['connector-token', 'credential-rejected'],
    ['permission', 'permission-unused'],
    ['signing-keys', 'keys-unreachable'],
    ['store', 'store-down'],
    ['app-package', 'package-unreadable'],
  ] as const
).map(([check, reason]) => ({ check, reason, details: {} }));

describe('the card of a check-up', () => {
  it('says in its first lines, its toast and its speech whether anything is to fix', () => {
    const fine = cardOf([well]);
    assert.match(fine.summary, /in order/);
    const ill = cardOf([well, ...findingsOf('organizer-not-found'), { ...well, reason: 'clock-differs' }]);
    assert.equal(ill.summary, 'Check-up: 2 things to fix');
    assert.match(String(ill.card.speak), /Organizer: .*does not know the account/);
    assert.doesNotMatch(String(ill.card.speak), /Within a minute/);
  });

  it('puts what is to fix before everything else, with a sign and a word for the state', () => {
    const advice: Finding = { check: 'configuration', reason: 'client-secret', details: {} };
    const heads = textsOfType(cardOf([well, advice, ...findingsOf('organizer-refused')]).card, 'TextRun');
    assert.deepEqual(
      heads.filter((text) => /^[✗ℹ–✓]/.test(text)),
      ['✗ Fix', 'ℹ Good to know', '✓ OK'],
    );
  });

  it('says the same about several organizers once, with the ID of each', () => {
    const text = visibleText(cardOf(findingsOf('organizer-refused', {}, 3)).card);
    assert.equal(text.match(/gave no reason/g)?.length, 1);
    for (const id of organizerIds.slice(0, 3)) assert.ok(text.includes(id));
  });

  it('offers the page for consent, and to check again', () => {
    const { card } = cardOf([
      { check: 'permission', reason: 'permission-missing', details: { appId: 'a1', tenantId: 't1' } },
    ]);
    assert.deepEqual(linksOf(card), [`${entraBaseUrl}/t1/adminconsent?client_id=a1`]);
    assert.deepEqual(commandsOf(card), ['doctor']);
  });

  it('stays small enough for Teams, however many organizers there are', () => {
    for (const locale of languages) {
      const findings = [
        ...worstOfEach,
        ...(['access-policy-missing', 'organizer-refused', 'ok', 'organizer-not-found'] as const).flatMap((reason) =>
          findingsOf(reason, {}, 40),
        ),
      ];
      const size = Buffer.byteLength(JSON.stringify(cardOf(findings, locale).card));
      assert.ok(size < 28_000, `${size} bytes in ${locale}`);
    }
  });

  it('puts nothing into a command that is not an ID or an address', () => {
    const evil = '"; Remove-Item -Recurse /; "';
    const findings: readonly Finding[] = [
      ...(['access-policy-missing', 'organizer-refused', 'organizer-not-found', 'credential-rejected'] as const).map(
        (reason): Finding => ({ check: 'organizer', reason, details: { organizerId: evil, appId: evil } }),
      ),
      { check: 'endpoint', reason: 'endpoint-wrong', details: { endpoint: `https://x.example/$(id)` } },
    ];
    const commands = renderDoctorText(findings, entraBaseUrl)
      .split('\n')
      .filter((line) => line.startsWith('      '));
    assert.ok(commands.length >= 6);
    for (const command of commands) assert.doesNotMatch(command, /Remove-Item|\$\(id/);
  });

  it('counts as something to fix what is refused, and nothing else that it may find but five reasons', () => {
    const state = (reason: Finding['reason']) => stateOf({ check: 'store', reason, details: {} });
    assert.equal(state('access-policy-missing'), 'fix');
    assert.deepEqual(
      ownReasons.filter((reason) => state(reason) === 'fix'),
      ['clock-differs', 'keys-unreachable', 'endpoint-wrong', 'store-down', 'no-answer'],
    );
  });
});

describe('the card for somebody who may have no check-up', () => {
  it('says who may, and the ID with which to become one of them', () => {
    const { card } = renderDoctorRefusedCard({ refusal: 'not-listed', senderId: 'abc-1', locale: 'en' });
    assert.match(visibleText(card), /listed in ADMINS[\s\S]*Your object ID\nabc-1/);
    const elsewhere = renderDoctorRefusedCard({ refusal: 'personal-chat-only', senderId: null, locale: 'en' });
    assert.match(visibleText(elsewhere.card), /personal chat/);
    assert.doesNotMatch(visibleText(elsewhere.card), /object ID/);
  });
});
