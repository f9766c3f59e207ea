import { createRequire } from 'node:module';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';

export type FilledManifest =
  | { readonly manifest: string; readonly remarks: readonly string[] }
  | { readonly problems: readonly string[] };

/**
 * The manifest with every `${{NAME}}` filled in and checked against the schema that it names, or everything that is
 * wrong. The schemas come with @microsoft/app-manifest, so nothing is fetched.
 */
export function fillManifest(template: string, values: Readonly<Record<string, string | undefined>>): FilledManifest {
  const names = [...new Set([...template.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name))];
  const missing = names.filter((name) => !values[name]).map((name) => `${name} is not set.`);
  if (missing.length > 0) return { problems: missing };
  const manifest = template.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const faults = schemaFaults(JSON.parse(manifest));
  if (faults.length > 0) return { problems: faults };
  const remarks = manifest.includes('contoso.example')
    ? ['put your own name and addresses into "developer" in appPackage/manifest.json.']
    : [];
  return { manifest, remarks };
}

function schemaFaults(manifest: { readonly manifestVersion: string }): readonly string[] {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
  const ajv = new ajvDraft04.default({ allErrors: true, strict: false });
  ajvFormats.default(ajv);
  const validate = ajv.compile(createRequire(import.meta.url)(path));
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is wrong'}.`);
}
