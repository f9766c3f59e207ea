import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inflateSync } from 'node:zlib';
import manifest from '../appPackage/manifest.json' with { type: 'json' };
import { fillManifest } from '../scripts/fill-manifest.ts';
import { catalog, productName } from '../src/command/catalog.ts';
import { extensionCatalog } from '../src/command/extension-catalog.ts';

const root = new URL('../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The sandbox's directory, its tenant and the bot, as the Playground plays them, and the two organizers. */
const madeUpIds = new Set(
  [...(text('.m365agentsplayground.yml') + text('env/.env.testtool')).matchAll(guid)].map(String),
);

/** What git keeps: the Toolkit's files with secrets and personal values are ignored. */
const envFiles = readdirSync(new URL('env/', root)).filter((name) => !name.endsWith('.user') && name !== '.env.local');
const packageTexts = readdirSync(new URL('appPackage/', root)).filter((name) => /\.(json|svg)$/.test(name));
const committed = [...envFiles.map((name) => `env/${name}`), ...packageTexts.map((name) => `appPackage/${name}`)];

describe('The manifest', () => {
  const { manifestVersion, bots } = manifest;
  const bot = bots[0];
  const commandLists = bot?.commandLists ?? [];
  const titlesOf = (scope: string): readonly string[] =>
    commandLists.filter(({ scopes }) => scopes.includes(scope)).flatMap(({ commands }) => commands.map((c) => c.title));

  it('obeys the schema that it names', () => {
    const ids = { BOT_ID: [...madeUpIds][0], TEAMS_APP_ID: [...madeUpIds][1] };
    const template = text('appPackage/manifest.json');
    const result = fillManifest(template, ids);
    assert.ok('manifest' in result, JSON.stringify(result));
    assert.doesNotMatch(result.manifest, /\$\{\{/);
    assert.ok(manifest.$schema.includes(`/v${manifestVersion}/`));
    const tooLong = fillManifest(template.replace(/"short": "Meet Here"/, `"short": "${'x'.repeat(31)}"`), ids);
    assert.deepEqual(tooLong, { problems: ['/name/short must NOT have more than 30 characters.'] });
    assert.deepEqual(fillManifest(template, {}), { problems: ['TEAMS_APP_ID is not set.', 'BOT_ID is not set.'] });
    assert.match(JSON.stringify(fillManifest(template, { ...ids, BOT_ID: 'x' })), /botId must match pattern/);
  });

  it('lists the commands of the catalog, in its order, in every scope that the bot works in; those for administrators in the personal one', () => {
    assert.deepEqual(bot?.scopes, ['personal', 'team', 'groupChat']);
    for (const scope of bot.scopes) {
      assert.deepEqual(
        titlesOf(scope),
        catalog.filter((entry) => scope === 'personal' || !entry.personalOnly).map(({ name }) => name),
        scope,
      );
    }
    assert.equal(commandLists.length, bot.scopes.length);
  });

  it('offers them behind the mention and, where others are, in the slash menu: answered in private', () => {
    assert.equal(bot?.supportsTargetedMessages, true);
    for (const { scopes, triggers } of commandLists as readonly { scopes: string[]; triggers?: string[] }[]) {
      // Teams has no targeted messages with one person: the list keeps what the schema takes by itself.
      assert.deepEqual(triggers, scopes.includes('personal') ? undefined : ['mention', 'slash'], String(scopes));
    }
  });

  it('has command titles that the Store accepts, each with a description', () => {
    for (const { title, description } of commandLists.flatMap(({ commands }) => commands)) {
      assert.match(title, /^\p{L}/u);
      assert.ok(description.length > 0 && description.length <= 128, title);
    }
  });

  it('lists the commands of the messaging extension as the program knows them, by the same bot', () => {
    const [extension, ...others] = manifest.composeExtensions;
    assert.ok(extension);
    assert.deepEqual(others, []);
    assert.equal(extension.botId, bot?.botId);
    assert.deepEqual(
      extension.commands.map(({ id, type, title }) => ({ id, type, title })),
      Object.values(extensionCatalog),
    );
    for (const { title, description } of extension.commands) {
      assert.match(title, /^\p{L}.{0,31}$/u);
      assert.ok(description.length > 0 && description.length <= 128, title);
    }
    const [action, query] = extension.commands;
    // Without these a dialog would not be asked for, and a search would start empty.
    assert.deepEqual([action?.fetchTask, query?.initialRun], [true, true]);
    assert.deepEqual(action?.context, ['compose', 'commandBox', 'message']);
    // Only action commands may stand in the slash menu.
    assert.deepEqual([action?.triggers, query?.triggers], [['slash'], undefined]);
  });

  it('bears the name by which the bot introduces itself', () => {
    assert.equal(manifest.name.short, productName);
  });

  it('offers signing in to this very app, and trusts a domain only when the bot has pages there', () => {
    const ids = { BOT_ID: [...madeUpIds][0], TEAMS_APP_ID: [...madeUpIds][1] };
    const filled = (values: Readonly<Record<string, string | undefined>>) => {
      const result = fillManifest(text('appPackage/manifest.json'), values);
      return JSON.parse('manifest' in result ? result.manifest : '{}');
    };
    assert.deepEqual(filled(ids).webApplicationInfo, { id: ids.BOT_ID, resource: `api://botid-${ids.BOT_ID}` });
    assert.equal('validDomains' in filled(ids), false);
    assert.deepEqual(filled({ ...ids, BOT_DOMAIN: 'bot.example' }).validDomains, ['bot.example']);
  });

  it('leaves only variables open that the Toolkit fills', () => {
    const declared = Object.keys(parseEnv(text('env/.env.dev')));
    assert.ok(declared.includes('BOT_DOMAIN'));
    for (const [, name = ''] of text('appPackage/manifest.json').matchAll(/\$\{\{(\w+)\}\}/g)) {
      assert.ok(declared.includes(name), name);
    }
  });
});

describe('The icons', () => {
  for (const [name, size] of [
    [manifest.icons.color, 192],
    [manifest.icons.outline, 32],
  ] as const) {
    it(`${name} is a PNG of ${size} by ${size} pixels`, () => {
      const { width, height } = readPng(name);
      assert.deepEqual([width, height], [size, size]);
    });
  }

  it('the colour icon fills its square, corners included, with the accent colour', () => {
    const { pixels } = readPng(manifest.icons.color);
    const accent = [...Buffer.from(manifest.accentColor.slice(1), 'hex'), 255];
    assert.deepEqual(pixels[0], accent);
    assert.deepEqual(pixels.at(-1), accent);
    assert.ok(pixels.every(([, , , alpha]) => alpha === 255));
  });

  it('the outline is white on nothing', () => {
    const { pixels } = readPng(manifest.icons.outline);
    const drawn = pixels.filter(([, , , alpha]) => alpha !== 0);
    assert.ok(drawn.length > 100 && drawn.length < pixels.length / 2, `${drawn.length} pixels`);
    for (const [red, green, blue] of drawn) assert.deepEqual([red, green, blue], [255, 255, 255]);
  });
});

describe('What is committed about identities', () => {
  it('names no ids but those of the sandbox', () => {
    for (const path of committed) {
      for (const [id] of text(path).matchAll(guid)) assert.ok(madeUpIds.has(id), `${path} holds ${id}`);
    }
  });

  it('holds no secret', () => {
    for (const path of committed) {
      // The second is the shape of Entra's client secrets.
      assert.doesNotMatch(text(path), /PRIVATE KEY|[\w.~-]{3}\dQ~[\w.~-]{31}/, path);
    }
    for (const name of envFiles) {
      for (const [key, value] of Object.entries(parseEnv(text(`env/${name}`)))) {
        if (/PASSWORD|SECRET|KEYS/.test(key)) assert.match(value ?? '', /^(any|the-client-secret)?$/, `${name} ${key}`);
      }
    }
  });
});

interface Png {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, row by row from the top left. */
  readonly pixels: readonly (readonly number[])[];
}

/** Enough of PNG for what Chromium writes: 8 bits per channel, RGB or RGBA, not interlaced. */
function readPng(name: string): Png {
  const file = readFileSync(new URL(`appPackage/${name}`, root));
  assert.equal(file.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colourType, interlace] = [file.readUInt8(24), file.readUInt8(25), file.readUInt8(28)];
  assert.deepEqual([depth, interlace], [8, 0]);
  const channels = colourType === 6 ? 4 : 3;
  const raw = inflateSync(
    Buffer.concat([...chunks(file)].filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let at = 0; at < out.length; at++) {
    const [row, column] = [Math.floor(at / stride), at % stride];
    const left = column < channels ? 0 : (out[at - channels] ?? 0);
    const up = out[at - stride] ?? 0;
    const upLeft = column < channels ? 0 : (out[at - stride - channels] ?? 0);
    const filter = raw[row * (stride + 1)] ?? 0;
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? Number.NaN;
    out[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + predicted;
  }
  const pixels = Array.from({ length: width * height }, (_, i) => [
    ...out.subarray(i * channels, i * channels + 3),
    channels === 4 ? (out[i * channels + 3] ?? 0) : 255,
  ]);
  return { width, height, pixels };
}

function* chunks(file: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}
