import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { startRetention } from '../src/app/retention.ts';
import { createStore } from '../src/store/store.ts';
import { engines, newFolder } from './store/engines.ts';
import { botId, tenantId } from './support/bot.ts';
import { programs } from './support/programs.ts';

const [anna, ben] = ['11', '12'].map((last) => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`) as [string, string];

function meetHere(env: Record<string, string>, ...args: string[]) {
  const settings = { BOT_ID: botId, BOT_PASSWORD: 'any', BOT_TENANT_ID: tenantId, MEETING_ORGANIZER: 'sender' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [programs.cli, ...args], {
    env: { PATH: process.env.PATH ?? '', ...settings, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

describe('meet-here purge', function () {
  this.timeout(60_000);

  for (const { name, newUrl } of engines) {
    it(`deletes by person, conversation and tenant in ${name}, and says how much`, async () => {
      const DATABASE_URL = await newUrl();
      const store = createStore({ url: DATABASE_URL, log: () => undefined });
      for (const [externalId, organizer] of [
        ['19:a@thread.v2', anna],
        ['19:B@thread.v2', ben],
        ['19:c@thread.v2', ben],
      ] as const) {
        await store.claims.claim({ tenantId, externalId }, organizer, 60_000);
      }
      const later = new Date(Date.now() + 60_000);
      for (const key of [
        `user-token/${tenantId}/${anna}`,
        `parked-turn/${tenantId}/${anna}/19%3Aa`,
        `user-token/${tenantId}/${ben}`,
      ])
        await store.records.put(key, Buffer.from('sealed'), later);
      await store.claims.claim({ tenantId: 'another', externalId: 'x' }, anna, 60_000);
      const run = (...args: string[]) => meetHere({ DATABASE_URL }, 'purge', ...args);
      const first = run('--user', anna.toUpperCase());
      assert.deepEqual([first.status, first.stderr], [0, '']);
      assert.match(first.stdout, /^Deleted: 1 record of .*; 2 sealed sign-ins or waiting requests\.\nNot deleted/);
      assert.doesNotMatch(first.stdout, new RegExp(anna));
      assert.match(run('--conversation', tenantId, '19:b@thread.v2').stdout, /^Deleted: 0 records/);
      assert.match(run('--conversation', tenantId, '19:B@thread.v2').stdout, /^Deleted: 1 record /);
      assert.match(run('--tenant', tenantId).stdout, /^Deleted: 1 record .*; 1 sealed sign-in or waiting request\./);
      assert.equal(await store.claims.forget({ tenantId: 'another' }), 1, 'the other tenant’s stayed');
      await store.close();
    });
  }

  it('makes no database where there is none, and says when one does not answer', () => {
    const path = `${newFolder()}/none.db`;
    const { status, stdout } = meetHere({ DATABASE_URL: `file:${path}` }, 'purge', '--tenant', tenantId);
    assert.deepEqual([status, /^Deleted: 0 records/.test(stdout), existsSync(path)], [0, true, false]);
    const away = meetHere({ DATABASE_URL: 'postgres://x:y@127.0.0.1:1/z' }, 'purge', '--tenant', tenantId);
    assert.deepEqual([away.status, /did not answer/.test(away.stdout)], [69, true]);
  });

  it('wants exactly one key, and an ID', () => {
    for (const args of [
      ['purge'],
      ['purge', '--user', anna, '--tenant', tenantId],
      ['purge', '--user', 'anna@contoso.example'],
      ['purge', '--user', anna, 'more'],
      ['purge', '--conversation', tenantId],
      ['doctor', '--user', anna],
    ]) {
      const { status, stderr } = meetHere({}, ...args);
      assert.deepEqual([status, stderr.includes('--conversation TENANT EXTERNALID')], [64, true], args.join(' '));
    }
  });
});

describe('what nobody used for sixty days', () => {
  it('is deleted once a day, at an hour of its own, also after a day on which the store was away', async () => {
    const asked: unknown[] = [];
    const waits: number[] = [];
    const real = globalThis.setTimeout;
    const due: (() => void)[] = [];
    globalThis.setTimeout = ((work: () => void, ms: number) => {
      waits.push(ms);
      due.push(work);
      return real(() => undefined, 0);
    }) as typeof setTimeout;
    try {
      const forget = async (what: unknown) => {
        asked.push(what);
        if (asked.length === 1) throw new Error('away');
        return 3;
      };
      const entries: object[] = [];
      startRetention(
        { forget },
        (_, entry) => void entries.push(entry),
        () => 0.5,
      );
      for (let day = 0; day < 2; day++) {
        due.shift()?.();
        await Promise.resolve().then(() => Promise.resolve());
        await new Promise((resolve) => setImmediate(resolve));
      }
      const days60 = { unusedForMs: 60 * 24 * 3_600_000 };
      assert.deepEqual(asked, [days60, days60]);
      assert.deepEqual(waits, [1_830_000, 86_400_000, 86_400_000]);
      assert.deepEqual(entries, [{ event: 'forget', kind: 'retention', outcome: 'ok', records: 3 }]);
    } finally {
      globalThis.setTimeout = real;
    }
  });
});
