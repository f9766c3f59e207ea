import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { createDeadline } from '../src/deadline.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('A deadline', () => {
  it('aborts when its time is over, as the platform itself would', async () => {
    const { signal } = createDeadline(10);
    assert.equal(signal.aborted, false);
    await pause(60);
    assert.equal(signal.aborted, true);
    assert.equal(signal.reason.name, 'TimeoutError');
  });

  it('aborts with an earlier one, for its reason', () => {
    const earlier = new AbortController();
    const { signal } = createDeadline(10_000, earlier.signal);
    const reason = new Error('enough');
    earlier.abort(reason);
    assert.equal(signal.reason, reason);
    assert.equal(createDeadline(10_000, earlier.signal).signal.reason, reason);
  });

  it('that was ended aborts nothing and holds on to nothing', async () => {
    const earlier = new AbortController();
    const { signal, end } = createDeadline(10, earlier.signal);
    assert.equal(getEventListeners(earlier.signal, 'abort').length, 1);
    end();
    assert.equal(getEventListeners(earlier.signal, 'abort').length, 0);
    await pause(60);
    assert.equal(signal.aborted, false);
  });
});
