import { readRetryAfter } from '../turn/retry-after.ts';
import type { TurnLogEntry } from '../turn/turn-log.ts';
import { type GraphAnswer, header, requestIdOf } from './graph-failure.ts';

type AnswerFacts = Pick<TurnLogEntry, 'status' | 'graph_request_id' | 'retry_after_s' | 'clock_ahead_s'>;

/** What the log says about an answer of Graph. */
export function answerFacts(answer: GraphAnswer, now: Date): AnswerFacts {
  const waitSeconds = readRetryAfter(header(answer, 'retry-after'), now);
  // The header has whole seconds: on average half a second is cut off.
  const theirs = Date.parse(header(answer, 'date') ?? '') + 500;
  return {
    status: answer.status,
    graph_request_id: requestIdOf(answer),
    ...(waitSeconds === null ? {} : { retry_after_s: waitSeconds }),
    ...(Number.isNaN(theirs) ? {} : { clock_ahead_s: Math.round((now.getTime() - theirs) / 100) / 10 }),
  };
}
