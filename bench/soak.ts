/**
 * `npm run soak [-- --minutes 1 --rate 100 --disk-ms 8]`: two bots on one store, a hundred turns a second with signed
 * tokens, and something going wrong every half minute; on Linux with a C compiler also on a disk that is so much slower.
 * Judged by the sandbox's count of meetings and by the cards that arrived.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { request } from 'undici';
import { botId, newConversationId } from './activities.ts';
import { machine } from './machine.ts';
import { runProcess } from './run-process.ts';
import { setTrouble, troubles } from './soak/faults.ts';
import { createTraffic, people } from './soak/traffic.ts';
import { Ledger, type Stretch, type Times } from './soak/verdict.ts';
import type { Delivered, World } from './soak/world.ts';
import { environment, meetHere } from './stacks.ts';
import { median, table } from './table.ts';

const { values: options } = parseArgs({
  options: { minutes: { type: 'string' }, rate: { type: 'string' }, 'disk-ms': { type: 'string' } },
});
const diskMs = Number(options['disk-ms'] ?? 0);
const minutes = Number(options.minutes ?? 10);
const turnsPerSecond = Number(options.rate ?? 100);
/** Twice a minute: calm, then trouble, then time to get well again: what hangs is given up after ten seconds. */
const calmMs = 10_000;
const troubleMs = 3_000;
const getWellMs = 17_000;
const slots = Math.round((minutes * 60_000) / (calmMs + troubleMs + getWellMs));
/** Code that has run a few times only takes several times as long. */
const warmUp = [
  [10_000, 0.2],
  [10_000, 0.5],
  [10_000, 1],
] as const;
/** One turn in so many is in a conversation that nobody has asked in before, until there are that many. */
const newEvery = 10;
const mostConversations = 2_000;
const againEvery = 50;

const folder = mkdtempSync(join(tmpdir(), 'meet-here-soak-'));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
const outside = runProcess(1, ['--import', 'tsx', 'bench/soak/world.ts'], { BOT_ID: botId });
const [line] = await outside.printed(/^\{.*\}$/m);
const world = JSON.parse(line) as World;

async function control(method: 'GET' | 'PUT' | 'POST', path: string, body?: object): Promise<Record<string, unknown>> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await request(`${world.graphUrl}/_sandbox/${path}`, { method, ...sent });
  if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${await answer.body.text()}`);
  return (await answer.body.json()) as Record<string, unknown>;
}

await control('PUT', 'policies/global', { appIds: '*' });
// Renewed some twice a minute, so that the token endpoint's troubles are felt.
await control('PUT', `clients/${botId}`, { tokenLifetimeSeconds: 150 });
for (const id of people) await control('POST', 'users', { id, userPrincipalName: `${id}@contoso.example` });

const env = {
  ...environment(world),
  MEETING_ORGANIZER: 'sender',
  DATABASE_URL: `file:${join(folder, 'soak.db')}`,
  RECORD_KEYS: `soak:${randomBytes(32).toString('base64')}`,
  ...(diskMs > 0 && { LD_PRELOAD: slowDisk(), SLOW_DISK_MS: String(diskMs) }),
};
const bots = [0, 1].map((core) => runProcess(core, meetHere, env));
// Also when this ends before its end.
process.on('exit', () => {
  for (const { pid } of [outside, ...bots]) killIfThere(pid);
  rmSync(folder, { recursive: true, force: true });
});
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
const urls = [];
for (const bot of bots) urls.push(`http://127.0.0.1:${(await bot.printed(/listening:(\d+)/))[1]}`);

const ledger = new Ledger();
const traffic = createTraffic(world, urls);
const conversations: string[] = [];
const underWay = new Set<Promise<unknown>>();
const calm: Stretch[] = [];
const memory: { readonly at: number; readonly megabytes: readonly number[] }[] = [];

function askOnce(conversation: string, again: boolean): void {
  const done = traffic.ask(conversation, { again }).then((asked) => ledger.note(asked));
  underWay.add(done);
  void done.finally(() => underWay.delete(done));
}

let sent = 0;
function askNext(): void {
  const isNew = sent % newEvery === 0 && conversations.length < mostConversations;
  if (isNew) conversations.push(newConversationId());
  const conversation = isNew ? conversations.at(-1) : conversations[(sent * 7919) % conversations.length];
  askOnce(conversation ?? '', sent % againEvery === 1);
  sent++;
}

async function fetchCards(): Promise<void> {
  const answer = await request(world.cardsUrl);
  for (const card of (await answer.body.json()) as Delivered[]) ledger.deliver(card);
}

/** Keeps the pace whatever becomes of the turns: people do not wait for each other. */
async function keepAsking(ms: number, share = 1): Promise<void> {
  const from = performance.now();
  const before = sent;
  for (let elapsed = 0; elapsed < ms; elapsed = performance.now() - from) {
    while (sent - before < (elapsed * turnsPerSecond * share) / 1000) askNext();
    await pause(10);
  }
}

