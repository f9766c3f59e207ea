/** `npm run bench`: every stack in one run, medians of interleaved rounds, printed and kept in bench/RESULTS.md. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { botId } from './activities.ts';
import { aloneRows } from './alone.ts';
import { claimRows } from './claim-alone.ts';
import { coldStart } from './cold-start.ts';
import { compare, measure, medianOf, type Rhythm, type Round } from './compare.ts';
import { goalRow } from './goals.ts';
import { growth } from './growth.ts';
import { builtMb, productionPackagesMb } from './installed-size.ts';
import { machine } from './machine.ts';
import { aloneMs, fetchesDuring, inFlight } from './one-by-one.ts';
import type { Addresses } from './outside-world.ts';
import { moveTo, runProcess } from './run-process.ts';
import { startStacks } from './stacks.ts';
import { table } from './table.ts';

const worldCore = 1;
const quick = process.argv.includes('--quick');
const rhythm: Rhythm = quick
  ? { rounds: 1, seconds: 2, warmUpSeconds: 1, connections: 32 }
  : { rounds: 3, seconds: 6, warmUpSeconds: 4, connections: 32 };
const sizes = quick ? [1e3, 1e4, 1e5] : [1e3, 1e4, 1e5, 1e6];
/** What reliability demands of invokes: facts, R9. */
const formsPerSecond = 50;
const oneByOne = quick ? 50 : 500;

execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
moveTo(worldCore);
const world = runProcess(worldCore, ['--import', 'tsx', 'bench/outside-world.ts'], { BOT_ID: botId });
const [line] = await world.printed(/^\{.*\}$/m);
const addresses = JSON.parse(line) as Addresses;
const started = await coldStart(addresses);
const stacks = await startStacks(addresses);
const stackOf = (letter: string) => {
  const found = stacks.find(({ name }) => name.startsWith(`${letter} `));
  if (!found) throw new Error(`there is no stack ${letter}`);
  return found;
};
const [bare, cold, known] = [stackOf('a'), stackOf('d'), stackOf('d2')];
const idleMb = new Map(stacks.map(({ bot }) => [bot, bot.residentMb()]));

const results = await compare(stacks, rhythm);
const roundsOf = (letter: string): readonly Round[] => results.get(stackOf(letter)) ?? [];
const perSecondOf = (letter: string) => medianOf(roundsOf(letter), 'perSecond');
const cpuOf = (letter: string) => medianOf(roundsOf(letter), 'cpuMicrosPerTurn');
const halfOfKnown = Math.max(1, Math.floor(perSecondOf('d2') / 2));
const half = await measure(known, rhythm, halfOfKnown);
const bareAsMany = await measure(bare, rhythm, halfOfKnown);
const forms = await measure(stackOf('e2'), rhythm, formsPerSecond);
const loadedMb = new Map(stacks.map(({ bot }) => [bot, bot.residentMb() ?? Number.NaN]));

const bareMs = await aloneMs(bare, oneByOne);
let ownMs = Number.NaN;
const fetches = await fetchesDuring(async () => (ownMs = await aloneMs(cold, oneByOne)), addresses);
const atOnce = await inFlight(cold, 20, addresses);
await Promise.all([...new Set(stacks.map(({ bot }) => bot))].map((bot) => bot.stop()));
const grown = await growth(sizes, addresses, {
  rounds: rhythm.rounds,
  seconds: quick ? 1 : 4,
  warmUpSeconds: quick ? 2 : 20,
});
await world.stop();

