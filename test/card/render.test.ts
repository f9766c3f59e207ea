import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import { render, type View } from '../../src/card/render.ts';

const folder = join(import.meta.dirname, '../../src/card');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

type Fields = Record<string, unknown>;

/** A complete view for a template, made of what it asks for: other lengths and truths with every choice. */
function viewFor(template: unknown, choose: (choices: number) => number): View {
  const view: Fields = {};
  fill(template, view);
  return view as View;

  function fill(node: unknown, scope: Fields): void {
    if (typeof node === 'string') put(node, scope, () => `<${choose(1000)}> \${text}`);
    else if (Array.isArray(node)) for (const item of node) fill(item, scope);
    else if (typeof node === 'object' && node !== null) fillFields({ ...node }, scope);
  }

  function fillFields({ $data, $when, ...rest }: Fields, scope: Fields): void {
    if ($data === undefined) {
      put(String($when), scope, () => choose(2) === 0);
      fill(Object.values(rest), scope);
      return;
    }
    put(String($data), scope, () =>
      Array.from({ length: choose(4) }, () => {
        const item: Fields = {};
        put(String($when), item, () => choose(2) === 0);
        fill(Object.values(rest), item);
        return item;
      }),
    );
  }

  function put(text: string, scope: Fields, value: () => unknown): void {
    for (const [, path = ''] of text.matchAll(/\$\{!?([$\w.]+)\}/g)) {
      const names = path.split('.');
      const last = names.pop() ?? '';
      if (last === '$data') continue;
      let owner = names[0] === '$root' ? view : scope;
      for (const name of names.filter((each) => !each.startsWith('$'))) {
        owner[name] ??= {};
        owner = owner[name] as Fields;
      }
      owner[last] ??= value();
    }
  }
}

/** As long a row of choices as needed, the same in every run. */
function choices(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * count);
  };
}

const expression = (text: string) => `\${${text}}`;

describe('A template', () => {
  for (const file of files) {
    it(`gives what the template engine makes of it: ${file}`, () => {
      const template: object = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const engine = new Template(template);
      for (let seed = 1; seed <= 40; seed++) {
        const view = viewFor(template, choices(seed));
        assert.equal(JSON.stringify(render(template, view)), JSON.stringify(engine.expand({ $root: view })));
      }
    });
  }

  it('may say more than names', () => {
    const template = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        {
          $data: expression('rows'),
          $when: expression('!or(off, $root.off)'),
          text: `${expression('toUpper(a)')}: ${expression('if(b.c, a, $root.d)')}`,
        },
      ],
      missing: expression('no.such'),
    };
    const rows = [true, false].flatMap((off) => [true, false].map((c) => ({ a: 'x', b: { c }, off })));
    for (const off of [true, false]) {
      const view = { rows, off, d: 'y' };
      assert.deepEqual(render(template, view), new Template(template).expand({ $root: view }));
    }
  });
});
