import { resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * What the SDKs load at start and no turn of ours ever calls, about four fifths of their code: dialogs with their
 * recognizers of language, models of OpenAI, the SDK's own connector and its authentication, signatures of requests.
 * Whoever does call it gets an error that names it.
 */
const leftOut = [
  'botbuilder-dialogs',
  'botframework-connector',
  'botframework-streaming',
  '@microsoft/teams-ai/lib/AI',
  '@microsoft/teams-ai/lib/authentication/Authentication',
  'botbuilder-core/lib/configurationBotFrameworkAuthentication',
  'botbuilder-core/lib/configurationServiceClientCredentialFactory',
  'botbuilder-stdlib/lib/azureCoreHttpCompat',
  'http-signature',
  'json-colorizer',
];

/** Of these two only a part is used, and their index loads all. */
const narrowed: Readonly<Record<string, string>> = {
  botbuilder: 'botbuilder-core',
  '@microsoft/teams-ai': '@microsoft/teams-ai/lib/Application',
};

export const leaveOut: Plugin = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter: /^[^/]/ }, ({ path, kind, namespace, importer, resolveDir }) => {
      if (kind === 'entry-point' || namespace !== 'file') return;
      const narrow = narrowed[path];
      if (narrow !== undefined) return build.resolve(narrow, { kind, importer, resolveDir });
      const wanted = path.startsWith('.') ? packagePath(resolve(resolveDir, path)) : path;
      return leftOut.includes(wanted) ? { path: wanted, namespace: 'left-out' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: standIn(path) }));
  },
};

function packagePath(file: string): string {
  return file.split(`${sep}node_modules${sep}`).at(-1)?.replaceAll(sep, '/') ?? file;
}

/** Has nothing to export again, and refuses to give anything. */
function standIn(path: string): string {
  const message = JSON.stringify(`${path} is left out of the build: scripts/bundle/leave-out.ts`);
  return `module.exports = new Proxy({ __esModule: true }, {
    get(target, name) {
      if (name in target || typeof name === 'symbol') return target[name];
      throw new Error(${message});
    },
  });`;
}
