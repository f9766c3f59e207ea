import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import { withNativeAsync } from './native-async.ts';

/**
 * Packages with async functions as this Node has them, and without source maps: Node reads all maps at start, and those
 * of the packages are many times the size of ours. A frame of a package names the bundle, one of ours its source.
 */
export const packageCode: Plugin = {
  name: 'package-code',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8').replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '');
      const map = JSON.stringify({ version: 3, sources: [basename(path)], names: [], mappings: 'AAAA' });
      const url = `data:application/json;base64,${Buffer.from(map).toString('base64')}`;
      return { contents: `${withNativeAsync(path, code)}\n//# sourceMappingURL=${url}\n`, loader: 'js' };
    });
  },
};
