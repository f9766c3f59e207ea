/**
 * `npm run toolkit:validate`: the Toolkit's project files against the schema that the Toolkit itself ships. It lies in a
 * package of 34 MB whose own packages nobody needs here, so that one alone is fetched, once, into build/toolkit/.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const toolkit = { name: '@microsoft/m365agentstoolkit-cli', version: '1.1.17' };
const folder = `build/toolkit/${toolkit.version}`;
const schemas = `${folder}/package/resource/yaml-schema`;

if (!existsSync(schemas)) {
  mkdirSync(folder, { recursive: true });
  const spec = `${toolkit.name}@${toolkit.version}`;
  // npm is a script on Windows, which only a shell starts.
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, spec], { shell: true, timeout: 300_000 });
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', tarball, 'package/resource/yaml-schema'], { cwd: folder });
}

function faultsIn(text: string): readonly string[] {
  const { version } = parse(text) as { readonly version: string };
  const schema = JSON.parse(readFileSync(`${schemas}/${version}/yaml.schema.json`, 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  if (validate(parse(text))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

const files = readdirSync('.').filter((name) => /^teamsapp(\.\w+)?\.yml$/.test(name));
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const faults = faultsIn(text);
  // A check that finds nothing anywhere proves nothing.
  const noticed = faultsIn(text.replace(/uses: \S+/, 'uses: no/suchAction')).length > 0;
  if (faults.length > 0 || !noticed) process.exitCode = 1;
  console.log(`${file}: ${faults.length === 0 && noticed ? 'ok' : `wrong\n${faults.join('\n')}`}`);
}
if (files.length < 3) process.exitCode = 1;
