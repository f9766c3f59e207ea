import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import packageJson from '../../package.json' with { type: 'json' };
import { label, productionPackages } from './lockfile.ts';

const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.object({ component: z.object({ name: z.string(), version: z.string() }) }),
  components: z.array(
    z.object({
      'bom-ref': z.string(),
      purl: z.string().startsWith('pkg:npm/'),
      hashes: z.tuple([z.object({ alg: z.literal('SHA-512'), content: z.string().length(128) })]),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

describe('The bill of materials', () => {
  const bom = () => bomSchema.parse(JSON.parse(readFileSync('build/sbom.cdx.json', 'utf8')));
  before(function () {
    this.timeout(60_000);
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/sbom.ts'], { stdio: 'pipe' });
  });

  it('names every production package of the lockfile with its hash, and no other', () => {
    const named = bom().components.map((component) => component['bom-ref']);
    const locked = new Set(productionPackages().map(label));
    assert.deepEqual(named.toSorted(), [...locked].toSorted());
    for (const name of ['botbuilder', 'pg', 'undici']) {
      assert.ok(
        named.some((ref) => ref.startsWith(`${name}@`)),
        name,
      );
    }
    for (const name of ['mocha', '@biomejs/biome', 'autocannon']) {
      assert.ok(!named.some((ref) => ref.startsWith(`${name}@`)), name);
    }
  });

  it('is about the product, and tells who needs whom', () => {
    const { metadata, components, dependencies } = bom();
    assert.deepEqual(metadata.component, { name: packageJson.name, version: packageJson.version });
    const refs = new Set(components.map((component) => component['bom-ref']));
    const product = dependencies.find(({ ref }) => ref === `${packageJson.name}@${packageJson.version}`);
    assert.equal(product?.dependsOn.length, Object.keys(packageJson.dependencies).length);
    for (const { dependsOn } of dependencies) assert.ok(dependsOn.every((ref) => refs.has(ref)));
  });

  it('names no address of a registry', () => {
    assert.doesNotMatch(readFileSync('build/sbom.cdx.json', 'utf8'), /"type": "distribution"/);
  });
});
