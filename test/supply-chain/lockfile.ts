import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';

const rangesSchema = z.record(z.string(), z.string()).optional();
const packageSchema = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: rangesSchema,
  optionalDependencies: rangesSchema,
  peerDependencies: rangesSchema,
});
const lockfileSchema = z.object({ packages: z.record(z.string(), packageSchema) });

export interface LockedPackage extends z.infer<typeof packageSchema> {
  /** Where it lies, from the project's folder: `node_modules/a/node_modules/b`. */
  readonly path: string;
  /** What the registry calls it, also where it is installed under another name. */
  readonly packageName: string;
}

/** The tools of the night have a lockfile of their own: scripts/mutate.ts. */
export const lockfiles = ['package-lock.json', 'scripts/mutation/package-lock.json'] as const;

/** Every package that a lockfile installs, without the project itself. */
export function lockedPackages(lockfile: string): readonly LockedPackage[] {
  const { packages } = lockfileSchema.parse(JSON.parse(readFileSync(lockfile, 'utf8')));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({
      ...locked,
      path,
      packageName: locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 13),
    }));
}

/** What a server gets. */
export function productionPackages(): readonly LockedPackage[] {
  return lockedPackages('package-lock.json').filter(({ dev }) => dev !== true);
}

/** `name@version`, as people and SBOMs say it. */
export function label({ packageName, version }: Pick<LockedPackage, 'packageName' | 'version'>): string {
  return `${packageName}@${version ?? '?'}`;
}
