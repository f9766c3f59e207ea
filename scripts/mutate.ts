/**
 * `npm run mutation [-- group …]`: breaks what must not break, one small change at a time, and counts how often the tests
 * notice. Takes long: for the night. Reports lie in build/mutation/.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mutationGroups } from './mutation/groups.ts';
import { scoreOf } from './mutation/score.ts';

/** Per cent of the changes that tests must notice, over all groups. */
const goal = 85;
const own = 'scripts/mutation';
const reports = 'build/mutation';

const asked = process.argv.slice(2);
const groups = Object.entries(mutationGroups).filter(([name]) => asked.length === 0 || asked.includes(name));
if (groups.length === 0) throw new Error(`No such group. There are: ${Object.keys(mutationGroups).join(', ')}`);

// Packages of its own, pinned by a lockfile of its own: nothing else needs them, and Stryker drives no mocha 12 on Node 20.
if (!existsSync(`${own}/node_modules`)) {
  spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', own], { stdio: 'inherit', shell: true });
}
mkdirSync(reports, { recursive: true });

const scores = groups.flatMap(([name, { mutate, spec }]) => {
  const report = `${reports}/${name}.json`;
  const options = {
    mutate,
    testRunner: 'mocha',
    mochaOptions: { spec },
    testRunnerNodeArgs: ['--import', 'tsx'],
    coverageAnalysis: 'perTest',
    // Stryker's rewriting of tsconfig.json cannot read TypeScript 7, and nothing here needs it.
    tsconfigFile: 'none',
    concurrency: 1,
    timeoutMS: 5_000,
    tempDirName: `${reports}/sandbox`,
    ignorePatterns: ['build', 'dist', 'data', own],
    reporters: ['clear-text', 'json', 'html'],
    allowConsoleColors: false,
    clearTextReporter: {
      allowColor: false,
      allowEmojis: false,
      logTests: false,
      reportTests: false,
      reportScoreTable: false,
    },
    jsonReporter: { fileName: report },
    htmlReporter: { fileName: `${reports}/${name}.html` },
  };
  const config = `${reports}/${name}.config.json`;
  writeFileSync(config, JSON.stringify(options));
  const { status } = spawnSync(
    process.execPath,
    [`${own}/node_modules/@stryker-mutator/core/bin/stryker.js`, 'run', config],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error(`${name}: Stryker ended with ${status}`);
  return scoreOf(readFileSync(report, 'utf8'));
});

console.log('\nnoticed  of   %      file');
for (const { file, noticed, all } of scores) console.log(line(noticed, all, file));
const noticed = scores.reduce((sum, score) => sum + score.noticed, 0);
const all = scores.reduce((sum, score) => sum + score.all, 0);
console.log(line(noticed, all, `in all; the goal is ${goal} %`));
process.exitCode = 100 * noticed >= goal * all ? 0 : 1;

function line(part: number, whole: number, name: string): string {
  return `${String(part).padStart(7)} ${String(whole).padStart(4)} ${((100 * part) / whole).toFixed(1).padStart(5)}   ${name}`;
}
