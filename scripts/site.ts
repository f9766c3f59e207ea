/**
 * `npm run site`: build/site/, what a Linux server gets and nothing else: dist/, package.json and the production packages.
 * The packages are those of Linux on x64, whatever machine this runs on; `--cpu arm64` for the other kind.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { cpu: { type: 'string', default: 'x64' } } });
const site = 'build/site';
// npm is a script on Windows, which only a shell starts.
const npm = (...args: string[]): unknown => execFileSync('npm', args, { stdio: 'inherit', shell: true });

npm('run', 'build');
rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
for (const name of ['dist', 'package.json', 'package-lock.json', '.npmrc', '.webappignore']) {
  cpSync(name, `${site}/${name}`, { recursive: true });
}
npm(
  'ci',
  '--omit=dev',
  '--os=linux',
  `--cpu=${values.cpu}`,
  '--libc=glibc',
  '--no-audit',
  '--no-fund',
  '--prefix',
  site,
);
console.log(`${site} is ready to be deployed. It starts with: node --max-old-space-size=512 dist/index.js`);
