import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import launch from '../.vscode/launch.json' with { type: 'json' };
import tasksFile from '../.vscode/tasks.json' with { type: 'json' };
import packageJson from '../package.json' with { type: 'json' };
import { readConfig } from '../src/config.ts';

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
  readonly publish?: readonly Step[];
}

const projects = [
  { file: 'teamsapp.yml', environment: 'env/.env.dev' },
  { file: 'teamsapp.local.yml', environment: 'env/.env.local.sample' },
  { file: 'teamsapp.testtool.yml', environment: 'env/.env.testtool' },
] as const;

/** What an action makes up by itself, or asks for when it is empty. */
const given: Readonly<Record<string, readonly string[]>> = {
  'aadApp/update': ['AAD_APP_ACCESS_AS_USER_PERMISSION_ID'],
  'arm/deploy': ['AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME', 'RESOURCE_SUFFIX'],
};
const tunnelVariables = tasksFile.tasks.flatMap((task) =>
  (task.args?.ports ?? []).flatMap((port) => Object.values(port.writeToEnvironmentFile)),
);
const bicepOutputs = [...text('infra/azure.bicep').matchAll(/^output (\w+)/gm)].map(([, name = '']) => name);

/** Variables that have a value, or that the file asks a person to fill in. */
function filledIn(environment: string): readonly string[] {
  const [, yours = ''] = /Yours to fill in.*\n(?:#.*\n)*(\w+)=/.exec(text(environment)) ?? [];
  const values = Object.entries(parseEnv(text(environment)));
  return [...values.flatMap(([name, value]) => (value === '' ? [] : [name])), yours];
}

function filesRead(input: Readonly<Record<string, unknown>>): readonly string[] {
  const templates = (input.templates ?? []) as readonly { readonly path: string; readonly parameters: string }[];
  const paths = [input.manifestPath, ...templates.flatMap(({ path, parameters }) => [path, parameters])];
  return paths.filter((path) => typeof path === 'string');
}

/** The step and the files that it fills in. A Bicep file has another syntax for its own variables. */
function allRead({ with: input = {} }: Step): string {
  return (
    JSON.stringify(input) +
    filesRead(input)
      .filter((path) => path.endsWith('.json'))
      .map(text)
      .join('')
  );
}

for (const { file, environment } of projects) {
  describe(file, () => {
    const project = parse(text(file)) as Project;
    const steps = [...(project.provision ?? []), ...(project.deploy ?? []), ...(project.publish ?? [])];

    it('names the schema version that its editor hint names', () => {
      assert.match(project.version, /^v\d+\.\d+$/);
      assert.ok(text(file).startsWith('# yaml-language-server: $schema='));
      assert.ok(text(file).includes(`/${project.version}/yaml.schema.json`));
    });

    it('takes every variable from an earlier step, from the person, or from what its environment file already says', () => {
      const known = new Set([...filledIn(environment), ...tunnelVariables]);
      for (const step of steps) {
        for (const name of given[step.uses] ?? []) known.add(name);
        for (const [, name = ''] of allRead(step).matchAll(/\$\{\{(\w+)\}\}/g)) {
          assert.ok(known.has(name), `${step.uses} wants ${name}`);
        }
        for (const name of Object.values(step.writeToEnvironmentFile ?? {})) known.add(name);
        if (step.uses === 'arm/deploy') for (const name of bicepOutputs) known.add(name);
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
        for (const path of filesRead(input)) assert.ok(existsSync(new URL(path, root)), `${uses} wants ${path}`);
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

describe('The bot that "Debug in Teams" starts', () => {
  const project = parse(text('teamsapp.local.yml')) as Project;
  const target = project.deploy?.find(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile')?.with;
  const envs = target?.envs as Readonly<Record<string, string | number>>;

  it('reads the file that the Toolkit writes, which git ignores', () => {
    assert.equal(target?.target, './.localConfigs');
    assert.ok(scripts['dev:teamsfx']?.includes('--env-file=.localConfigs'));
    assert.match(text('.gitignore'), /^\.localConfigs\*$/m);
  });

  it('finds everything in there that it needs', () => {
    const guid = '5c9f6e2b-1a47-4d0b-9e85-7b3a60c4d2f1';
    const filled = Object.entries(envs).map(([name, value]) => [name, String(value).replace(/^\$\{\{\w+\}\}$/, guid)]);
    const result = readConfig(Object.fromEntries(filled));
    assert.ok('config' in result, JSON.stringify(result));
    const tunnel = tasksFile.tasks.flatMap((task) => task.args?.ports ?? []);
    assert.deepEqual(
      tunnel.map(({ portNumber }) => portNumber),
      [result.config.port],
    );
  });
});

describe('aad.manifest.json', () => {
  const manifest = JSON.parse(text('aad.manifest.json'));

  it('offers one scope, for the clients of Teams and Office, under the address that the app package names', () => {
    const { webApplicationInfo } = JSON.parse(text('appPackage/manifest.json'));
    assert.deepEqual(manifest.identifierUris, [webApplicationInfo.resource]);
    const [scope, ...more] = manifest.api.oauth2PermissionScopes;
    assert.deepEqual([scope.value, scope.type, more], ['access_as_user', 'User', []]);
    const clients = manifest.api.preAuthorizedApplications as { appId: string; delegatedPermissionIds: string[] }[];
    assert.equal(new Set(clients.map(({ appId }) => appId)).size, 9);
    for (const { delegatedPermissionIds } of clients) assert.deepEqual(delegatedPermissionIds, [scope.id]);
  });

  it('asks Graph for meetings, the way the environment says, and for nothing else', () => {
    assert.equal(manifest.requiredResourceAccess.length, 1);
    assert.deepEqual(manifest.requiredResourceAccess[0], {
      resourceAppId: 'Microsoft Graph',
      resourceAccess: [{ id: '${' + '{GRAPH_PERMISSION_NAME}}', type: '${' + '{GRAPH_PERMISSION_TYPE}}' }],
    });
    for (const environment of ['env/.env.dev', 'env/.env.local.sample']) {
      const { GRAPH_PERMISSION_NAME, GRAPH_PERMISSION_TYPE } = parseEnv(text(environment));
      assert.deepEqual([GRAPH_PERMISSION_NAME, GRAPH_PERMISSION_TYPE], ['OnlineMeetings.ReadWrite.All', 'Role']);
    }
  });

  it('lets tokens be sent to no page but the one that ends a sign-in', () => {
    const uris = [manifest.web, manifest.spa, manifest.publicClient].flatMap(({ redirectUris }) => redirectUris);
    assert.deepEqual(uris, ['https://${' + '{BOT_DOMAIN}}/auth-end.html']);
    assert.deepEqual(manifest.web.implicitGrantSettings, {});
  });
});

describe('F5 in Visual Studio Code', () => {
  const { tasks } = tasksFile;
  const find = (label: string) => tasks.find((task) => task.label === label);
  const environment = parseEnv(text('env/.env.testtool'));

  for (const compound of launch.compounds) {
    it(`starts tasks that exist, one after the other, and attaches to the bot: ${compound.name}`, () => {
      const start = find(compound.preLaunchTask);
      assert.equal(start?.dependsOrder, 'sequence');
      assert.ok((start.dependsOn?.length ?? 0) > 3);
      assert.deepEqual(
        start.dependsOn?.filter((label) => !find(label)),
        [],
      );
      const names = launch.configurations.map(({ name }) => name);
      assert.deepEqual(
        compound.configurations.filter((name) => !names.includes(name)),
        [],
      );
      assert.ok(compound.configurations.includes('Attach to the bot'));
    });
  }

  it('runs npm scripts that exist, by names of which the Toolkit ends the tasks after debugging', () => {
    for (const { command = '', type } of tasks) {
      if (type !== 'shell') continue;
      const [, script = ''] = /^npm run (dev:teamsfx\S*)$/.exec(command) ?? [];
      assert.ok(script in scripts, `package.json has no script for: ${command}`);
      if (/index\.ts$/.test(scripts[script] ?? '') && !script.endsWith('sandbox')) {
        assert.ok(scripts[script]?.includes(`--inspect=${launch.configurations[0]?.port}`), script);
      }
    }
  });

  it('works on environments that have a project file', () => {
    const named = tasks.flatMap((task) => task.args?.env ?? []);
    for (const name of named) assert.ok(existsSync(new URL(`teamsapp.${name}.yml`, root)), name);
    assert.deepEqual([...new Set(named)].sort(), ['local', 'testtool']);
  });

  it('checks every port that the parts open', () => {
    const ports = find('Check prerequisites (Test Tool)')?.args?.portOccupancy ?? [];
    const sandboxPort = new URL(environment.GRAPH_BASE_URL ?? '').port;
    const playgroundPort = /--port (\d+)/.exec(scripts['dev:teamsfx:launch-testtool'] ?? '')?.[1];
    for (const port of [environment.PORT, sandboxPort, launch.configurations[0]?.port, playgroundPort]) {
      assert.ok(ports.includes(Number(port)), `${port}`);
    }
    assert.deepEqual(find('Check prerequisites (Teams)')?.args?.portOccupancy, [3978, launch.configurations[0]?.port]);
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
