/**
 * `npm run package -- --bot-id <app ID>`: appPackage/ → build/meet-here.zip, ready to be uploaded to Teams.
 * `--teams-app-id` is a GUID of your choice that stays the same; the bot's own when missing. `--bot-domain` is the host of
 * the bot's pages, needed for signing in only. BOT_ID, TEAMS_APP_ID and BOT_DOMAIN in the environment will do as well.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { fillManifest, localizationFaults } from './fill-manifest.ts';

const option = { type: 'string' } as const;
const { values } = parseArgs({ options: { 'bot-id': option, 'teams-app-id': option, 'bot-domain': option } });
const botId = values['bot-id'] || process.env.BOT_ID;
const files = { 'color.png': read('color.png'), 'outline.png': read('outline.png') };
const result = fillManifest(read('manifest.json').toString('utf8'), {
  BOT_ID: botId,
  TEAMS_APP_ID: values['teams-app-id'] || process.env.TEAMS_APP_ID || botId,
  BOT_DOMAIN: values['bot-domain'] || process.env.BOT_DOMAIN,
});
if ('problems' in result) refuse(result.problems);

const { manifestVersion } = JSON.parse(result.manifest);
const localization = Object.fromEntries(result.localizationFiles.map((name) => [name, read(name)]));
const faults = Object.entries(localization).flatMap(([name, file]) =>
  localizationFaults(JSON.parse(file.toString('utf8')), manifestVersion).map((fault) => `${name}: ${fault}`),
);
if (faults.length > 0) refuse(faults);

mkdirSync('build', { recursive: true });
// Fixed dates: the same input gives the same bytes.
const zip = zipSync(
  { 'manifest.json': Buffer.from(result.manifest), ...files, ...localization },
  { mtime: '2026-01-01T00:00:00Z', level: 9 },
);
writeFileSync('build/meet-here.zip', zip);
console.log(`build/meet-here.zip, ${zip.length} bytes. Upload it in Teams: Apps › Manage your apps › Upload an app.`);
for (const remark of result.remarks) console.log(`Before you publish it to others: ${remark}`);

function refuse(problems: readonly string[]): never {
  console.error(`No package was written. To fix:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  process.exit(1);
}

function read(name: string): Buffer {
  return readFileSync(new URL(`../appPackage/${name}`, import.meta.url));
}
