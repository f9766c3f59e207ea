import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Megabytes on disk of the packages that `npm ci --omit=dev` installs here. */
export function productionPackagesMb(): number {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  const installed = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && existsSync(path),
  );
  return megabytes(installed.reduce((sum, [path]) => sum + bytesOf(path), 0));
}

/** Megabytes of what `npm run build` made, without the maps. */
export function builtMb(): number {
  return megabytes(bytesOf('dist', (name) => !name.endsWith('.map')));
}

/** Without packages inside: they have lines of their own in the lockfile. */
function bytesOf(folder: string, counts: (name: string) => boolean = () => true): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? sum : sum + bytesOf(path, counts);
    return entry.isFile() && counts(entry.name) ? sum + statSync(path).size : sum;
  }, 0);
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
