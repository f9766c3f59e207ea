import assert from 'node:assert/strict';
import { TurnError } from '../../src/errors.ts';
import { type Check, createCheckUp } from '../../src/meeting/check-up/check-up.ts';
import { checkNames, type Finding } from '../../src/meeting/check-up/finding.ts';
import { checkUpRefusal } from '../../src/meeting/check-up/may-ask.ts';
import type { ConversationKind } from '../../src/turn/turn.ts';
import { memoryLog } from '../support/memory-log.ts';
import { turnScope } from '../support/turn-scope.ts';

const well = (name: Check['name']): Check => ({
  name,
  run: async () => [{ check: name, reason: 'ok', details: {} }],
});
const failing = (name: Check['name'], thrown: unknown): Check => ({ name, run: () => Promise.reject(thrown) });
const reasons = (findings: readonly Finding[]) => findings.map(({ check, reason }) => `${check} ${reason}`);

describe('A check-up as a whole', () => {
  it('goes on when one check fails, has a fault or never ends, and tells them in one order', async () => {
    const { log, entries, text } = memoryLog();
    const checks = [
      well('store'),
      { name: 'endpoint', run: () => new Promise<never>(() => undefined) } as const,
      failing('clock', new TypeError('canary-message')),
      failing('connector-token', new TurnError('credential-rejected', { details: { appId: 'a' } })),
      well('configuration'),
    ];
    const started = performance.now();
    const findings = await createCheckUp(checks, log)(turnScope(300), 'chat');
    assert.ok(performance.now() - started < 2_000);
    assert.deepEqual(reasons(findings), [
      'configuration ok',
      'clock unexpected',
      'connector-token credential-rejected',
      'endpoint no-answer',
      'store ok',
    ]);
    assert.ok(entries.some(({ level, error_name }) => level === 'error' && error_name === 'TypeError'));
    assert.doesNotMatch(text(), /canary/);
  });

  it('runs once for all who ask at the same time, and anew afterwards', async () => {
    let runs = 0;
    const counted: Check = {
      name: 'store',
      async run() {
        runs++;
        return [];
      },
    };
    const checkUp = createCheckUp([counted], () => undefined);
    await Promise.all([checkUp(turnScope(), 'chat'), checkUp(turnScope(), 'chat')]);
    assert.equal(runs, 1);
    await checkUp(turnScope(), 'chat');
    assert.equal(runs, 2);
  });

  it('knows a place in the order for every check', () => {
    assert.equal(new Set(checkNames).size, checkNames.length);
  });
});

describe('Whoever asks for a check-up', () => {
  const listed = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b11';
  const other = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b12';
  const asking = (senderId: string | null, kind: ConversationKind, admins: readonly string[]) =>
    checkUpRefusal({ senderId, conversation: { kind, id: 'x', threadId: null } }, admins);

  for (const kind of ['personal', 'groupChat', 'channel'] as const) {
    it(`gets it when listed, and only then, in a ${kind} conversation`, () => {
      assert.equal(asking(listed, kind, [listed]), null);
      assert.equal(asking(listed.toUpperCase(), kind, [listed]), null);
      assert.equal(asking(other, kind, [listed]), 'not-listed');
      assert.equal(asking(null, kind, [listed]), 'not-listed');
    });

    it(`gets it in the personal chat alone while nobody is listed: ${kind}`, () => {
      for (const sender of [listed, null]) {
        assert.equal(asking(sender, kind, []), kind === 'personal' ? null : 'personal-chat-only');
      }
    });
  }
});