const rows = [...results].map(([{ name, bot, coldStartMs }, rounds]) => [
  name,
  medianOf(rounds, 'perSecond').toFixed(0),
  medianOf(rounds, 'p50').toFixed(0),
  medianOf(rounds, 'p99').toFixed(0),
  medianOf(rounds, 'cpuMicrosPerTurn').toFixed(0),
  String(rounds.reduce((sum, { failed }) => sum + failed, 0)),
  String(coldStartMs),
  String(idleMb.get(bot) ?? '?'),
  String(loadedMb.get(bot) ?? '?'),
]);
const heads = ['stack', 'turns/s', 'p50 ms', 'p99 ms', 'CPU µs/turn', 'failed', 'start ms', 'MB idle', 'MB loaded'];
const cpuGrown = grown.map(({ cpuMicrosPerTurn }) => cpuMicrosPerTurn);
const smallest = cpuGrown[0] ?? Number.NaN;
const spread = Math.max(...cpuGrown.map((cpu) => Math.abs(cpu / smallest - 1)));
const goals = [
  {
    name: 'd2 / b2: our whole turn against an echo with tokens',
    measured: perSecondOf('d2') / perSecondOf('b2'),
    atLeast: 3,
  },
  {
    name: 'a / b2: as far as anything can get that makes two calls',
    measured: perSecondOf('a') / perSecondOf('b2'),
  },
  {
    name: 'd2 / a: against the same two calls and nothing else',
    measured: perSecondOf('d2') / perSecondOf('a'),
    atLeast: 0.35,
  },
  { name: 'the same by processor time, for full cores', measured: cpuOf('a') / cpuOf('d2'), atLeast: 0.35 },
  { name: 'd2 at half load: p99 / p50', measured: half.p99 / Math.max(1, half.p50), digits: 1, atMost: 3 },
  { name: 'a at as many turns a second: p99 / p50', measured: bareAsMany.p99 / Math.max(1, bareAsMany.p50), digits: 1 },
  { name: `e2 at ${formsPerSecond} forms a second: p99`, measured: forms.p99, unit: ' ms', digits: 0, atMost: 1_000 },
  { name: 'one connection: d beyond a, median', measured: ownMs - bareMs, unit: ' ms', digits: 1, atMost: 5 },
  { name: '20 people at once in one conversation: createOrGet under way', measured: atOnce, digits: 0, atMost: 1 },
  { name: `tokens and keys fetched in ${oneByOne} warm turns`, measured: fetches, digits: 0, atMost: 0 },
  { name: 'cold start to ready, from dist', measured: started.ms, unit: ' ms', digits: 0, atMost: 1_000 },
  {
    name: 'd2 under load: memory',
    measured: loadedMb.get(known.bot) ?? Number.NaN,
    unit: ' MB',
    digits: 0,
    atMost: 200,
  },
  {
    name: `CPU per turn, ${sizes[0]} to ${sizes.at(-1)} conversations: furthest from the first`,
    measured: 100 * spread,
    unit: ' %',
    digits: 0,
    atMost: 10,
  },
];

const report = [
  '# Results',
  '',
  `\`npm run bench${quick ? ' -- --quick' : ''}\` on ${machine()}.`,
  `${rhythm.connections} connections, a message in and its reply out; medians of ${rhythm.rounds} interleaved rounds of ${rhythm.seconds} s after`,
  `${rhythm.warmUpSeconds} s of warm-up. Each bot alone on core 0; load, sandbox and connector share core 1. Compare within one run only.`,
  'd, e and e2 are one process; a, b and c start through tsx, ours from dist. What it means: README.md.',
  '',
  table(heads, rows),
  '',
  table(['goal', 'measured', 'wanted', ''], goals.map(goalRow)),
  '',
  `From nothing to ready, \`node dist/index.js\`, median of 5: ${started.ms} ms, ${started.cpuMs} ms of processor time, ${started.residentMb} MB at rest.`,
  `On disk: ${builtMb()} MB in dist, ${productionPackagesMb()} MB of production packages.`,
  '',
  'Growth: `meet` in a claimed conversation, SQLite, 8 connections, organized by the sender:',
  '',
  table(
    ['conversations', 'CPU µs/turn', 'p50 ms', 'p99 ms', 'failed', 'MB', 'bytes each'],
    grown.map(({ conversations, cpuMicrosPerTurn, p50, p99, failed, residentMb, bytesEach }) =>
      [conversations, cpuMicrosPerTurn.toFixed(0), p50, p99, failed, residentMb ?? '?', bytesEach.toFixed(0)].map(
        String,
      ),
    ),
  ),
  '',
  'Parts alone, one after the other in one process:',
  '',
  table(['part', 'µs each'], [...aloneRows(quick), ...(await claimRows(quick))]),
  '',
].join('\n');
process.stdout.write(report);
if (!quick) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), report);
process.exit(0);
