import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run sandbox -- [options]

A local Microsoft Graph (online meetings) with the token endpoint of Entra. It answers this machine only.

  --port <number>   port to listen on (default 3980, 0 for any free one)
  --memory          keep nothing; without it the state survives restarts
  --state <file>    where to keep the state (default data/sandbox.json)
  --local-links     join and dial-in links lead to pages of the sandbox
  --help            show this text`;

export interface Settings {
  readonly port: number;
  readonly statePath: string | undefined;
  readonly localLinks: boolean;
}

/** The command line, undefined when only help was asked for. Throws on anything it does not know. */
export function readSettings(args: string[]): Settings | undefined {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '3980' },
      memory: { type: 'boolean', default: false },
      state: { type: 'string' },
      'local-links': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  if (values.memory && values.state !== undefined) throw new Error('--memory and --state exclude each other.');
  const statePath = values.memory ? undefined : (values.state ?? 'data/sandbox.json');
  return { port: Number(values.port), statePath, localLinks: values['local-links'] };
}
