import { X509Certificate } from 'node:crypto';
import type { Config } from '../config.ts';
import { placeOf, TurnError } from '../errors.ts';
import type { MetricsServer } from '../metrics/metrics-server.ts';
import type { TurnLog, TurnLogEntry } from '../turn/turn-log.ts';
import type { Tracing } from '../turn/turn-trace.ts';

export interface Observing {
  /** Everything that is logged is counted, too. */
  readonly log: TurnLog;
  /** Null while nobody collects traces. */
  readonly tracing: () => Tracing | null;
  /** Serves metrics where the configuration says so. Throws MetricsUnavailable. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Nothing can listen where metrics were to be served. */
export class MetricsUnavailable extends Error {
  readonly code: string;

  constructor(cause: unknown) {
    super('metrics cannot be served', { cause });
    this.name = 'MetricsUnavailable';
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  }
}

interface Looked {
  readonly now: () => Date;
  readonly turnsUnderWay: () => number;
  readonly storeWaiting: () => number;
}

/** How copies of the OpenTelemetry API find each other, and so how an SDK that was loaded before this program is found. */
const sdkRegistry = Symbol.for('opentelemetry.js.api.1');
/** Longer than a collector that is near takes, and short enough for whoever stops the process. */
const flushMs = 2_000;

/** What can be seen from outside. Whoever does not want it does not load it: both libraries take their time. */
export function createObserving({ metrics: address, bot }: Config, log: TurnLog, looked: Looked): Observing {
  let note: (entry: TurnLogEntry) => void = () => undefined;
  let server: MetricsServer | null = null;
  let tracing: Tracing | null = null;
  let flush = async () => undefined as unknown;

  return {
    log: (level, entry) => {
      log(level, entry);
      note(entry);
    },
    tracing: () => tracing,
    async start() {
      if (sdkRegistry in globalThis) {
        const { createTurnTracing, flushTraces } = await import('../tracing/turn-tracing.ts');
        tracing = createTurnTracing(typeOf);
        flush = flushTraces;
      }
      if (address === null) return;
      const [{ createMetrics }, { startMetricsServer }] = await Promise.all([
        import('../metrics/metrics.ts'),
        import('../metrics/metrics-server.ts'),
      ]);
      const { credential } = bot;
      const certificateEndsAt =
        credential.kind === 'certificate' ? new Date(new X509Certificate(credential.pem).validTo) : null;
      const metrics = createMetrics({ ...looked, certificateEndsAt });
      server = await startMetricsServer(metrics, address.host, address.port).catch((thrown: unknown) => {
        throw new MetricsUnavailable(thrown);
      });
      note = metrics.note;
      log('info', { event: 'process', outcome: 'metrics', reason: `${address.host}:${server.port}` });
    },
    async close() {
      const late = new Promise((resolve) => setTimeout(resolve, flushMs).unref());
      await Promise.all([server?.close(), Promise.race([flush().catch(() => undefined), late])]);
    },
  };
}

function typeOf(thrown: unknown): string {
  return thrown instanceof TurnError ? thrown.code : placeOf(thrown).error_name;
}
