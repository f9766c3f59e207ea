import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { isCallExpression, isIdentifier, isNewExpression, isStringLiteral, SyntaxKind } from 'typescript/unstable/ast';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';

interface Source {
  readonly path: string;
  readonly lines: number;
  readonly defaultExport: boolean;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
  /** What is used of the outside world: `Date.now`, `new Date()`, `process.env`… */
  readonly outside: readonly string[];
}

const root = join(import.meta.dirname, '..');

/** What may import what: a place may import only places before it. Places on one line do not know each other. */
const order = [
  ['errors', 'credential', 'deadline'],
  ['turn'],
  ['command'],
  ['meeting'],
  ['card'],
  ['handle-extension'],
  ['handle-turn'],
  ['teams', 'graph', 'store', 'web', 'metrics', 'tracing'],
  ['checks'],
  ['app'],
  ['index', 'cli'],
];
const ideas = ['turn', 'command', 'meeting', 'card'];
const zodReaders = ['apply', 'extension', 'submission', 'organizing'];
const timeFiles = ['day', 'day-words', 'time-window', 'wall-clock'];
/** The one place of each package that must not spread. */
const productPlaces: readonly (readonly [pattern: RegExp, place: RegExp])[] = [
  [/^(botbuilder.*|botframework.*|@microsoft\/teams-ai|restify)$/, /^src\/teams\//],
  [/^jose$/, /^src\/(teams|graph)\//],
  [/^(@azure\/msal-node|cockatiel)$/, /^src\/graph\//],
  [/^pino$/, /^src\/log\.ts$/],
  [/^prom-client$/, /^src\/metrics\//],
  [/^@opentelemetry\//, /^src\/tracing\//],
  [/^(libsql|pg|pg-connection-string)$/, /^src\/store\//],
  [/^(chrono-node|luxon)$/, /^src\/command\//],
  [/^adaptivecards-templating$/, /^src\/card\/render\.ts$/],
];
const ideaImports: Readonly<Record<string, readonly string[]>> = {
  'src/meeting/organizer.ts': ['node:crypto'],
  'src/card/render.ts': ['adaptivecards-templating'],
  ...Object.fromEntries(timeFiles.map((name) => [`src/command/time/${name}.ts`, ['chrono-node', 'luxon']])),
  'src/command/time/wall-clock.ts': ['luxon', 'lru-cache'],
  'src/card/time/spoken-window.ts': ['lru-cache'],
  ...Object.fromEntries(zodReaders.map((name) => [`src/command/read-${name}.ts`, ['zod']])),
};
const clocksAndWorld =
  /^(new Date\(\)|Date\(\)|(Date\.now|Math\.random|process|performance|crypto|fetch|set\w+|console)\b)/;

const placeOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';
const rankOf = (place: string): number => order.findIndex((places) => places.includes(place));
const packageOf = (name: string): string =>
  name.startsWith('node:') ? name : name.split('/', name.startsWith('@') ? 2 : 1).join('/');

function orderFaults({ path, imports }: Source): readonly string[] {
  const from = placeOf(path);
  if (!path.startsWith('src/')) {
    const intoProduct = imports.filter(
      (each) => path.startsWith('sandbox/') && targetOf(path, each.from).startsWith('src/'),
    );
    return intoProduct.map((each) => `${path} imports ${each.from}`);
  }
  return imports.flatMap(({ from: name, typeOnly }) => {
    if (!name.startsWith('.')) return [];
    const target = targetOf(path, name);
    const to = placeOf(target);
    if (!target.startsWith('src/') || !mayImport(from, to, typeOnly)) return [`${path} imports ${name}`];
    return [];
  });
}

function mayImport(from: string, to: string, typeOnly: boolean): boolean {
  if (from === 'config') return to === 'config' || (typeOnly && (to === 'meeting' || to === 'credential'));
  if (from === 'log') return to === 'turn' && typeOnly;
  if (to === 'config' || to === 'log') return rankOf(from) >= rankOf('checks');
  return from === to || (rankOf(from) >= 0 && rankOf(to) >= 0 && rankOf(to) < rankOf(from));
}

function targetOf(path: string, name: string): string {
  return join(path, '..', name).split(sep).join('/');
}

function productFaults({ path, imports, outside }: Source): readonly string[] {
  if (!path.startsWith('src/')) return [];
  const packages = imports.map((each) => packageOf(each.from)).filter((name) => !name.startsWith('.'));
  const strangers = ideas.includes(placeOf(path))
    ? packages.filter((name) => !ideaImports[path]?.includes(name))
    : packages.filter((name) => productPlaces.some(([pattern, place]) => pattern.test(name) && !place.test(path)));
  const env = outside.filter((name) => name.startsWith('process.env') && !/^src\/(index|cli)\.ts$/.test(path));
  return [...strangers.map((name) => `${path} imports ${name}`), ...env.map((name) => `${path} reads ${name}`)];
}

function purityFaults({ path, outside }: Source): readonly string[] {
  if (!path.startsWith('src/') || !ideas.includes(placeOf(path))) return [];
  return outside.filter((name) => clocksAndWorld.test(name)).map((name) => `${path} uses ${name}`);
}

function formFaults({ path, lines, defaultExport }: Source): readonly string[] {
  const most = /^src\//.test(path) ? 200 : /^test\//.test(path) ? 300 : Number.POSITIVE_INFINITY;
  return [
    ...(lines > most ? [`${path} has ${lines} lines`] : []),
    ...(defaultExport ? [`${path} has a default export`] : []),
    ...nameFaults(path),
  ];
}

function nameFaults(path: string): readonly string[] {
  const parts = path.split('/').slice(1);
  const odd = parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?(\.ts)?$/.test(part));
  const vague = parts.filter((part) => /(^|-)(utils?|helpers?|managers?|common|misc)(-|\.|$)/.test(part));
  return [...odd, ...vague].map((part) => `${path} is named ${part}`);
}

type File = readonly [path: string, text: string];

/** Reads sources as the compiler does. Each lies in a folder of its own there, so that two may have one path. */
function parsed(files: readonly File[]): readonly Source[] {
  const settings = { compilerOptions: { noLib: true, noResolve: true, types: [], module: 'nodenext', noEmit: true } };
  const config = '/project/tsconfig.json';
  const nameOf = (path: string, i: number): string => `/project/${i}/${path}`;
  const virtual = Object.fromEntries(files.map(([path, text], i) => [nameOf(path, i), text]));
  const fs = createVirtualFileSystem({ [config]: JSON.stringify(settings), ...virtual });
  const api = new API({ cwd: '/project', fs });
  const snapshot = api.updateSnapshot({ openProjects: [config] });
  try {
    const program = snapshot.getProject(config)?.program;
    return files.map(([path, text], i) => {
      const file = program?.getSourceFile(nameOf(path, i));
      if (!file) throw new Error(`${path} was not read`);
      return { path, lines: text.trimEnd().split('\n').length, ...readSource(file) };
    });
  } finally {
    snapshot.dispose();
    api.close();
  }
}

function readSource(file: SourceFile): Omit<Source, 'path' | 'lines'> {
  const imports: { from: string; typeOnly: boolean }[] = [];
  const outside: string[] = [];
  let defaultExport = false;
  const visit = (node: Node): void => {
    const text = node.getText(file);
    const children: Node[] = [];
    node.forEachChild((child) => void children.push(child));
    switch (node.kind) {
      case SyntaxKind.ImportDeclaration:
      case SyntaxKind.ExportDeclaration:
      case SyntaxKind.ImportType: {
        const named = children.flatMap((child) => (isStringLiteral(child) ? [child.text] : literalsIn(child)));
        for (const from of named) imports.push({ from, typeOnly: /^(import|export) type\b/.test(text) });
        if (/\bas default\b/.test(text) && node.kind === SyntaxKind.ExportDeclaration) defaultExport = true;
        break;
      }
      case SyntaxKind.ExportAssignment:
      case SyntaxKind.DefaultKeyword:
        defaultExport ||= node.parent.kind !== SyntaxKind.DefaultClause;
        break;
      case SyntaxKind.PropertyAccessExpression:
        if (children[0] && isIdentifier(children[0])) outside.push(text.replace(/\s|\?/g, ''));
        break;
    }
    if (isCallExpression(node)) {
      const [argument] = node.arguments;
      const loads = node.expression.kind === SyntaxKind.ImportKeyword || node.expression.getText(file) === 'require';
      if (loads) imports.push({ from: argument && isStringLiteral(argument) ? argument.text : text, typeOnly: false });
      else if (isIdentifier(node.expression)) outside.push(`${node.expression.text}()`);
    }
    if (isNewExpression(node) && !node.arguments?.length) outside.push(`new ${node.expression.getText(file)}()`);
    for (const child of children) visit(child);
  };
  visit(file);
  return { imports, outside, defaultExport };
}

function literalsIn(node: Node): readonly string[] {
  if (node.kind !== SyntaxKind.LiteralType) return [];
  const found: string[] = [];
  node.forEachChild((child) => void (isStringLiteral(child) && found.push(child.text)));
  return found;
}

function filesIn(folder: string): readonly File[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]);
}

const rules = {
  'imports go one way': orderFaults,
  'packages stay in their place': productFaults,
  'ideas read no clock and touch no world': purityFaults,
  'files are short, named in kebab-case, and export by name': formFaults,
};
type Rule = keyof typeof rules;

/** What each rule has to find. A checker that finds nothing anywhere proves nothing. */
const bad: Readonly<Record<Rule, readonly (readonly [path: string, text: string, fault: string])[]>> = {
  'imports go one way': [
    ['src/turn/a.ts', `import { a } from '../command/read-text.ts';`, 'imports ../command/read-text.ts'],
    ['src/meeting/a.ts', `import type { Config } from '../config.ts';`, 'imports ../config.ts'],
    ['src/graph/a.ts', `import type { A } from '../teams/adapter.ts';`, 'imports ../teams/adapter.ts'],
    ['src/teams/a.ts', `export * from '../graph/http.ts';`, 'imports ../graph/http.ts'],
    ['src/teams/a.ts', `const a = await import('../graph/http.ts');`, 'imports ../graph/http.ts'],
    ['src/teams/a.ts', `type A = import('../graph/http.ts').Http;`, 'imports ../graph/http.ts'],
    ['src/graph/a.ts', `import '../log.ts';`, 'imports ../log.ts'],
    ['src/config.ts', `import { a } from './meeting/external-id.ts';`, 'imports ./meeting/external-id.ts'],
    ['src/card/a.ts', `import { a } from '../../test/turns.test.ts';`, 'imports ../../test/turns.test.ts'],
    ['src/other/a.ts', `import { a } from '../errors.ts';`, 'imports ../errors.ts'],
    ['src/app.ts', `import { a } from './other/a.ts';`, 'imports ./other/a.ts'],
    ['sandbox/graph/a.ts', `import type { A } from '../../src/errors.ts';`, 'imports ../../src/errors.ts'],
  ],
  'packages stay in their place': [
    ['src/turn/a.ts', `import { z } from "zod/v4";`, 'imports zod'],
    ['src/meeting/a.ts', `import { randomUUID } from 'node:crypto';`, 'imports node:crypto'],
    ['src/card/a.ts', `import { T } from 'adaptivecards-templating/lib/x.js';`, 'imports adaptivecards-templating'],
    ['src/command/a.ts', `const fs = require('node:fs');`, 'imports node:fs'],
    ['src/graph/a.ts', `import type { Activity } from 'botbuilder';`, 'imports botbuilder'],
    ['src/app.ts', `import { Application } from '@microsoft/teams-ai';`, 'imports @microsoft/teams-ai'],
    ['src/web/a.ts', `import { jwtVerify } from 'jose/jwt/verify';`, 'imports jose'],
    ['src/teams/a.ts', `import { retry } from 'cockatiel';`, 'imports cockatiel'],
    ['src/index.ts', `import { pino } from 'pino';`, 'imports pino'],
    ['src/app/a.ts', `const a = await import('prom-client');`, 'imports prom-client'],
    ['src/graph/a.ts', `import { trace } from '@opentelemetry/api';`, 'imports @opentelemetry/api'],
    ['src/app.ts', `import Connection from 'libsql/promise';`, 'imports libsql'],
    ['src/card/time/a.ts', `import { casual } from 'chrono-node/en';`, 'imports chrono-node'],
    ['src/app.ts', `const a = process.env.PORT;`, 'reads process.env'],
  ],
  'ideas read no clock and touch no world': [
    ['src/turn/a.ts', 'const a = Date.now();', 'uses Date.now'],
    ['src/command/a.ts', 'const a = (now = new Date()) => now;', 'uses new Date()'],
    ['src/meeting/a.ts', 'const a = b ?? Math.random();', 'uses Math.random'],
    ['src/card/a.ts', 'const a = process.platform;', 'uses process.platform'],
    ['src/card/a.ts', 'const a = performance.now();', 'uses performance.now'],
    ['src/meeting/a.ts', 'const a = await fetch(b);', 'uses fetch()'],
  ],
  'files are short, named in kebab-case, and export by name': [
    ['src/turn/a.ts', 'a();\n'.repeat(201), 'has 201 lines'],
    ['test/turn/a.ts', 'a();\n'.repeat(301), 'has 301 lines'],
    ['src/turn/a.ts', 'export default 1;', 'has a default export'],
    ['src/turn/a.ts', 'export default function a() {}', 'has a default export'],
    ['src/turn/a.ts', 'const a = 1; export { a as default };', 'has a default export'],
    ['src/turn/readTurn.ts', '', 'is named readTurn.ts'],
    ['src/turn/turn-utils.ts', '', 'is named turn-utils.ts'],
    ['src/helpers/a.ts', '', 'is named helpers'],
  ],
};

const good: readonly File[] = [
  ['src/meeting/organizer.ts', `import { createHash } from 'node:crypto'; import { a } from '../turn/turn.ts';`],
  ['src/config.ts', `import type { A } from './meeting/external-id.ts'; import { readFileSync } from 'node:fs';`],
  ['src/index.ts', `import { b } from './config.ts'; const a = process.env; switch (a) { default: }`],
  ['src/card/a.ts', `// import 'zod'; new Date()\nconst a = 'import "zod"'; new Date(given); given.process;`],
  ['sandbox/a.ts', `import { app } from './app.ts'; const a = new Date();`],
];

describe('The architecture', () => {
  const sources = parsed([...filesIn('src'), ...filesIn('test'), ...filesIn('sandbox')]);
  const examples = Object.entries(bad) as [Rule, (typeof bad)[Rule]][];

  it('is checked on all of the program', () => {
    const paths = sources.map(({ path }) => path);
    const some = ['src/index.ts', 'src/turn/turn.ts', 'sandbox/server.ts', 'test/architecture.test.ts'];
    for (const path of some) assert.ok(paths.includes(path), path);
    const app = sources.find(({ path }) => path === 'src/app.ts');
    assert.ok(app?.imports.some(({ from }) => from === './handle-turn.ts'));
  });

  for (const [rule, rows] of examples) {
    it(`holds: ${rule}`, () => {
      assert.deepEqual(sources.flatMap(rules[rule]), []);
    });

    it(`would be found broken: ${rule}`, () => {
      const sources = parsed(rows.map(([path, text]) => [path, text]));
      for (const [i, [path, text, fault]] of rows.entries()) {
        const faults = sources.slice(i, i + 1).flatMap(rules[rule]);
        assert.equal(faults.length, 1, `${path}: ${text.slice(0, 80)} → ${faults}`);
        assert.ok(faults[0]?.startsWith(`${path} ${fault}`), faults[0]);
      }
    });

    it(`is not found broken where it is not: ${rule}`, () => {
      assert.deepEqual(parsed(good).flatMap(rules[rule]), []);
    });
  }
});
