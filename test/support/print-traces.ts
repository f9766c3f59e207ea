/** For `--import`: an SDK that prints all that would leave the process. */
import { propagation, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, SimpleSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { exportedSpan } from './exported-span.ts';

const exporter: SpanExporter = {
  export(spans, done) {
    for (const span of spans) process.stderr.write(`${JSON.stringify({ span: exportedSpan(span) })}\n`);
    done({ code: 0 });
  },
  shutdown: async () => undefined,
};

trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
propagation.setGlobalPropagator(new W3CTraceContextPropagator());
