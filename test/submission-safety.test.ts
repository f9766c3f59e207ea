import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHandleTurn } from '../src/handle-turn.ts';
import type { MeetingAsk } from '../src/meeting/meeting-service.ts';
import { incomingActivity } from '../src/teams/incoming-activity.ts';
import { readTurn } from '../src/teams/read-turn.ts';
import { formatText, linksOf, nodesOf } from './card/check-card.ts';
import { meeting } from './card/samples.ts';
import { helpActivity } from './support/activities.ts';
import { tenantId } from './support/bot.ts';
import { turnScope } from './support/turn-scope.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '[x](https://evil.example)',
        '$\u007bsubject}',
        '$\u007b1+1}',
        '{{DATE(2026-01-01T00:00:00Z)}}',
        '{{TIME(2026-01-01T00:00:00Z)}}',
        '<at>Everyone</at>',
        '2031-05-06',
        '15:30',
        'schedule',
        '45',
        'Europe/Berlin',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));
const value = fc.oneof({ weight: 3, arbitrary: hostile }, fc.anything({ maxDepth: 1 }));
const good = { subject: 'x', date: '2031-05-06', time: '15:30', duration: '45', zone: 'UTC' };
const data = fc
  .dictionary(
    fc.constantFrom(
      ...Object.keys(good),
      ...[
        'conversation',
        'tenantId',
        'channelData',
        'organizer',
        'organizerId',
        'externalId',
        'url',
        'command',
        'from',
      ],
    ),
    value,
  )
  .map((changes) => JSON.parse(JSON.stringify({ ...good, ...changes }, (_, v) => (typeof v === 'bigint' ? 0 : v))));

describe('Submitted data, whatever it says', () => {
  it('never chooses tenant, conversation or organizer, and never becomes a link, macro, mention or expression', async () => {
    const asks: MeetingAsk[] = [];
    const handleTurn = createHandleTurn({
      meetings: {
        async meetingOf(ask) {
          asks.push(ask);
          return { ...meeting, subject: ask.subject };
        },
      },
      allowedTenants: [tenantId],
      organizers: [],
      checkUp: async () => [],
      admins: [],
      entraBaseUrl: 'https://login.microsoftonline.com',
      appId: 'x',
      log: () => undefined,
      now: () => new Date('2026-11-22T10:00:00Z'),
    });
    const scope = turnScope(600_000);
    const { text: _, ...base } = helpActivity('https://smba.trafficmanager.net/emea/');
    const ownLinks = new Set([meeting.joinWebUrl, meeting.dialIn?.dialinUrl]);

    await fc.assert(
      fc.asyncProperty(data, fc.constantFrom('schedule', 'delete', ''), fc.boolean(), async (fields, verb, invoke) => {
        const sent = invoke
          ? { ...base, type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb, data: fields } } }
          : { ...base, value: { ...fields, verb } };
        const turn = readTurn(incomingActivity.parse(sent), 'c0ffee00');
        assert.ok(turn?.kind === 'submission');
        assert.deepEqual(
          [turn.tenantId, turn.conversation],
          [tenantId, { kind: 'personal', id: base.conversation.id, threadId: null }],
        );
        asks.length = 0;
        const { card, summary } = await handleTurn(turn, scope);
        for (const ask of asks) {
          assert.deepEqual([ask.tenantId, ask.conversation], [turn.tenantId, turn.conversation]);
          assert.deepEqual(Object.keys(ask).sort(), ['conversation', 'subject', 'tenantId', 'when']);
        }
        assert.ok(linksOf(card).every((link) => ownLinks.has(String(link))));
        for (const [path, node] of [...nodesOf(card), ['summary', summary] as const]) {
          if (typeof node !== 'string') continue;
          assert.doesNotMatch(node, /\$\{|<\/?at\b/i, path);
          // The meeting's own times are macros of ours.
          if (/\{\{/.test(node))
            assert.match(node, /^(\{\{(DATE|TIME)\(2026-11-22T1[01]:00:00Z(, SHORT)?\)\}\}( – )?)+$/);
          else assert.equal(formatText(node), node);
        }
      }),
      { numRuns: 5_000 },
    );
  }).timeout(60_000);
});
