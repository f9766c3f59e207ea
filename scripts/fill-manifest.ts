import { createRequire } from 'node:module';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';

export type FilledManifest =
  | {
      readonly manifest: string;
      /** Files that the manifest names and that belong into the package. */
      readonly localizationFiles: readonly string[];
      readonly remarks: readonly string[];
    }
  | { readonly problems: readonly string[] };

interface Manifest {
  readonly manifestVersion: string;
  readonly validDomains?: readonly string[];
  readonly localizationInfo?: { readonly additionalLanguages?: readonly { readonly file: string }[] };
}

/** Only a person's own sign-in opens pages of the bot: without it no domain has to be known. */
const dispensable = ['BOT_DOMAIN'];

/**
 * The manifest with every `${{NAME}}` filled in and checked against the schema that it names, or everything that is
 * wrong. The schemas come with @microsoft/app-manifest, so nothing is fetched.
 */
export function fillManifest(template: string, values: Readonly<Record<string, string | undefined>>): FilledManifest {
  const names = [...new Set([...template.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name))];
  const missing = names.filter((name) => !values[name] && !dispensable.includes(name));
  if (missing.length > 0) return { problems: missing.map((name) => `${name} is not set.`) };
  const filled = template.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const { validDomains, ...rest } = JSON.parse(filled) as Manifest;
  const domains = validDomains?.filter((domain) => domain !== '') ?? [];
  const manifest: Manifest = domains.length > 0 ? { ...rest, validDomains: domains } : rest;
  const faults = schemaFaults(manifest, 'MicrosoftTeams.schema.json', manifest.manifestVersion);
  if (faults.length > 0) return { problems: faults };
  const remarks = filled.includes('contoso.example')
    ? ['put your own name and addresses into "developer" in appPackage/manifest.json.']
    : [];
  const localizationFiles = manifest.localizationInfo?.additionalLanguages?.map(({ file }) => file) ?? [];
  return { manifest: `${JSON.stringify(manifest, null, 2)}\n`, localizationFiles, remarks };
}

/** What is wrong with a localization file for a manifest of this version. */
export function localizationFaults(file: unknown, manifestVersion: string): readonly string[] {
  return schemaFaults(file, 'MicrosoftTeams.Localization.schema.json', manifestVersion);
}

function schemaFaults(value: unknown, name: string, version: string): readonly string[] {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${version}/${name}`;
  // Two patterns in the schema of localization files are none for a regular expression with the flag u.
  const ajv = new ajvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  ajvFormats.default(ajv);
  const validate = ajv.compile(createRequire(import.meta.url)(path));
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is wrong'}.`);
}
