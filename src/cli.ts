#!/usr/bin/env node
/** The console: `meet-here doctor` looks at the set-up that the bot would start with, `meet-here purge` deletes records. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs, parseEnv } from 'node:util';
import { renderDoctorText } from './card/doctor/doctor-text.ts';
import type { PurgeWhat } from './cli/purge.ts';
import { isGuid } from './config/guid.ts';
import { readConfig } from './config.ts';
import { graphHosts } from './graph/graph-hosts.ts';
import { anythingToFix } from './meeting/check-up/finding.ts';

/** For scripts: 0 all is well, 1 something to fix; the others are those of sysexits.h. */
const exit = { well: 0, toFix: 1, usage: 64, noInput: 66, unavailable: 69, config: 78 } as const;
const usage = `Usage: meet-here doctor [--env FILE]
       meet-here purge --user ID | --tenant ID | --conversation TENANT EXTERNALID  [--env FILE]

doctor  Checks the set-up that the bot would start with, and says what to fix and how.
purge   Deletes what is stored about a person, a tenant or a conversation, and prints a receipt.
FILE holds variables as env/.env.example does; those of the environment go first.
Exit code: 0 all is well, 1 something to fix, 69 the database does not answer, 78 the configuration is wrong.
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
  if (asked.purge !== null) {
    const { purge } = await import('./cli/purge.ts');
    const done = await purge(asked.purge, result.config, (text) => process.stdout.write(text));
    return done ? exit.well : exit.unavailable;
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

interface Arguments {
  readonly envFile: string | null;
  /** Null: a check-up is wanted. */
  readonly purge: PurgeWhat | null;
}

function readArguments(args: readonly string[]): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        // Not `env-file`: Node 20 takes that for an option of its own, wherever it stands.
        env: { type: 'string' },
        user: { type: 'string' },
        tenant: { type: 'string' },
        conversation: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [command, ...rest] = positionals;
    const { env, ...what } = values;
    const envFile = env ?? null;
    if (command === 'doctor') {
      return rest.length === 0 && Object.keys(what).length === 0 ? { envFile, purge: null } : null;
    }
    const purge = command === 'purge' ? readPurge(what, rest) : null;
    return purge && { envFile, purge };
  } catch {
    return null;
  }
}

type Given = { readonly user?: string; readonly tenant?: string; readonly conversation?: string };

/** Exactly one of them, and for a conversation its ID behind its tenant's. A sign-in name would match nothing. */
function readPurge({ user, tenant, conversation }: Given, rest: readonly string[]): PurgeWhat | null {
  const ids = [user, tenant, conversation].filter((id) => id !== undefined);
  if (ids.length !== 1 || !ids.every(isGuid)) return null;
  const [externalId, ...more] = rest;
  if (conversation !== undefined) {
    return externalId && more.length === 0 ? { conversation: { tenantId: conversation, externalId } } : null;
  }
  if (rest.length > 0) return null;
  return user === undefined ? { tenant: tenant ?? '' } : { user };
}

function readEnvironment(file: string | null): Readonly<Record<string, string | undefined>> | null {
  if (file === null) return process.env;
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...process.env };
  } catch {
    return null;
  }
}
