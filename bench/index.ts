/** `npm run bench`: every stack in one run, medians of interleaved rounds, printed and kept in bench/RESULTS.md. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { botId } from './activities.ts';
import { aloneRows } from './alone.ts';
import { type Load, load } from './load.ts';
import { machine } from './machine.ts';
import type { Addresses } from './outside-world.ts';
import { pacedLoad } from './paced-load.ts';
import { moveTo, runProcess } from './run-process.ts';
import { type Stack, startStacks } from './stacks.ts';
import { median, table } from './table.ts';

const worldCore = 1;
const connections = 32;
const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 3;
const seconds = quick ? 3 : 8;
const warmUpSeconds = quick ? 1 : 4;

interface Round extends Load {
  readonly cpuMicrosPerTurn: number | null;
}

async function measure(stack: Stack, rate?: number): Promise<Round> {
  const cpuBefore = stack.bot.cpuMs();
  const options = { ...stack, seconds, connections };
  const result = await (rate === undefined ? load(options) : pacedLoad({ ...options, rate }));
  const cpu = stack.bot.cpuMs();
  const perTurn = cpu === null || cpuBefore === null ? null : (1_000 * (cpu - cpuBefore)) / result.turns;
  return { ...result, cpuMicrosPerTurn: perTurn };
}

async function compare(stacks: readonly Stack[]): Promise<Map<Stack, Round[]>> {
  const results = new Map<Stack, Round[]>(stacks.map((stack) => [stack, []]));
  for (const stack of stacks) await load({ ...stack, seconds: warmUpSeconds, connections });
  for (let round = 0; round < rounds; round++) {
    for (const [stack, measured] of results) {
      measured.push(await measure(stack));
      process.stderr.write('.');
    }
  }
  process.stderr.write('\n');
  return results;
}

execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { stdio: 'inherit' });
moveTo(worldCore);
const world = runProcess(worldCore, ['--import', 'tsx', 'bench/outside-world.ts'], { BOT_ID: botId });
const [line] = await world.printed(/^\{.*\}$/m);
const addresses = JSON.parse(line) as Addresses;
const stacks = await startStacks(addresses);
const idleMb = new Map(stacks.map(({ bot, name }) => [name, bot.residentMb()]));

const results = await compare(stacks);
const perSecondOf = (letter: string) => {
  const found = [...results].find(([{ name }]) => name.startsWith(`${letter} `));
  return median((found?.[1] ?? []).map(({ perSecond }) => perSecond));
};
const full = stacks.find(({ name }) => name.startsWith('d2 '));
const half = full ? await measure(full, Math.max(1, Math.floor(perSecondOf('d2') / 2))) : null;

const rows = [...results].map(([{ name, bot, coldStartMs }, measured]) => [
  name,
  median(measured.map(({ perSecond }) => perSecond)).toFixed(0),
  median(measured.map(({ p50 }) => p50)).toFixed(0),
  median(measured.map(({ p99 }) => p99)).toFixed(0),
  median(measured.map(({ cpuMicrosPerTurn }) => cpuMicrosPerTurn ?? Number.NaN)).toFixed(0),
  String(measured.reduce((sum, { failed }) => sum + failed, 0)),
  String(coldStartMs),
  String(idleMb.get(name) ?? '?'),
  String(bot.residentMb() ?? '?'),
]);
const heads = [
  'stack',
  'turns/s',
  'p50 ms',
  'p99 ms',
  'CPU µs/turn',
  'failed',
  'cold start ms',
  'MB idle',
  'MB loaded',
];
const goals = [
  ['d2 / b2: our whole turn against an echo with tokens', (perSecondOf('d2') / perSecondOf('b2')).toFixed(2), '≥ 3'],
  ['d2 / a: against the same two calls and nothing else', (perSecondOf('d2') / perSecondOf('a')).toFixed(2), '≥ 0.35'],
  ['d2 at half load: p99 / p50', half ? (half.p99 / Math.max(1, half.p50)).toFixed(1) : '?', '≤ 3'],
];
await Promise.all([...stacks.map(({ bot }) => bot.stop()), world.stop()]);

const report = [
  '# Results',
  '',
  `\`npm run bench${quick ? ' -- --quick' : ''}\` on ${machine()}.`,
  `${connections} connections, a message in and its reply out; medians of ${rounds} interleaved rounds of ${seconds} s after`,
  `${warmUpSeconds} s of warm-up. Each bot alone on core 0; load, sandbox and connector share core 1. Compare within one run only.`,
  '',
  table(heads, rows),
  '',
  table(['goal', 'measured', 'wanted'], goals),
  '',
  'Parts alone, one after the other in one process:',
  '',
  table(['part', 'µs each'], aloneRows(quick)),
  '',
].join('\n');
process.stdout.write(report);
if (!quick) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), report);
process.exit(0);
