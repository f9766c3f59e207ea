import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createHandleTurn } from '../src/handle-turn.ts';
import type { MeetingAsk } from '../src/meeting/meeting-service.ts';
import type { OrganizingAsk } from '../src/meeting/organizing.ts';
import { incomingActivity } from '../src/teams/incoming-activity.ts';
import { readExtensionTurn } from '../src/teams/read-extension-turn.ts';
import { readTurn } from '../src/teams/read-turn.ts';
import type { Turn } from '../src/turn/turn.ts';
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
        '2031-05-06T15:30:00Z',
        `${'3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b13,'.repeat(3)}`,
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));
const value = fc.oneof({ weight: 3, arbitrary: hostile }, fc.anything({ maxDepth: 1 }));
const person = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b12';
const good = {
  card: 'meeting',
  fence: 3,
  subject: 'x',
  date: '2031-05-06',
  time: '15:30',
  duration: '45',
  zone: 'UTC',
  people: person,
};
const instants = { startDateTime: '2031-05-06T15:30:00Z', endDateTime: '2031-05-06T16:30:00Z' };
const data = fc
  .dictionary(
    fc.constantFrom(
      ...Object.keys({ ...good, ...instants }),
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
        'private',
      ],
    ),
    value,
  )
  .map((changes) =>
    JSON.parse(JSON.stringify({ ...good, ...instants, ...changes }, (_, v) => (typeof v === 'bigint' ? 0 : v))),
  );

const verbs = fc.constantFrom(
  'schedule',
  'apply',
  'refresh',
  'post-to-everyone',
  'take-over',
  'renew',
  'keep',
  'forget-me',
  'insert',
  'post',
  'delete',
  '',
);
const chats = fc.constantFrom(
  { kind: 'personal', id: 'a:1personal', type: 'personal' },
  // Where data may say that the answer is private.
  { kind: 'groupChat', id: '19:chat@thread.v2', type: 'groupChat' },
);
type Door = 'Action.Execute' | 'Action.Submit' | 'dialog' | 'search' | 'result';
const doors = fc.constantFrom<Door>('Action.Execute', 'Action.Submit', 'dialog', 'search', 'result');

function turnOf(base: object, fields: { subject: unknown; zone: unknown }, verb: string, door: Door): Turn | null {
  const read = (sent: object) => readTurn(incomingActivity.parse({ ...base, ...sent }), 'c0ffee00');
  const extension = (name: string, value: unknown): Turn => {
    const activity = incomingActivity.parse({ ...base, type: 'invoke', name: `composeExtension/${name}`, value });
    return { ...readExtensionTurn(activity, 'c0ffee00'), botIsMember: true };
  };
  switch (door) {
    case 'Action.Execute':
      return read({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb, data: fields } } });
    case 'Action.Submit':
      return read({ value: { ...fields, verb } });
    case 'dialog':
      return extension('submitAction', { commandId: 'meet', data: { ...fields, verb, form: fields.zone } });
    case 'search': {
      const parameters = [{ name: 'subject', value: fields.subject }];
      return extension('query', { ...fields, commandId: 'conversationMeeting', parameters });
    }
    case 'result':
      return extension('selectItem', fields);
  }
}

describe('Submitted data, whatever it says', () => {
  it('never chooses tenant, conversation or organizer, and never becomes a link, macro, mention or expression', async () => {
    const asks: MeetingAsk[] = [];
    const changedBy = async (ask: OrganizingAsk) => {
      asks.push({ ...ask, subject: null, when: null });
      return { outcome: 'changed', meeting } as const;
    };
    const handleTurn = createHandleTurn({
      meetings: {
        async meetingOf(ask) {
          asks.push(ask);
          return { ...meeting, subject: ask.subject };
        },
        lastSeen: async () => null,
        async change(ask) {
          asks.push(ask);
          return { before: meeting, meeting: { ...meeting, created: false, subject: ask.subject } };
        },
      },
      organizing: {
        isOpen: true,
        whoOrganizes: async () => ({ why: 'nobody' }),
        fenceOf: async () => 1,
        takeOver: (ask) => changedBy(ask),
        renew: (ask) => changedBy(ask),
        removed: async () => undefined,
        forgetSender: async (ask) => {
          await changedBy(ask);
          return 1;
        },
      },
      // Thousands of turns of one sender follow.
      pace: { note: () => ({ kind: 'usual', waitSeconds: 0 }) },
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
      fc.asyncProperty(data, verbs, doors, chats, async (fields, verb, door, { kind, id, type }) => {
        const turn = turnOf({ ...base, conversation: { id, conversationType: type, tenantId } }, fields, verb, door);
        assert.ok(turn?.kind === 'submission' || turn?.kind === 'extension');
        assert.deepEqual([turn.tenantId, turn.conversation], [tenantId, { kind, id, threadId: null }]);
        asks.length = 0;
        const { card, summary, publication } = await handleTurn(turn, scope);
        const changesTheLink = verb === 'take-over' || verb === 'renew';
        assert.ok(publication === null || changesTheLink || (verb === 'post-to-everyone' && fields.private === true));
        for (const ask of asks) {
          assert.deepEqual([ask.tenantId, ask.conversation], [turn.tenantId, turn.conversation]);
          assert.equal(ask.senderId, base.from.aadObjectId);
          const { attendees = [], ...rest } = ask;
          assert.ok(attendees.every((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)));
          assert.ok(attendees.length <= 50);
          assert.deepEqual(Object.keys(rest).sort(), ['conversation', 'senderId', 'subject', 'tenantId', 'when']);
        }
        assert.ok([card, publication].flatMap(linksOf).every((link) => ownLinks.has(String(link))));
        for (const [path, node] of [...nodesOf({ card, publication }), ['summary', summary] as const]) {
          if (typeof node !== 'string') continue;
          assert.doesNotMatch(node, /\$\{|<\/?at\b/i, path);
          // The meeting's own times are macros of ours.
          if (/\{\{/.test(node))
            assert.match(node, /^(Updated: )?(\{\{(DATE|TIME)\(2026-11-22T1[01]:00:00Z(, SHORT)?\)\}\}( – | )?)+$/);
          else assert.equal(formatText(node), node);
        }
      }),
      { numRuns: 5_000 },
    );
  }).timeout(120_000);
});
