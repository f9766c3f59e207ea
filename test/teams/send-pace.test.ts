import assert from 'node:assert/strict';
import { createSendPace } from '../../src/teams/send-pace.ts';
import { helpActivity } from '../support/activities.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { startScriptedGraph } from '../support/scripted-graph.ts';
import { startSignedBot } from '../support/signed-bot.ts';
import { startTokenIssuer } from '../support/token-issuer.ts';

const limits = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

/** The most that any window of this length holds. */
function mostWithin(times: readonly number[], ms: number): number {
  return Math.max(0, ...times.map((end) => times.filter((time) => time <= end && time > end - ms).length));
}

const withTime = (ms: number) => {
  const ends = performance.now() + ms;
  return { remainingMs: () => Math.max(0, ends - performance.now()) };
};

describe('What the bot sends', () => {
  it('to one conversation stays within what Teams allows, at ten times the demand, for an hour and more', async () => {
    let now = 0;
    const pace = createSendPace(() => now);
    const times: number[] = [];
    // Seventy a second are asked for.
    for (; now < 4_000_000; now += 1_000 / 70) {
      if (await pace.admit('19:busy', { remainingMs: () => 0 })) times.push(now);
    }
    for (const [count, ms] of limits) assert.ok(mostWithin(times, ms) <= count, `${mostWithin(times, ms)} in ${ms} ms`);
    assert.ok(times.length >= 1_800, `${times.length}`);
  }).timeout(60_000);

  it('to a whole tenant stays below 25 a second, at ten times the demand', async () => {
    let now = 0;
    const pace = createSendPace(() => now);
    const times: number[] = [];
    for (let n = 0; now < 20_000; now += 4, n++) {
      if (await pace.admit(`19:${n}`, { remainingMs: () => 0 })) times.push(now);
    }
    assert.ok(mostWithin(times, 1_000) <= 25, String(mostWithin(times, 1_000)));
    assert.ok(times.length >= 18 * 25, String(times.length));
  });

  it('waits in the order of asking, and nothing waits beyond its turn', async () => {
    const pace = createSendPace();
    const sent: number[] = [];
    const started = performance.now();
    await Promise.all(
      Array.from({ length: 250 }, async (_, n) => {
        if (await pace.admit(`19:${n}`, withTime(2_500))) sent.push(n);
      }),
    );
    // At once, and again when a second is over; for the others there is no time.
    assert.deepEqual(
      sent,
      Array.from({ length: 50 }, (_, n) => n),
    );
    assert.ok(performance.now() - started < 2_500);
  });

  it('waits when it must, and other conversations do not wait with it', async () => {
    const pace = createSendPace();
    const started = performance.now();
    const busy = Promise.all(Array.from({ length: 10 }, () => pace.admit('19:busy', withTime(10_000))));
    const quiet = await pace.admit('19:quiet', withTime(10_000));
    assert.ok(quiet && performance.now() - started < 200);
    assert.ok((await busy).every((admitted) => admitted));
    assert.ok(performance.now() - started > 2_000);
  });

  it('is told at once that there is no time, rather than at its end', async () => {
    const pace = createSendPace();
    for (let i = 0; i < 7; i++) assert.ok(await pace.admit('19:busy', withTime(1_000)));
    const started = performance.now();
    assert.equal(await pace.admit('19:busy', withTime(400)), false);
    assert.ok(performance.now() - started < 100);
  });
});

describe('Ten people who ask in one chat at once', () => {
  it('are all answered, and never more than seven within a second', async () => {
    const times: number[] = [];
    const connector = await startFakeConnector(() => {
      times.push(performance.now());
      return { status: 201 };
    });
    const issuer = await startTokenIssuer();
    const entra = await startScriptedGraph([]);
    const bot = await startSignedBot({ ENTRA_BASE_URL: entra.url }, { issuer, serviceUrl: connector.serviceUrl });
    try {
      await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          bot.sendSigned({ ...helpActivity(connector.serviceUrl), from: { id: `29:${n}` } }),
        ),
      );
      const answers = connector.posts.filter(({ activity }) => activity.type === 'message');
      assert.equal(answers.length, 10);
      assert.ok(mostWithin(times, 1_000) <= 7, String(mostWithin(times, 1_000)));
    } finally {
      await Promise.all([bot.close(), issuer.close(), connector.close(), entra.close()]);
    }
  });
});
