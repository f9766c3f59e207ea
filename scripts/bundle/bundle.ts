import { chmodSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';
import { leaveOut } from './leave-out.ts';
import { packageCode } from './package-code.ts';

/**
 * What stays a package of its own: native code, which finds its binary beside itself, and a script that browsers get
 * as it is. The others would be loaded only if they were there, which they are not.
 */
export const keptPackages = ['libsql', '@microsoft/teams-js'] as const;
const absent = ['pg-native', 'dtrace-provider'];

/** What CommonJS code in an ES module expects to find. Names that no module has: this comes before each. */
const commonJs = [
  "import { createRequire as __bundle_createRequire } from 'node:module';",
  "import { dirname as __bundle_dirname } from 'node:path';",
  'const require = __bundle_createRequire(import.meta.url);',
  'const __filename = require("node:url").fileURLToPath(import.meta.url), __dirname = __bundle_dirname(__filename);',
].join(' ');

/**
 * Programs and the packages that they use, in few files: docs/decisions/0010. `index.ts` becomes `index.js`.
 * @param parts Of these programs, for tests and measurements that need a way into the very same code.
 */
export async function bundle(programs: readonly string[], parts: readonly string[], outdir: string): Promise<void> {
  const nameOf = (entry: string): string => basename(entry, extname(entry));
  await build({
    entryPoints: [
      ...programs.map((entry) => ({ in: entry, out: `${nameOf(entry)}.main` })),
      ...parts.map((entry) => ({ in: entry, out: nameOf(entry) })),
    ],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: 'tsconfig.json',
    external: [...keptPackages, ...absent],
    plugins: [leaveOut, packageCode],
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'external',
    banner: { js: commonJs },
    logLevel: 'warning',
  });
  for (const name of programs.map(nameOf)) {
    const file = join(outdir, `${name}.js`);
    // Node reads the maps of modules that come after this only.
    writeFileSync(
      file,
      `#!/usr/bin/env node\nprocess.setSourceMapsEnabled(true);\nawait import('./${name}.main.js');\n`,
    );
    chmodSync(file, 0o755);
  }
}
