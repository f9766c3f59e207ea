import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { startSandbox } from '../sandbox/server.ts';
import { readConfig } from '../src/config.ts';
import { errorTable } from '../src/errors.ts';
import { helpActivity } from './support/activities.ts';
import { botId, tenantId } from './support/bot.ts';
import { cardOf, joinLinkOf } from './support/card-reading.ts';
import { startFakeConnector } from './support/fake-connector.ts';
import { programs } from './support/programs.ts';

const admin = readFileSync('docs/admin.md', 'utf8');
const operations = readFileSync('docs/operations.md', 'utf8');

interface Block {
  readonly language: string;
  readonly name: string;
  readonly text: string;
}

/** The fenced blocks of a page. */
function blocksOf(page: string): readonly Block[] {
  const fenced = page.matchAll(/^```(\w+) ?(\w*)\n(.*?)^```$/gms);
  return [...fenced].map(([, language = '', name = '', text = '']) => ({ language, name, text }));
}

/** What the Azure CLI answers in a tenant that has just this directory. Whatever the guide does not ask for fails. */
const az = `#!/bin/sh
case "$1 $2 $3 $4" in
  "login   ") ;;
  "account show "*) echo ${tenantId} ;;
  "ad app create "*) echo ${botId} ;;
  "ad sp create "*) ;;
  "ad app permission "*) ;;
  "ad app credential reset") echo the-secret-of-the-registration ;;
  "ad app credential list") ;;
  "ad user show "*) case "$*" in
    *meetings@*) echo 3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01 ;;
    *meetings2@*) echo 3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b02 ;;
    *anna.weber@*) echo 3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b11 ;;
    *) exit 3 ;;
  esac ;;
  *) echo "no such command: $*" >&2; exit 2 ;;
esac
`;

/** A machine on which somebody follows the guide: this checkout, an Azure CLI, and the sandbox for Graph and Entra. */
async function machine() {
  const sandbox = await startSandbox({ port: 0 });
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  symlinkSync(programs.folder, join(folder, 'dist'));
  mkdirSync(join(folder, 'env'));
  mkdirSync(join(folder, 'bin'));
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" dist/cli.js "$@"\n`;
  for (const [name, text] of Object.entries({ az, npx })) {
    writeFileSync(join(folder, 'bin', name), text);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  const env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    GRAPH_BASE_URL: sandbox.baseUrl,
    ENTRA_BASE_URL: sandbox.baseUrl,
    // On one machine without Teams, nobody signs messages. Not known to the guide, hence not in its file.
    DANGEROUSLY_ALLOW_ANONYMOUS: 'true',
    NODE_ENV: 'development',
    PORT: '0',
  };
  const control = async (method: string, path: string, body: object) => {
    const answer = await fetch(`${sandbox.baseUrl}/_sandbox${path}`, { method, body: JSON.stringify(body) });
    assert.ok(answer.ok, `${method} ${path}: ${await answer.clone().text()}`);
  };
  // A tenant as it is before anybody has done anything.
  await control('PUT', '/clients', { acceptUnknown: false });
  await control('PUT', '/policies/global', { appIds: [] });
  for (const last of ['01', '02']) {
    await control('PUT', `/policies/3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`, { appIds: [] });
  }
  return {
    folder,
    env,
    control,
    sh: (script: string) => promisify(execFile)('sh', ['-e', '-c', script], { cwd: folder, env }),
    async close() {
      rmSync(folder, { recursive: true });
      await sandbox.close();
    },
  };
}

