import { asTurnError, placeOf } from '../../errors.ts';
import type { TurnLog } from '../../turn/turn-log.ts';
import type { TurnScope } from '../../turn/turn-scope.ts';
import { type CheckName, checkNames, type Finding, stateOf } from './finding.ts';

/** Looks at everything at once and says what it found. Never throws, and ends with its scope. */
export type CheckUp = (scope: TurnScope, askedFrom: AskedFrom) => Promise<readonly Finding[]>;

/** In a chat the question itself has proved that messages arrive. */
export type AskedFrom = 'chat' | 'console';

export interface Check {
  /** What is reported when `run` throws or takes too long. */
  readonly name: CheckName;
  run(scope: TurnScope, askedFrom: AskedFrom): Promise<readonly Finding[]>;
}

/** Runs every check side by side. Whoever asks while one check-up is under way gets its findings. */
export function createCheckUp(checks: readonly Check[], log: TurnLog): CheckUp {
  const underWay = new Map<AskedFrom, Promise<readonly Finding[]>>();

  async function run(scope: TurnScope, askedFrom: AskedFrom): Promise<readonly Finding[]> {
    const found = await Promise.all(checks.map((check) => inTime(check, scope, askedFrom, log)));
    const findings = found.flat().sort((a, b) => checkNames.indexOf(a.check) - checkNames.indexOf(b.check));
    for (const { check, reason } of findings.filter((finding) => stateOf(finding) === 'fix')) {
      log('warn', { event: 'check-up', turn_id: scope.correlationId, kind: check, outcome: 'fix', reason });
    }
    return findings;
  }

  return (scope, askedFrom) => {
    const running = underWay.get(askedFrom);
    if (running) return running;
    const started = run(scope, askedFrom).finally(() => underWay.delete(askedFrom));
    underWay.set(askedFrom, started);
    return started;
  };
}

/** A check is code like any other: it may have a fault, and it may hang. */
async function inTime(check: Check, scope: TurnScope, askedFrom: AskedFrom, log: TurnLog): Promise<readonly Finding[]> {
  const tooLate: readonly Finding[] = [{ check: check.name, reason: 'no-answer', details: {} }];
  let onAbort: (() => void) | undefined;
  const over = new Promise<readonly Finding[]>((resolve) => {
    onAbort = () => resolve(tooLate);
    scope.signal.addEventListener('abort', onAbort, { once: true });
    if (scope.signal.aborted) onAbort();
  });
  try {
    return await Promise.race([check.run(scope, askedFrom), over]);
  } catch (thrown) {
    const { code, details, requestId, cause } = asTurnError(thrown);
    if (code === 'unexpected') {
      log('error', { event: 'check-up', turn_id: scope.correlationId, kind: check.name, ...placeOf(cause) });
    }
    return [{ check: check.name, reason: code, details: { ...details, requestId } }];
  } finally {
    if (onAbort) scope.signal.removeEventListener('abort', onAbort);
  }
}
