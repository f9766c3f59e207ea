import { propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { exportedSpan } from './exported-span.ts';

/** The spans of the bots that are started after it, as an SDK that was loaded first would get them. */
export function useKeptTraces(): { readonly spans: () => readonly ReadableSpan[]; readonly text: () => string } {
  const exporter = new InMemorySpanExporter();
  before(() => {
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  });
  beforeEach(() => exporter.reset());
  after(() => {
    trace.disable();
    propagation.disable();
  });
  return {
    spans: () => exporter.getFinishedSpans(),
    text: () => JSON.stringify(exporter.getFinishedSpans().map(exportedSpan)),
  };
}

/** What a person looks for first. */
export function failed({ status }: ReadableSpan): boolean {
  return status.code === SpanStatusCode.ERROR;
}