describe("The administrator's guide", function () {
  this.timeout(240_000);

  for (const [mode, organizers] of [
    ['one', 1],
    ['pool', 2],
    ['sender', 1],
  ] as const) {
    it(`leads to a bot that works, with organizers: ${mode}`, async () => {
      const { folder, env, control, sh, close } = await machine();
      const connector = await startFakeConnector();
      const blocks = blocksOf(admin);
      const doctorAt = blocks.findIndex(({ text }) => text.startsWith('npx meet-here doctor'));
      const first = blocks
        .slice(0, doctorAt)
        .filter(({ language, name }) => language === 'sh' && (name === '' || name === mode));
      const { stdout } = await sh(first.map(({ text }) => text).join(''));
      const [, appId = '', ids = ''] = /App (\S+), organizers (\S+)/.exec(stdout) ?? [];
      assert.equal(ids.split(',').length, organizers);
      // What step 1 did in Entra, and has no effect before step 3.
      const roles = ['OnlineMeetings.ReadWrite.All'];
      await control('PUT', `/clients/${appId}`, { secret: 'the-secret-of-the-registration', roles });
      const doctor = blocks[doctorAt]?.text ?? '';
      const early = await sh(doctor).catch((failed: { code: number; stdout: string }) => failed);
      assert.equal('code' in early && early.code, 1);

      // Step 3, as the guide writes it and as the doctor repeats it.
      const powershell = blocks.find(({ language }) => language === 'powershell')?.text ?? '';
      const [connect = '', create = '', grant = ''] = powershell.trim().split('\n');
      for (const line of [connect, create.replace('<app ID>', appId)])
        assert.ok(early.stdout.includes(`      ${line}\n`), line);
      const everybody = blocks
        .find(({ language, name }) => language === 'powershell' && name === 'sender')
        ?.text.trim();
      for (const id of ids.split(',')) {
        const line = mode === 'sender' ? (everybody ?? '') : grant.replace('<organizer ID>', id);
        assert.ok(early.stdout.includes(`      ${line}\n`), line);
        await control('PUT', `/policies/${/-Identity "(.*)"$/.exec(line)?.[1] ?? 'global'}`, {
          appIds: [/-AppIds "(\S+)"/.exec(create.replace('<app ID>', appId))?.[1]],
        });
      }
      const content = await sh(doctor);
      assert.ok(content.stdout.endsWith('All that could be checked is in order.\n'), content.stdout);
      assert.ok(admin.includes('    All that could be checked is in order.\n'));

      // Step 6.
      const start =
        blocks
          .find(({ name }) => name === 'start')
          ?.text.trim()
          .split(' ') ?? [];
      assert.deepEqual(start, ['node', '--env-file=env/.env.local', 'dist/index.js']);
      const child = spawn(process.execPath, start.slice(1), { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
      let output = '';
      child.stdout.on('data', (chunk) => (output += chunk));
      const port = () => /"outcome":"listening","reason":"[^"]*:(\d+)"/.exec(output)?.[1];
      for (let i = 0; i < 1_200 && !port(); i++) await new Promise((done) => setTimeout(done, 50));
      const answer = await fetch(`http://127.0.0.1:${port()}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(helpActivity(connector.serviceUrl, 'meet')),
      });
      assert.equal(answer.status, 200);
      const [reply] = connector.posts.filter(({ activity }) => activity.type === 'message');
      assert.match(joinLinkOf(cardOf(reply?.activity)) ?? '', /meetup-join/);
      child.kill('SIGTERM');
      await Promise.all([connector.close(), close()]);
    });
  }

  it('has settings for signing in that the program takes', async () => {
    const { folder, sh, close } = await machine();
    const script = blocksOf(admin).find(({ name }) => name === 'delegated')?.text ?? '';
    await sh(`APP_ID=${botId} TENANT_ID=${tenantId} BOT_PASSWORD=any ADMINS=\n${script}`);
    const result = readConfig(parseEnv(readFileSync(join(folder, 'env/.env.local'), 'utf8')));
    assert.ok('config' in result, 'problems' in result ? result.problems.join('\n') : '');
    assert.equal(result.config.signIn?.publicUrl, 'https://bot.example.com');
    await close();
  });

  it('and the page for operations can be followed by a shell', async () => {
    for (const { language, text } of [...blocksOf(admin), ...blocksOf(operations)]) {
      if (language === 'sh') await promisify(execFile)('sh', ['-n', '-c', text]);
    }
    const { folder, env, sh, close } = await machine();
    writeFileSync(join(folder, 'env/.env.local'), 'BOT_ID=x\nBOT_PASSWORD=old\nADMINS=\n');
    const rotate = blocksOf(operations).find(({ name }) => name === 'rotate')?.text ?? '';
    assert.match(rotate, /npx meet-here doctor/);
    await sh(`APP_ID=${botId}\n${rotate.replace(/^npx.*\n/m, '')}`);
    const settings = readFileSync(join(folder, 'env/.env.local'), 'utf8');
    assert.equal(settings, 'BOT_ID=x\nBOT_PASSWORD=the-secret-of-the-registration\nADMINS=\n');
    assert.ok(env.PATH.startsWith(folder));
    await close();
  });
});

describe('The pages for administrators', () => {
  it('explain every error as the program sorts it', () => {
    const rows = [...operations.matchAll(/^\| `([\w-]+)` \| .+ \| (\w+) \| .+ \|$/gm)].map(([, code, actor]) => [
      code,
      actor,
    ]);
    assert.deepEqual(
      rows,
      Object.entries(errorTable).map(([code, { actor }]) => [code, actor]),
    );
  });

  it('explain every event of the log', () => {
    const source = /readonly event:([^;]*);/.exec(readFileSync('src/turn/turn-log.ts', 'utf8'))?.[1] ?? '';
    const events = [...source.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
    const rows = [...operations.matchAll(/^\| `([a-z-]+)` \| [^|]+ \|$/gm)].map(([, name]) => name);
    assert.ok(events.length > 5);
    assert.deepEqual(rows.sort(), events.sort());
  });

  for (const [name, page] of Object.entries({ 'docs/admin.md': admin, 'docs/operations.md': operations })) {
    it(`name only scripts, files and headings that exist: ${name}`, () => {
      const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
      for (const [, script = ''] of page.matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[script], script);
      for (const [, target = ''] of page.matchAll(/\]\(([^)]+)\)/g)) {
        if (target.includes('://')) continue;
        const [file = '', heading] = target.split('#');
        const path = file === '' ? name : join('docs', file);
        assert.ok(existsSync(path), target);
        if (heading) assert.ok(anchorsOf(readFileSync(path, 'utf8')).includes(heading), target);
      }
    });
  }
});

/** As GitHub makes them of headings. */
function anchorsOf(page: string): readonly string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
