import assert from 'node:assert/strict';
import { trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  InMemorySpanExporter,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { startSandbox } from '../../sandbox/server.ts';
import { newFolder } from '../store/engines.ts';
import { helpActivity } from '../support/activities.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';
import { failed, useKeptTraces } from '../support/kept-traces.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

const nora = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b21';
const traceId = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;

describe('The trace of a turn', () => {
  const { spans, text } = useKeptTraces();
  let sandbox: Sandbox;
  let connector: FakeConnector;
  let bot: RunningBot;

  beforeEach(async () => {
    [sandbox, connector] = await Promise.all([startSandbox({ port: 0 }), startFakeConnector()]);
    const env = { GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl };
    bot = await startBot({ ...env, MEETING_ORGANIZER: 'sender', DATABASE_URL: `file:${newFolder()}/claims.db` });
  });
  afterEach(() => Promise.all([bot.close(), connector.close(), sandbox.close()]));

  const meet = (headers: Record<string, string> = {}, conversation: object = { id: crypto.randomUUID() }) => {
    const base = helpActivity(connector.serviceUrl, 'meet Canary review');
    const { conversation: place, from } = base;
    return bot.send(
      { ...base, from: { ...from, aadObjectId: nora }, conversation: { ...place, ...conversation } },
      headers,
    );
  };
  const named = (name: string): readonly ReadableSpan[] => spans().filter((span) => span.name === name);
  const only = (name: string): ReadableSpan => {
    const [found, ...more] = named(name);
    assert.ok(found && more.length === 0, `${name}: ${named(name).length}`);
    return found;
  };
  const control = (path: string, method: string, body?: unknown) =>
    fetch(`${sandbox.baseUrl}/_sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const graphHeaders = async () => {
    const { requests } = (await (await control('requests', 'GET')).json()) as {
      requests: { target: string; headers: Record<string, string> }[];
    };
    return requests.filter(({ target }) => target === 'graph').map(({ headers }) => headers);
  };

  it('has one span for the turn and one for each thing that it waits for', async () => {
    await meet();
    const turn = only('turn');
    for (const name of ['auth', 'graph.createOrGet', 'reply']) {
      const parents = named(name).map(({ parentSpanContext }) => parentSpanContext?.spanId);
      // A typing signal is a reply, too.
      assert.deepEqual([...new Set(parents)], [turn.spanContext().spanId], name);
    }
    assert.ok(named('claim').length >= 2);
    assert.ok(spans().every((span) => span.spanContext().traceId === turn.spanContext().traceId && !failed(span)));
    const { 'meet_here.turn_id': turnId, ...attributes } = turn.attributes;
    assert.match(String(turnId), /^[0-9a-f]{8}$/);
    assert.deepEqual(attributes, {
      'meet_here.kind': 'message',
      'meet_here.command': 'meet',
      'meet_here.outcome': 'ok',
    });
    assert.equal(only('graph.createOrGet').attributes['http.response.status_code'], 201);
  });

  it('goes on with the trace that a request came with, and hands it on to Graph alone', async () => {
    await meet({ traceparent, tracestate: 'canary=1', baggage: 'canary=2' });
    const turn = only('turn');
    assert.equal(turn.spanContext().traceId, traceId);
    assert.equal(turn.parentSpanContext?.spanId, 'b7ad6b7169203331');
    const [headers] = await graphHeaders();
    const graph = only('graph.createOrGet').spanContext();
    assert.equal(headers?.traceparent, `00-${traceId}-${graph.spanId}-01`);
    assert.ok(!('baggage' in headers) && !('tracestate' in headers));
  });

  it('counts repetitions, and marks what went wrong by its code', async () => {
    await control('faults', 'PUT', [{ match: { target: 'graph' }, times: 1, status: 503 }]);
    await meet();
    const { 'http.response.status_code': status, 'http.request.resend_count': repeated } =
      only('graph.createOrGet').attributes;
    assert.equal(status, 201);
    assert.ok(Number(repeated) >= 1, String(repeated));
    await control('faults', 'PUT', [
      { match: { target: 'graph' }, status: 403, body: { error: { message: 'canary' } } },
    ]);
    await meet();
    const graph = named('graph.createOrGet').at(-1);
    const turn = named('turn').at(-1);
    assert.equal(graph?.attributes['error.type'], 'permission-denied');
    assert.equal(turn?.attributes['error.type'], 'permission-denied');
    assert.ok(graph && turn && failed(graph) && failed(turn));
    assert.deepEqual([graph.events, graph.status.message], [[], undefined]);
    assert.doesNotMatch(text(), /canary|Canary|3d9a4c10|7f4c1d52|meetup|http:/);
  });

  it('does not call it a fault when somebody has to do something first', async () => {
    await bot.send({ ...helpActivity(connector.serviceUrl, 'meet'), from: { id: '29:x' }, conversation: { id: 'c' } });
    assert.equal(only('turn').attributes['meet_here.reason'], 'sender-unknown');
    assert.ok(!failed(only('turn')));
  });
});

describe('The trace of somebody who is not let in', () => {
  const { spans, text } = useKeptTraces();
  let issuer: TokenIssuer;
  let bot: RunningBot;

  before(async () => {
    issuer = await startTokenIssuer();
    bot = await startBot({
      DANGEROUSLY_ALLOW_ANONYMOUS: 'false',
      ENTRA_BASE_URL: 'http://127.0.0.1:9',
      BOT_OPENID_METADATA_URL: issuer.metadataUrl,
    });
  });
  after(() => Promise.all([bot.close(), issuer.close()]));

  it('is one of its own, whatever trace the request names', async () => {
    assert.equal((await bot.send({}, { traceparent, authorization: 'Bearer canary.canary.canary' })).status, 401);
    const [span, ...more] = spans();
    assert.ok(span && more.length === 0 && failed(span));
    assert.equal(span.name, 'auth');
    assert.notEqual(span.spanContext().traceId, traceId);
    assert.deepEqual(span.attributes, { 'error.type': 'Unauthorized' });
    assert.doesNotMatch(text(), /canary/);
  });
});

describe('What of a trace is not sent yet when the bot stops', () => {
  it('is sent before it is gone', async () => {
    const exporter = new InMemorySpanExporter();
    const spanProcessors = [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 600_000 })];
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
    const [bot, connector] = await Promise.all([
      startBot({ ENTRA_BASE_URL: 'http://127.0.0.1:9' }),
      startFakeConnector(),
    ]);
    await bot.send(helpActivity(connector.serviceUrl));
    assert.equal(exporter.getFinishedSpans().length, 0);
    await Promise.all([bot.close(), connector.close()]);
    trace.disable();
    assert.ok(exporter.getFinishedSpans().some(({ name }) => name === 'turn'));
  });
});

describe('A bot whose traces nobody collects', () => {
  it('passes no trace on, and times nothing', async () => {
    const [sandbox, connector] = await Promise.all([startSandbox({ port: 0 }), startFakeConnector()]);
    const bot = await startBot({ GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl });
    assert.equal((await bot.send(helpActivity(connector.serviceUrl, 'meet'), { traceparent })).status, 200);
    const requests = await (await fetch(`${sandbox.baseUrl}/_sandbox/requests`)).text();
    assert.match(requests, /createOrGet/);
    assert.doesNotMatch(requests, /traceparent/);
    await Promise.all([bot.close(), connector.close(), sandbox.close()]);
  });
});
