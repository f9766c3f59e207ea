import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { TurnLogEntry } from '../turn/turn-log.ts';
import { createCounter } from './counter.ts';
import {
  breakerState,
  type ClosedLabel,
  claimResult,
  duplicateLayer,
  graphStatus,
  refusalReason,
  replyOutcome,
  tokenFor,
  tokenOutcome,
  turnKind,
  turnOutcome,
  turnReason,
} from './labels.ts';

/** What is looked at when somebody asks, because nobody says when it changes. */
export interface Looked {
  readonly now: () => Date;
  readonly turnsUnderWay: () => number;
  readonly storeWaiting: () => number;
  /** When the bot's certificate ends; null without one. */
  readonly certificateEndsAt: Date | null;
}

export interface Metrics {
  /** Counts what the log says. */
  note(entry: TurnLogEntry): void;
  readonly contentType: string;
  /** Everything, in Prometheus' text format. */
  text(): Promise<string>;
}

const turnBuckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 3.5, 5, 10, 15];
const callBuckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4];
const storeBuckets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1];
const waitBuckets = [1, 5, 10, 30, 60, 300, 3_600];
const dayMs = 24 * 3_600_000;

/** A second reader of the log's own words, so that nothing else in the program knows that anybody counts. */
export function createMetrics({ now, turnsUnderWay, storeWaiting, certificateEndsAt }: Looked): Metrics {
  const register = new Registry();
  // Under their usual names, which ready-made dashboards know.
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: 20 });
  const named = (name: string, help: string) => ({ name: `meet_here_${name}`, help, registers: [register] });
  const counter = (name: string, help: string, ...labels: readonly ClosedLabel[]) =>
    createCounter(named(name, help), labels);
  const seconds = (name: string, help: string, buckets: number[]) => new Histogram({ ...named(name, help), buckets });
  const gauge = (name: string, help: string, look: () => number | null) =>
    new Gauge({
      ...named(name, help),
      collect() {
        const seen = look();
        // Nothing at all is said of what is not known.
        if (seen === null) this.remove();
        else this.set(seen);
      },
    });

  const turns = counter('turns_total', 'Turns answered.', turnKind, turnOutcome);
  const refusals = counter('turn_refusals_total', 'Turns that ended in a problem, by its code.', turnReason);
  const turnSeconds = new Histogram({
    ...named('turn_seconds', 'From the beginning of a turn until its answer is ready to be sent.'),
    labelNames: ['kind'],
    buckets: turnBuckets,
  });
  for (const kind of turnKind.values) turnSeconds.zero({ kind });
  const graphCalls = counter('graph_calls_total', 'Requests to Graph, each try.', graphStatus);
  const graphRetries = counter('graph_retries_total', 'Requests to Graph that were not the first try.');
  const graphSeconds = seconds('graph_call_seconds', 'One request to Graph.', callBuckets);
  const graphWaits = seconds('graph_retry_after_seconds', 'How long Graph asked to wait.', waitBuckets);
  const breaker = counter('breaker_changes_total', 'Graph was left alone for a while, or asked again.', breakerState);
  const tokenRequests = counter('token_requests_total', 'Requests for tokens.', tokenFor, tokenOutcome);
  const claims = counter('claims_total', 'What came of claims to organize.', claimResult);
  const storeSeconds = seconds('store_seconds', 'One question to the database, with its wait.', storeBuckets);
  const storeFailures = counter('store_failures_total', 'Questions that the database did not answer.');
  const duplicates = counter('duplicates_total', 'What came twice and was answered once.', duplicateLayer);
  const replies = counter('reply_outcome_total', 'Requests to the Bot Connector, each try.', replyOutcome);
  const replySeconds = seconds('reply_seconds', 'One request to the Bot Connector.', callBuckets);
  const authRefusals = counter('auth_refusals_total', 'Requests that were not let in.', refusalReason);
  const keysFailures = counter('keys_failures_total', 'The keys of Teams could not be loaded.');

  let clockAhead: number | null = null;
  const tokenEnds = new Map<string, number>();
  gauge('clock_skew_seconds', "This machine's clock, ahead of Graph's.", () => clockAhead);
  gauge('turns_under_way', 'Turns that are not over.', turnsUnderWay);
  gauge('store_waiting', 'Questions that wait for a connection to the database.', storeWaiting);
  gauge(
    'credential_days_left',
    "Until the bot's certificate ends.",
    () => certificateEndsAt && (certificateEndsAt.getTime() - now().getTime()) / dayMs,
  );
  new Gauge({
    ...named('token_seconds_to_expiry', 'Until the token at hand ends.'),
    labelNames: ['for'],
    collect() {
      for (const [whose, endsAt] of tokenEnds) this.set({ for: whose }, (endsAt - now().getTime()) / 1000);
    },
  });

  return {
    note(entry) {
      const { event, kind, outcome, reason, status, ms } = entry;
      switch (event) {
        case 'turn':
          turns(kind, outcome);
          if (outcome === 'refused') refusals(reason);
          if (isNumber(ms)) turnSeconds.observe({ kind: turnKind.of(kind) }, ms / 1000);
          return;
        case 'graph-call':
          graphCalls(status === undefined ? 'none' : String(status));
          if ((entry.try ?? 1) > 1) graphRetries();
          if (isNumber(ms)) graphSeconds.observe(ms / 1000);
          if (isNumber(entry.retry_after_s)) graphWaits.observe(entry.retry_after_s);
          clockAhead = entry.clock_ahead_s ?? clockAhead;
          return;
        case 'breaker':
          breaker(outcome);
          return;
        case 'token-request': {
          const whose = kind === 'graph' || kind === 'connector' || kind === 'database' ? kind : 'person';
          tokenRequests(whose, outcome);
          // People's tokens, and a database's, are asked for when one is needed: the end of the last one is no matter.
          if ((whose === 'graph' || whose === 'connector') && isNumber(entry.expires_in_s)) {
            tokenEnds.set(whose, now().getTime() + entry.expires_in_s * 1000);
          }
          return;
        }
        case 'claim':
          claims(outcome === 'changed' ? kind : outcome);
          return;
        case 'store':
          if (outcome === 'failed') storeFailures();
          else if (outcome === 'ok' && isNumber(ms)) storeSeconds.observe(ms / 1000);
          return;
        case 'duplicate':
          duplicates(kind);
          return;
        case 'reply':
          replies(outcome ?? outcomeOf(status));
          if (isNumber(ms)) replySeconds.observe(ms / 1000);
          return;
        case 'request-refused':
          authRefusals(status === 500 ? 'bug' : reason);
          return;
        case 'keys-request':
          if (outcome === 'failed') keysFailures();
          return;
      }
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}

function outcomeOf(status = 0): string {
  if (status < 300) return 'sent';
  if (status === 429) return 'throttled';
  return status < 500 ? 'refused' : 'failed';
}

/** The library throws at everything else, and counting must cost nobody the answer. */
function isNumber(value: number | undefined): value is number {
  return Number.isFinite(value);
}
