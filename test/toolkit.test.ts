import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import launch from '../.vscode/launch.json' with { type: 'json' };
import tasksFile from '../.vscode/tasks.json' with { type: 'json' };
import packageJson from '../package.json' with { type: 'json' };
import { readConfig } from '../src/config.ts';
import { selfSigned } from './support/self-signed.ts';

const root = new URL('../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const scripts: Readonly<Record<string, string>> = packageJson.scripts;

interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}

interface Project {
  readonly version: string;
  readonly environmentFolderPath: string;
  readonly provision?: readonly Step[];
  readonly deploy?: readonly Step[];
}

const projects = [
  { file: 'teamsapp.yml', environment: 'env/.env.dev' },
  { file: 'teamsapp.testtool.yml', environment: 'env/.env.testtool' },
] as const;

for (const { file, environment } of projects) {
  describe(file, () => {
    const project = parse(text(file)) as Project;
    const steps = [...(project.provision ?? []), ...(project.deploy ?? [])];

    it('names the schema version that its editor hint names', () => {
      assert.match(project.version, /^v\d+\.\d+$/);
      assert.ok(text(file).startsWith('# yaml-language-server: $schema='));
      assert.ok(text(file).includes(`/${project.version}/yaml.schema.json`));
    });

    it('takes every variable from an earlier step or from its environment file', () => {
      const known = new Set(Object.keys(parseEnv(text(environment))));
      for (const step of steps) {
        for (const [, name = ''] of JSON.stringify(step.with ?? {}).matchAll(/\$\{\{(\w+)\}\}/g)) {
          assert.ok(known.has(name), `${step.uses} wants ${name}`);
        }
        for (const name of Object.values(step.writeToEnvironmentFile ?? {})) known.add(name);
      }
    });

    it('writes secrets under names that the Toolkit keeps out of the committed file, and declares the others there', () => {
      const declared = Object.keys(parseEnv(text(environment)));
      for (const [output, name] of steps.flatMap((step) => Object.entries(step.writeToEnvironmentFile ?? {}))) {
        if (/secret|password/i.test(output)) assert.match(name, /^SECRET_/);
        else assert.ok(declared.includes(name), name);
      }
    });

    it('names only files that exist or that an earlier step writes', () => {
      const written: unknown[] = [];
      for (const { uses, with: input = {} } of steps) {
        if (typeof input.manifestPath === 'string') assert.ok(existsSync(new URL(input.manifestPath, root)), uses);
        if (input.appPackagePath !== undefined) assert.ok(written.includes(input.appPackagePath), uses);
        written.push(input.outputZipPath);
      }
    });

    it('runs only npm scripts that exist', () => {
      for (const { uses, with: input } of steps) {
        if (uses !== 'cli/runNpmCommand') continue;
        const [command, script = ''] = String(input?.args).split(' ');
        if (command === 'run') assert.ok(script in scripts, script);
        else assert.match(String(command), /^(ci|install)$/);
      }
    });
  });
}

describe('F5 in Visual Studio Code', () => {
  const { tasks } = tasksFile;
  const find = (label: string) => tasks.find((task) => task.label === label);
  const compound = launch.compounds[0];
  const start = find(compound?.preLaunchTask ?? '');
  const environment = parseEnv(text('env/.env.testtool'));

  it('starts tasks that exist, one after the other, and attaches to the port that the bot opens', () => {
    assert.equal(start?.dependsOrder, 'sequence');
    assert.deepEqual(
      start?.dependsOn?.filter((label) => !find(label)),
      [],
    );
    assert.ok(launch.configurations.some(({ name }) => name === compound?.configurations[0]));
    assert.ok(scripts['dev:teamsfx:testtool']?.includes(`--inspect=${launch.configurations[0]?.port}`));
  });

  it('runs npm scripts that exist, by names of which the Toolkit ends the tasks after debugging', () => {
    for (const { command, type } of tasks) {
      if (type !== 'shell') continue;
      const [, script = ''] = /^npm run (dev:teamsfx:\S+)$/.exec(command) ?? [];
      assert.ok(script in scripts, `package.json has no script for: ${command}`);
    }
  });

  it('checks every port that the parts open', () => {
    const ports = tasks.flatMap((task) => task.args?.portOccupancy ?? []);
    const sandboxPort = new URL(environment.GRAPH_BASE_URL ?? '').port;
    const playgroundPort = /--port (\d+)/.exec(scripts['dev:teamsfx:launch-testtool'] ?? '')?.[1];
    for (const port of [environment.PORT, sandboxPort, launch.configurations[0]?.port, playgroundPort]) {
      assert.ok(ports.includes(Number(port)), `${port}`);
    }
  });

  it('debugs in the Playground that npm run dev shows', () => {
    const project = parse(text('teamsapp.testtool.yml')) as Project;
    const tool = project.deploy?.find(({ uses }) => uses === 'devTool/install')?.with?.testTool;
    assert.deepEqual(tool, {
      version: packageJson.devDependencies['@microsoft/m365agentsplayground'],
      symlinkDir: './devTools/playground',
    });
  });
});

describe('env/.env.example', () => {
  const notRead = ['DATABASE_URL', 'BOT_DOMAIN'];
  const refused = [
    ['BOT_TYPE', 'UserAssignedMsi'],
    ['BOT_FEDERATED_CLIENT_ID', 'with any value'],
    ['GRAPH_PERMISSION', 'delegated'],
    ['MEETING_ORGANIZER', 'sender'],
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

  it('explains exactly the variables that the program reads, and those that are said not to be read', () => {
    const asked = new Set<string>();
    // Anonymous mode asks for one more.
    const recorder = new Proxy<Record<string, string>>(
      {},
      { get: (_, name) => asked.add(String(name)) && (name === 'DANGEROUSLY_ALLOW_ANONYMOUS' ? 'true' : undefined) },
    );
    readConfig(recorder);
    assert.deepEqual(Object.keys(optional).sort(), [...asked, ...notRead].sort());
    assert.deepEqual(
      example.split('Not read by this version')[1]?.match(/^# [A-Z_]+(?==)/gm),
      notRead.map((name) => `# ${name}`),
    );
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
