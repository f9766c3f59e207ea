import assert from 'node:assert/strict';
import { type Config, readConfig } from '../../src/config.ts';

export const botId = '11111111-2222-4333-8444-555555555555';
export const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
export const organizer = '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01';
export const secret = 'S3cret~value.that-must_not.show';
export type Env = Readonly<Record<string, string | undefined>>;
/** All that has to be set. */
export const complete = { BOT_ID: botId, BOT_PASSWORD: secret, BOT_TENANT_ID: tenantId, MEETING_ORGANIZER: organizer };

/** The configuration, which must be a good one. */
export function configOf(env: Env, readFile?: (path: string) => string): Config {
  const result = readConfig(env, readFile);
  assert.ok('config' in result, JSON.stringify(result));
  return result.config;
}

/** What is wrong with it; nothing when all is well. */
export function problemsOf(env: Env, readFile?: (path: string) => string): readonly string[] {
  const result = readConfig(env, readFile);
  return 'problems' in result ? result.problems : [];
}
