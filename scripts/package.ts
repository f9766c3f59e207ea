/**
 * `npm run package -- --bot-id <app ID>`: appPackage/ → build/meet-here.zip, ready to be uploaded to Teams.
 * `--teams-app-id` is a GUID of your choice that stays the same; the bot's own when missing. BOT_ID and TEAMS_APP_ID in
 * the environment will do as well.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { fillManifest } from './fill-manifest.ts';

const { values } = parseArgs({ options: { 'bot-id': { type: 'string' }, 'teams-app-id': { type: 'string' } } });
const botId = values['bot-id'] || process.env.BOT_ID;
const files = { 'color.png': read('color.png'), 'outline.png': read('outline.png') };
const result = fillManifest(read('manifest.json').toString('utf8'), {
  BOT_ID: botId,
  TEAMS_APP_ID: values['teams-app-id'] || process.env.TEAMS_APP_ID || botId,
});
if ('problems' in result) {
  console.error(`No package was written. To fix:\n${result.problems.map((problem) => `  - ${problem}`).join('\n')}`);
  process.exit(1);
}

mkdirSync('build', { recursive: true });
// Fixed dates: the same input gives the same bytes.
const zip = zipSync(
  { 'manifest.json': Buffer.from(result.manifest), ...files },
  { mtime: '2026-01-01T00:00:00Z', level: 9 },
);
writeFileSync('build/meet-here.zip', zip);
console.log(`build/meet-here.zip, ${zip.length} bytes. Upload it in Teams: Apps › Manage your apps › Upload an app.`);
for (const remark of result.remarks) console.log(`Before you publish it to others: ${remark}`);

function read(name: string): Buffer {
  return readFileSync(new URL(`../appPackage/${name}`, import.meta.url));
}
