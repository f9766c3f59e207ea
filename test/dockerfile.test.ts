import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };

const root = new URL('../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const instructions = text('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .trim()
  .split(/\n+/)
  .map((line) => /^(\w+)\s+(.*)$/.exec(line.trim())?.slice(1) ?? []);
const allOf = (name: string): readonly string[] =>
  instructions.flatMap(([each, rest = '']) => (each === name ? [rest] : []));

/** No engine builds it in the tests: this is what can be told from the text. */
describe('The Dockerfile', () => {
  const [fromContext, fromStage] = [/^(?!--)/, /^--from=build /].map((pattern) =>
    allOf('COPY').filter((copy) => pattern.test(copy)),
  ) as [string[], string[]];

  it('copies only what exists and what .dockerignore lets through', () => {
    const admitted =
      text('.dockerignore')
        .match(/^!.*/gm)
        ?.map((line) => line.slice(1)) ?? [];
    const sources = fromContext.flatMap((copy) => copy.split(/\s+/).slice(0, -1));
    assert.ok(sources.length > 5);
    for (const source of sources) {
      assert.ok(existsSync(new URL(source, root)), source);
      assert.ok(admitted.includes(source), source);
    }
    assert.deepEqual([...admitted].sort(), [...sources].sort());
    assert.match(text('.dockerignore'), /^\*$/m);
  });

  it('takes from the first stage only what that has made or copied', () => {
    const made = ['/build/package.json', '/build/node_modules', '/build/dist'];
    assert.deepEqual(
      fromStage.map((copy) => copy.split(/\s+/)[1]),
      made,
    );
    assert.match(allOf('RUN').join('\n'), /npm ci .*\nnpm run build && npm prune --omit=dev/);
  });

  it('builds with files that the build really reads', () => {
    const build = /^tsx (\S+)$/.exec(packageJson.scripts.build)?.[1] ?? '';
    const bundle = dirname(/from '\.\/([\w/.-]+)'/.exec(text(build))?.[1] ?? '');
    const config = /'(tsconfig[\w.]+)'/.exec(text(`scripts/${bundle}/bundle.ts`))?.[1] ?? '';
    const copied = fromContext.flatMap((copy) => copy.split(/\s+/));
    for (const name of [build, `scripts/${bundle}`, config]) assert.ok(copied.includes(name), name);
  });

  it('runs a Node that the product supports, not as root, without npm in between', () => {
    for (const from of allOf('FROM')) assert.match(from, /^node:(22|24)-[a-z]+-slim( AS build)?$/);
    assert.equal(
      instructions.findLastIndex(([name]) => name === 'USER') < instructions.findIndex(([name]) => name === 'CMD'),
      true,
    );
    assert.deepEqual(allOf('USER'), ['node']);
    assert.deepEqual(allOf('CMD'), [JSON.stringify(packageJson.scripts.start.split(' ')).replaceAll(',', ', ')]);
  });

  it('asks for its health on the port and the path on which the bot answers', () => {
    const [check = ''] = allOf('HEALTHCHECK');
    assert.match(check, /\/healthz/);
    assert.match(text('src/teams/server.ts'), /'\/healthz'/);
    const port = /PORT \|\| (\d+)/.exec(check)?.[1];
    assert.deepEqual([port], allOf('EXPOSE'));
    assert.match(text('src/config.ts'), new RegExp(`'PORT'\\) \\?\\? '${port}'`));
  });
});