const started = performance.now();
const watch = setInterval(() => {
  memory.push({ at: performance.now() - started, megabytes: bots.map((bot) => bot.residentMb() ?? 0) });
  void fetchCards();
}, 1_000);
for (const [ms, share] of warmUp) await keepAsking(ms, share);
for (let slot = 0; slot < slots; slot++) {
  const from = performance.now();
  await keepAsking(calmMs);
  calm.push({ from, to: performance.now() });
  const trouble = troubles[slot % troubles.length] ?? null;
  process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s: ${trouble?.name}\n`);
  await setTrouble(world, trouble);
  await keepAsking(troubleMs);
  await setTrouble(world, null);
  await keepAsking(getWellMs);
}
await Promise.all(underWay);

// Where every answer so far was a card about trouble, somebody asks again, as people do.
const askedAgain = ledger.withoutLink(conversations).length;
for (let round = 0; round < 15; round++) {
  await fetchCards();
  const waiting = ledger.withoutLink(conversations);
  if (waiting.length === 0) break;
  for (const conversation of waiting) askOnce(conversation, false);
  await Promise.all([...underWay, pause(2_000)]);
}
await fetchCards();
clearInterval(watch);
const { created } = (await control('GET', 'meetings')) as { created: number };

/**
 * Medians of a minute, because a garbage collection moves single samples. The first four minutes fill what is remembered
 * of conversations, up to its limit of 10,000, and of people.
 */
const between = (from: number, to: number, bot: number) =>
  median(memory.filter(({ at }) => at >= from && at < to).map(({ megabytes }) => megabytes[bot] ?? 0));
const runMs = warmUp.reduce((sum, [ms]) => sum + ms, 0) + minutes * 60_000;
const early = Math.min(4, minutes * 0.4) * 60_000;
const growth = bots.map((_, bot) => {
  const before = between(early, early + 60_000, bot);
  return { before, after: between(runMs - 60_000, runMs, bot) };
});
const worstGrowth = Math.max(...growth.map(({ before, after }) => 100 * (after / before - 1)));
const inCalm = ledger.times(calm, true);
const withoutLink = ledger.withoutLink(conversations).length;

const goals: readonly (readonly [goal: string, seen: string, wanted: string, met: boolean])[] = [
  [
    'turns without an answer',
    ledger.refused === 0 ? String(ledger.lost) : `${ledger.lost}, ${ledger.refused} of them never taken`,
    '0',
    ledger.lost === 0,
  ],
  ['messages answered by two cards', String(ledger.doubled), '0', ledger.doubled === 0],
  [
    'conversations in which two links were shown',
    String(ledger.conversationsWithTwoLinks),
    '0',
    ledger.conversationsWithTwoLinks === 0,
  ],
  ['conversations that never got a link', String(withoutLink), '0', withoutLink === 0],
  [
    'meetings made, by the sandbox’s count',
    String(created),
    `${conversations.length} conversations`,
    created === conversations.length,
  ],
  ['p99 of turns in calm stretches', `${Math.round(inCalm.p99)} ms`, '≤ 500 ms', inCalm.p99 <= 500],
  [
    'memory, from the fifth minute to the last',
    minutes < 8 ? 'not judged below 8 minutes' : `${worstGrowth.toFixed(1)} %`,
    '≤ 5 %',
    minutes < 8 || worstGrowth <= 5,
  ],
];
const row = (name: string, { turns, p50, p99, longest }: Times) => [
  name,
  ...[turns, p50, p99, longest].map((value) => value.toFixed(0)),
];
const report = [
  `\`npm run soak -- --minutes ${minutes} --rate ${turnsPerSecond}${diskMs > 0 ? ` --disk-ms ${diskMs}` : ''}\` on ${machine()}.`,
  `${turnsPerSecond} turns/s to two bots on one SQLite file, whoever asks first organizes. ${ledger.asked} turns, ${ledger.repeated}`,
  `of them sent again after a 503; ${askedAgain} conversations asked again after the end, when nothing went wrong any more.`,
  `Memory: ${growth.map(({ before, after }) => `${before} → ${after} MB`).join(', ')}.`,
  '',
  table(
    ['goal', 'seen', 'wanted', 'met'],
    goals.map(([goal, seen, wanted, met]) => [goal, seen, wanted, met ? 'yes' : 'NO']),
  ),
  '',
  table(
    ['turns', 'number', 'p50 ms', 'p99 ms', 'longest ms'],
    [row('in calm stretches', inCalm), row('in trouble, and while getting well', ledger.times(calm, false))],
  ),
  '',
].join('\n');
process.stdout.write(report);
await traffic.close();
process.exit(goals.every(([, , , met]) => met) ? 0 : 1);

/** Compiled for this machine, since the disk is asked below JavaScript. */
function slowDisk(): string {
  const library = join(folder, 'slow-disk.so');
  execFileSync('cc', ['-shared', '-fPIC', '-o', library, 'bench/soak/slow-disk.c', '-ldl'], { stdio: 'inherit' });
  return library;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}
