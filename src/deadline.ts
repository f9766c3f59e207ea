import { setMaxListeners } from 'node:events';

/** A time limit for one piece of work. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** The work is done, and nothing is left that could abort it. */
  end(): void;
}

/**
 * Aborts after `ms`, or with `earlier`. `AbortSignal.timeout` and `AbortSignal.any` cannot be ended: each would keep
 * what belongs to an answered turn in memory until its time is over, and fire for nobody.
 */
export function createDeadline(ms: number, earlier?: AbortSignal): Deadline {
  const controller = new AbortController();
  const onTimeout = () => controller.abort(new DOMException('The time is over', 'TimeoutError'));
  const timer = setTimeout(onTimeout, ms).unref();
  const onEarlier = () => controller.abort(earlier?.reason);
  if (earlier?.aborted) onEarlier();
  else if (earlier) {
    // Node warns at eleven, and a check-up asks for more at once. Each goes with its work.
    setMaxListeners(0, earlier);
    earlier.addEventListener('abort', onEarlier, { once: true });
  }
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      earlier?.removeEventListener('abort', onEarlier);
    },
  };
}
