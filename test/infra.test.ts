import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseEnv } from 'node:util';
import { Language, type Node, Parser } from 'web-tree-sitter';
import parametersFile from '../infra/azure.parameters.json' with { type: 'json' };

const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** No compiler for Bicep can be had from a package registry: this is the syntax, and what we can tell from it. */
describe('infra/azure.bicep', () => {
  let parse: (source: string) => Node;
  let root: Node;

  before(async () => {
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(
      await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')),
    );
    parse = (source) => {
      const tree = parser.parse(source);
      assert.ok(tree);
      return tree.rootNode;
    };
    root = parse(text('infra/azure.bicep'));
  });

  const all = (type: string): readonly Node[] => root.descendantsOfType(type).filter((node) => node !== null);
  const nameOf = (declaration: Node): string => declaration.namedChildren[0]?.text ?? '';
  const declared = (): readonly Node[] =>
    ['parameter_declaration', 'variable_declaration', 'resource_declaration'].flatMap(all);

  it('is Bicep, as far as its grammar goes', () => {
    assert.equal(root.hasError, false);
    assert.equal(parse("resource a 'b@1' = { name }").hasError, true);
  });

  it('uses everything that it declares', () => {
    const source = text('infra/azure.bicep').replaceAll(/\/\/.*|@description\(.*\)/g, '');
    assert.ok(declared().length > 20);
    const unused = declared()
      .map(nameOf)
      .filter((name) => (source.match(new RegExp(`(?<![\\w.'/])${name}\\b(?!:)`, 'g')) ?? []).length < 2);
    // What nothing refers to still has an effect: these are only there to exist.
    assert.deepEqual(unused, ['settings', 'teams', 'database', 'fromAzure']);
  });

  it('refers only to what it declares', () => {
    const known = new Set([...declared().map(nameOf)]);
    const bases = all('member_expression')
      .map((node) => node.namedChildren[0])
      .filter((node) => node?.type === 'identifier')
      .map((node) => node?.text ?? '');
    assert.ok(bases.includes('identity') && bases.includes('webApp'));
    assert.deepEqual(
      bases.filter((name) => !known.has(name)),
      [],
    );
  });

  it('takes the parameters that the Toolkit gives, and gets all that have no default', () => {
    const given = Object.keys(parametersFile.parameters);
    const parameters = all('parameter_declaration');
    const names = parameters.map(nameOf);
    assert.deepEqual(
      given.filter((name) => !names.includes(name)),
      [],
    );
    const needed = parameters.filter((node) => !/^param \w+ \w+ =/.test(node.text)).map(nameOf);
    assert.deepEqual(needed, ['resourceBaseName', 'meetingOrganizer']);
    assert.deepEqual(
      needed.filter((name) => !given.includes(name)),
      [],
    );
    const values = Object.values(parametersFile.parameters).flatMap(({ value }) => value.match(/\w+(?=\}\})/g) ?? []);
    const declaredInEnv = Object.keys(parseEnv(text('env/.env.dev')));
    for (const name of values) assert.ok(declaredInEnv.includes(name), name);
  });

  it('gives the Toolkit what env/.env.dev expects of it', () => {
    const outputs = all('output_declaration').map(nameOf);
    const section = text('env/.env.dev').split('Written by arm/deploy')[1] ?? '';
    assert.deepEqual(outputs.sort(), (section.match(/^\w+(?==)/gm) ?? []).sort());
  });

  it('sets only variables that the program or the platform knows', () => {
    const platform = /^(WEBSITE_RUN_FROM_PACKAGE|SCM_DO_BUILD_DURING_DEPLOYMENT|WEBSITES_CONTAINER_STOP_TIME_LIMIT)$/;
    const known = Object.keys(parseEnv(text('env/.env.example').replaceAll(/^# (?=[A-Z_]+=)/gm, '')));
    const settings = all('resource_declaration').find((node) => nameOf(node) === 'settings')?.text ?? '';
    const names: readonly string[] = settings.match(/(?<=^\s+)[A-Z_]{3,}(?=:)/gm) ?? [];
    for (const name of ['BOT_ID', 'BOT_TENANT_ID', 'BOT_FEDERATED_CLIENT_ID', 'MEETING_ORGANIZER', 'NODE_ENV']) {
      assert.ok(names.includes(name), name);
    }
    assert.deepEqual(
      names.filter((name) => !known.includes(name) && !platform.test(name)),
      [],
    );
    // No secret of the bot: it signs in with the identity.
    assert.ok(!names.includes('BOT_PASSWORD'));
  });

  it('keeps the one secret there can be out of settings, outputs and the log of deployments', () => {
    const source = text('infra/azure.bicep');
    assert.match(source, /@secure\(\)\n@description\([^\n]*\)\nparam postgresPassword string = ''\n/);
    const users = all('resource_declaration').filter((node) => node.text.includes('postgresPassword'));
    assert.deepEqual(users.map(nameOf), ['databaseUrl', 'postgres']);
    assert.ok(all('output_declaration').every((node) => !/password|secret/i.test(node.text)));
    assert.equal('postgresPassword' in parametersFile.parameters, false);
  });

  it('asks for the health that the bot answers, with encryption everywhere', () => {
    const source = text('infra/azure.bicep');
    assert.match(source, /healthCheckPath: '\/healthz'/);
    assert.match(text('src/teams/server.ts'), /'\/healthz'/);
    for (const line of [
      'httpsOnly: true',
      "minTlsVersion: '1.2'",
      "ftpsState: 'Disabled'",
      'sslmode=verify-full',
      '/api/messages',
    ]) {
      assert.ok(source.includes(line), line);
    }
  });
});
