import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExtension } from '../src/command/read-extension.ts';
import { readSubmission } from '../src/command/read-submission.ts';
import { readText } from '../src/command/read-text.ts';
import { incomingActivity } from '../src/teams/incoming-activity.ts';
import { isExtension, readExtensionTurn } from '../src/teams/read-extension-turn.ts';
import { readTurn } from '../src/teams/read-turn.ts';
import { newFolder } from './store/engines.ts';
import { startBot } from './support/bot.ts';
import { startFakeConnector } from './support/fake-connector.ts';
import { type ScriptedAnswer, startScriptedGraph } from './support/scripted-graph.ts';

/**
 * A folder is a test. In: activity.json (what Teams sent), graph.json (what Graph answers), optionally env.json,
 * members.json (the conversation's roster, by MRI) and connector.json (what a question for all its members gets).
 * Out: command.json (what was understood), request.json (what Graph was asked), reply.json (what Teams got).
 * `npm run turns:update` writes the outputs anew, for review as a diff.
 */
const folder = join(import.meta.dirname, 'turns');
const update = process.env.UPDATE_TURNS === '1';
const ambient = { now: () => new Date('2026-11-22T10:00:00Z'), newCorrelationId: () => 'c0ffee00' };

describe('a recorded turn', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name.replaceAll('-', ' '), async () => {
      const input = (file: string) => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));
      const graph = await startScriptedGraph(input('graph.json') as ScriptedAnswer[]);
      const has = (file: string) => existsSync(join(folder, name, file));
      const { rosterStatus } = has('connector.json') ? input('connector.json') : {};
      const members = has('members.json') ? input('members.json') : {};
      const connector = await startFakeConnector(undefined, () => ({ status: rosterStatus ?? 200, members }));
      const env = has('env.json') ? input('env.json') : {};
      const needsOne = env.MEETING_ORGANIZER === 'sender' || 'GRAPH_PERMISSION' in env;
      const { DATABASE_URL: given = needsOne ? 'own' : '' } = env;
      const DATABASE_URL = given === 'own' ? `file:${newFolder()}/claims.db` : given;
      const defaults = { GRAPH_BASE_URL: graph.url, ENTRA_BASE_URL: graph.url };
      const bot = await startBot({ ...defaults, ...env, DATABASE_URL }, { ambient });
      try {
        const activity = { ...input('activity.json'), serviceUrl: connector.serviceUrl };
        const answer = await bot.send(activity);
        golden(name, 'command.json', understood(activity, rosterStatus));
        golden(name, 'request.json', graph.requests);
        golden(name, 'reply.json', {
          ...(connector.lookups.length === 0 ? {} : { lookups: connector.lookups }),
          http: { status: answer.status, body: answer.text },
          // Whether there was time for a typing signal depends on the machine: connector.test.ts has that.
          posts: connector.posts
            .filter(({ activity }) => activity.type !== 'typing')
            .map(({ method, path, activity: { serviceUrl: _, ...posted } }) => ({
              method,
              path,
              posted,
            })),
        });
      } finally {
        await Promise.all([bot.close(), graph.close(), connector.close()]);
      }
    });
  }
});

function understood(activity: unknown, rosterStatus?: number): unknown {
  const incoming = incomingActivity.parse(activity);
  if (isExtension(incoming)) {
    const turn = readExtensionTurn(incoming, ambient.newCorrelationId());
    const botIsMember = rosterStatus === undefined || rosterStatus >= 500 ? null : rosterStatus === 200;
    return { turn, command: readExtension({ ...turn, botIsMember }, ambient.now()) };
  }
  const turn = readTurn(incoming, ambient.newCorrelationId());
  if (turn === null) return { turn: null };
  if (turn.kind === 'submission') return { turn, command: readSubmission(turn, ambient.now()) };
  return turn.kind === 'message'
    ? { turn, command: readText(turn.text, { ...turn, now: ambient.now() }, turn.mentions) }
    : { turn };
}

function golden(name: string, file: string, actual: unknown): void {
  const path = join(folder, name, file);
  if (update) writeFileSync(path, `${JSON.stringify(actual, null, 2)}\n`);
  assert.deepEqual(JSON.parse(JSON.stringify(actual)), JSON.parse(readFileSync(path, 'utf8')));
}
