#!/usr/bin/env node
/** The console: `meet-here doctor [--env FILE]` looks at the same set-up that the bot would start with. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs, parseEnv } from 'node:util';
import { renderDoctorText } from './card/doctor/doctor-text.ts';
import { readConfig } from './config.ts';
import { graphHosts } from './graph/graph-hosts.ts';
import { anythingToFix } from './meeting/check-up/finding.ts';

/** For scripts: 0 all is well, 1 something to fix; the others are those of sysexits.h. */
const exit = { well: 0, toFix: 1, usage: 64, noInput: 66, config: 78 } as const;
const usage = `Usage: meet-here doctor [--env FILE]

Checks the set-up that the bot would start with, and says what to fix and how.
FILE holds variables as env/.env.example does; those of the environment go first.
Exit code: 0 all is well, 1 something to fix, 78 the configuration is wrong.
`;
const budgetMs = 20_000;

process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) {
    process.stderr.write(usage);
    return exit.usage;
  }
  const env = readEnvironment(asked.envFile);
  if (env === null) {
    process.stderr.write(`${asked.envFile} cannot be read.\n`);
    return exit.noInput;
  }
  const result = readConfig(env);
  if ('problems' in result) {
    const lines = result.problems.map((problem) => `  ${problem}\n`).join('');
    process.stdout.write(`✗ Fix · Configuration\n${lines}\nEvery variable is explained in env/.env.example.\n`);
    return exit.config;
  }
  // Only now: most of the program takes its time to load, and a wrong configuration is told without it.
  const { createApp } = await import('./app.ts');
  const app = createApp(result.config, () => undefined);
  const ends = performance.now() + budgetMs;
  const findings = await app.checkUp(
    {
      correlationId: randomUUID().slice(0, 8),
      signal: AbortSignal.timeout(budgetMs),
      remainingMs: () => Math.max(0, ends - performance.now()),
    },
    'console',
  );
  process.stdout.write(renderDoctorText(findings, graphHosts[result.config.cloud].entraBaseUrl));
  await app.close(0);
  return anythingToFix(findings) ? exit.toFix : exit.well;
}

function readArguments(args: readonly string[]): { readonly envFile: string | null } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      // Not `env-file`: Node 20 takes that for an option of its own, wherever it stands.
      options: { env: { type: 'string' } },
      allowPositionals: true,
    });
    return positionals.length === 1 && positionals[0] === 'doctor' ? { envFile: values.env ?? null } : null;
  } catch {
    return null;
  }
}

function readEnvironment(file: string | null): Readonly<Record<string, string | undefined>> | null {
  if (file === null) return process.env;
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...process.env };
  } catch {
    return null;
  }
}
