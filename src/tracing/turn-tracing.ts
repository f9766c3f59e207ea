import {
  type Attributes,
  type Context,
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { TraceFacts, Tracing, TurnPart, TurnTrace } from '../turn/turn-trace.ts';

const kinds: Readonly<Record<TurnPart, SpanKind>> = {
  claim: SpanKind.INTERNAL,
  'graph.createOrGet': SpanKind.CLIENT,
  'graph.change': SpanKind.CLIENT,
  reply: SpanKind.CLIENT,
};

/**
 * Spans for whichever SDK the operator has loaded. Parents are handed on by hand, so that none has to be guessed.
 * @param typeOf What a thrown value is called: a code or a class, never a message, which could hold anything.
 */
export function createTurnTracing(typeOf: (thrown: unknown) => string): Tracing {
  const tracer = trace.getTracer('meet-here');

  async function timed<T>(span: Span, parent: Context, work: (trace: TurnTrace) => Promise<T>): Promise<T> {
    const inside = trace.setSpan(parent, span);
    try {
      // Also made the active one, for what the operator instruments besides.
      return await context.with(inside, () => work(traceOf(span, inside)));
    } catch (thrown) {
      fail(span, typeOf(thrown));
      throw thrown;
    } finally {
      span.end();
    }
  }

  function traceOf(span: Span, inside: Context): TurnTrace {
    return {
      part: (name, work) => timed(tracer.startSpan(name, { kind: kinds[name] }, inside), inside, work),
      note(facts, failed = false) {
        span.setAttributes(attributesOf(facts));
        if (failed) fail(span, facts.reason ?? 'unknown');
      },
      headers() {
        const carrier: { traceparent?: string } = {};
        propagation.inject(inside, carrier);
        // Nothing else that a propagator might add: baggage may hold anything.
        return carrier.traceparent === undefined ? {} : { traceparent: carrier.traceparent };
      },
    };
  }

  return {
    async turn({ correlationId, traceparent, beganAt, authorizedAt }, work) {
      const active = context.active();
      const arrived = traceparent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });
      // Whoever instruments node:http has read the header already.
      const parent = trace.getSpan(active) ? active : arrived;
      const attributes = { 'meet_here.turn_id': correlationId };
      const span = tracer.startSpan('turn', { kind: SpanKind.SERVER, startTime: beganAt, attributes }, parent);
      if (!isSpanContextValid(span.spanContext())) return work(undefined);
      tracer.startSpan('auth', { startTime: beganAt }, trace.setSpan(parent, span)).end(authorizedAt);
      return timed(span, parent, work);
    },
    refused(thrown) {
      const span = tracer.startSpan('auth', { root: true });
      fail(span, typeOf(thrown));
      span.end();
    },
  };
}

/** What the process has not handed over yet would be lost with it. The API has no word for that, SDKs have this one. */
export async function flushTraces(): Promise<void> {
  const provider: object = trace.getTracerProvider();
  const real = 'getDelegate' in provider && typeof provider.getDelegate === 'function' ? provider.getDelegate() : {};
  if (typeof real.forceFlush === 'function') await real.forceFlush();
}

function fail(span: Span, type: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', type);
}

function attributesOf({ kind, command, outcome, reason, status, try: tries }: TraceFacts): Attributes {
  const named = Object.entries({ kind, command, outcome, reason }).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(named.map(([name, value]) => [`meet_here.${name}`, value])),
    ...(status === undefined ? {} : { 'http.response.status_code': status }),
    ...(tries === undefined || tries === 1 ? {} : { 'http.request.resend_count': tries - 1 }),
  };
}
