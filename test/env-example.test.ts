import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readConfig } from '../src/config.ts';
import { selfSigned } from './support/self-signed.ts';

const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('env/.env.example', () => {
  const refused = [
    ['CLOUD', 'china'],
    ['ALLOWED_TENANTS', 'several at once'],
  ] as const;
  const example = text('env/.env.example');
  const needed = parseEnv(example);
  const optional = parseEnv(example.replaceAll(/^# (?=[A-Z_]+=)/gm, ''));
  const pem = selfSigned();
  const problemsWith = (env: Readonly<Record<string, string | undefined>>): readonly string[] => {
    const result = readConfig(env, () => pem ?? '');
    return 'problems' in result ? result.problems : [];
  };

  it('explains exactly the variables that the program reads', () => {
    const asked = new Set<string>();
    // Each asks for more.
    const modes: Readonly<Record<string, string>> = {
      DANGEROUSLY_ALLOW_ANONYMOUS: 'true',
      GRAPH_PERMISSION: 'delegated',
    };
    const recorder = new Proxy<Record<string, string>>(
      {},
      { get: (_, name) => asked.add(String(name)) && modes[String(name)] },
    );
    readConfig(recorder);
    assert.deepEqual(Object.keys(optional).sort(), [...asked].sort());
  });

  it('is accepted as it stands, and stops to be when any needed line is missing', () => {
    assert.deepEqual(problemsWith(needed), []);
    for (const name of Object.keys(needed)) assert.equal(problemsWith({ ...needed, [name]: '' }).length, 1, name);
  });

  it('is accepted with every optional line taken in', function () {
    if (pem === null) this.skip();
    assert.deepEqual(problemsWith(optional), []);
    for (const [name, value] of Object.entries(optional))
      assert.deepEqual(problemsWith({ ...needed, [name]: value }), []);
  });

  it('says which values this version refuses', () => {
    for (const [name, value] of refused) {
      assert.match(example, new RegExp(`^# Refused.*: ${name}[= ]${value}`, 'm'));
      assert.match(problemsWith({ ...needed, [name]: value }).join(), new RegExp(`^${name}`));
    }
    assert.equal(example.match(/^# Refused/gm)?.length, refused.length);
  });
});
