import assert from 'node:assert/strict';
import { startSandbox } from '../sandbox/server.ts';
import { helpActivity } from './support/activities.ts';
import { startBot } from './support/bot.ts';
import { cardOf, textsOf } from './support/card-reading.ts';
import { startFakeConnector } from './support/fake-connector.ts';
import { failed, useKeptTraces } from './support/kept-traces.ts';
import { memoryLog } from './support/memory-log.ts';

interface Asked {
  readonly target: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

describe('A turn that fails', () => {
  const { spans } = useKeptTraces();

  it('can be followed from the card to the log, to the trace, and to each request that Graph got', async () => {
    const [sandbox, connector] = await Promise.all([startSandbox({ port: 0 }), startFakeConnector()]);
    const { log, entries } = memoryLog();
    const bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl }, { log });
    const rules = [{ match: { target: 'graph' }, status: 503, retryAfter: '0.1' }];
    await fetch(`${sandbox.baseUrl}/_sandbox/faults`, { method: 'PUT', body: JSON.stringify(rules) });
    await bot.send(helpActivity(connector.serviceUrl, 'meet'));
    const card = cardOf(connector.posts.find(({ activity }) => activity.type === 'message')?.activity);
    const { requests } = (await (await fetch(`${sandbox.baseUrl}/_sandbox/requests`)).json()) as { requests: Asked[] };
    await Promise.all([bot.close(), connector.close(), sandbox.close()]);

    // What somebody reads to whoever runs the bot.
    const reference = textsOf(card)
      .map((text) => /\b[0-9a-f]{8}\b/.exec(text)?.[0])
      .find((found) => found !== undefined);
    assert.ok(reference, textsOf(card).join('\n'));

    const own = entries.filter(({ turn_id }) => turn_id === reference);
    const [turn] = own.filter(({ event }) => event === 'turn');
    assert.deepEqual([turn?.outcome, turn?.reason], ['refused', 'graph-unavailable']);

    const traced = spans().find(({ attributes }) => attributes['meet_here.turn_id'] === reference);
    assert.ok(traced?.name === 'turn' && failed(traced));

    const calls = own.filter(({ event }) => event === 'graph-call');
    const asked = requests.filter(({ target }) => target === 'graph');
    assert.equal(calls.length, 3);
    // A new name for each try, in the log and at Graph the same.
    const names = calls.map(({ client_request_id }) => client_request_id ?? '');
    assert.deepEqual(
      asked.map(({ headers }) => headers['client-request-id']),
      names,
    );
    assert.equal(new Set(names).size, 3);
    for (const name of names)
      assert.match(name, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    // And Graph's own name for each, of which the card has the last.
    const given = calls.map(({ graph_request_id }) => graph_request_id);
    assert.equal(new Set(given).size, 3);
    assert.equal(turn?.graph_request_id, given.at(-1));
    // Every try belongs to the trace of the turn.
    const ids = asked.map(({ headers }) => headers.traceparent?.split('-')[1]);
    assert.deepEqual(new Set(ids), new Set([traced.spanContext().traceId]));
  });
});
