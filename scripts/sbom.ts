/**
 * `npm run sbom`: build/sbom.cdx.json, every production package with version, hash and licence, as CycloneDX. For all
 * platforms, from the lockfile.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod/v4';
import packageJson from '../package.json' with { type: 'json' };

const lockfileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ name: z.string().optional(), version: z.string().optional(), dev: z.boolean().optional() }),
  ),
});
const refSchema = z.object({ 'bom-ref': z.string() }).passthrough();
const bomSchema = z
  .object({
    metadata: z.object({ component: refSchema }).passthrough(),
    components: z.array(refSchema),
    dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
  })
  .passthrough();

const target = 'build/sbom.cdx.json';
const { packages } = lockfileSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const production = new Set(
  Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { name, version }]) => `${name ?? path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`),
);

// Not npm's own `--omit dev`: that leaves out whatever a development package needs as well, half of production.
const all = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  // npm is a script on Windows, which only a shell starts.
  shell: true,
});
const bom = bomSchema.parse(JSON.parse(all));
const { component } = bom.metadata;
const product = component['bom-ref'];
const isKept = (ref: string) => production.has(ref) || ref === product;
const isAsked = (ref: string) => ref.slice(0, ref.lastIndexOf('@')) in packageJson.dependencies;
const kept = {
  ...bom,
  // npm calls the project by the name of its folder.
  metadata: { ...bom.metadata, component: { ...component, name: packageJson.name } },
  components: bom.components
    .filter((entry) => isKept(entry['bom-ref']))
    .map((entry) => ({ ...entry, scope: 'required' })),
  dependencies: bom.dependencies
    .filter(({ ref }) => isKept(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(ref === product ? isAsked : isKept) })),
};
mkdirSync('build', { recursive: true });
writeFileSync(target, `${JSON.stringify(kept, null, 2)}\n`);
console.log(`${target}: ${kept.components.length} packages`);
