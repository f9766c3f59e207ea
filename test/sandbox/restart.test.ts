import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/server.ts';
import { describeSandbox, GraphUnderTest, items, PEOPLE, unique } from './graph-under-test.ts';

const CLIENT = 'restarted-client';
const SCOPE = 'OnlineMeetings.ReadWrite offline_access';

describeSandbox('A sandbox with a state file', () => {
  const graph = new GraphUnderTest();
  graph.meetings = `/v1.0/users/${PEOPLE.desk}/onlineMeetings`;
  let folder: string;
  let statePath: string;

  const start = async (): Promise<void> => {
    Object.assign(graph, await startSandbox({ statePath }));
  };
  const restart = async (): Promise<void> => {
    await graph.close();
    await start();
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    statePath = join(folder, 'deep', 'state.json');
  });
  beforeEach(async () => {
    await start();
    await graph.control('POST', '/reset');
    graph.token = await graph.mint({ kind: 'application' });
  });
  afterEach(() => graph.close());
  after(() => rm(folder, { recursive: true }));

  it('knows its meetings and its tokens after a restart', async () => {
    const first = await graph.createOrGet({ externalId: 'kept', subject: 'Kept' });
    await restart();
    const second = await graph.createOrGet({ externalId: 'kept' });
    assert.deepEqual([first.status, second.status], [201, 200]);
    assert.deepEqual(second.body, first.body);
  });

  it('knows users, policies, clients, refresh tokens and the clock after a restart', async () => {
    await graph.control('POST', '/users', { userPrincipalName: 'new@contoso.example', teams: false });
    await graph.control('PUT', `/policies/${PEOPLE.paul}`, { appIds: '*' });
    await graph.control('PUT', `/clients/${CLIENT}`, { secret: 'right' });
    await graph.control('PUT', '/clock', { advance: 'P1D' });
    const assertion = await graph.mint({ kind: 'assertion', userId: PEOPLE.anna, clientId: CLIENT });
    const client = { client_id: CLIENT, client_secret: 'right', scope: SCOPE };
    const obo = {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion,
    };
    const { body } = await graph.requestToken({ ...client, ...obo });
    await restart();
    const users = items((await graph.control('GET', '/users')).users);
    assert.equal(
      users.find(({ userPrincipalName }) => String(userPrincipalName) === 'new@contoso.example')?.teams,
      false,
    );
    assert.equal(users.find(({ id }) => String(id) === PEOPLE.paul)?.policy?.appIds, '*');
    assert.ok(Math.abs(Number((await graph.control('GET', '/clock')).offsetSeconds) - 86_400) < 1);
    const refresh = { grant_type: 'refresh_token', refresh_token: String(body.refresh_token) };
    assert.equal((await graph.requestToken({ ...client, ...refresh })).status, 200);
    assert.equal((await graph.requestToken({ ...client, ...refresh, client_secret: 'wrong' })).status, 401);
  });

  it('has written what it answered, before it answered', async () => {
    const externalIds = Array.from({ length: 20 }, () => unique());
    await Promise.all(externalIds.map((externalId) => graph.createOrGet({ externalId })));
    const saved = await readFile(statePath, 'utf8');
    assert.deepEqual(
      externalIds.filter((externalId) => !saved.includes(externalId)),
      [],
    );
  });

  it('keeps the file to itself, whole, and free of refresh tokens', async () => {
    await graph.createOrGet({ externalId: unique() });
    assert.equal((await stat(statePath)).mode & 0o077, 0);
    assert.deepEqual(await readdir(join(folder, 'deep')), ['state.json']);
    assert.equal(JSON.parse(await readFile(statePath, 'utf8')).version, 1);
  });

  it('refuses a damaged file and says what to do', async () => {
    const damaged = join(folder, 'damaged.json');
    await writeFile(damaged, '{"version":1,');
    await assert.rejects(startSandbox({ statePath: damaged }), /damaged\.json is not a state file.*--state/);
    assert.equal(await readFile(damaged, 'utf8'), '{"version":1,');
  });
});

describeSandbox('Two sandboxes in one process', () => {
  it('share nothing', async () => {
    const graphs = [new GraphUnderTest(), new GraphUnderTest()];
    for (const graph of graphs)
      Object.assign(graph, await startSandbox({}), { meetings: `/v1.0/users/${PEOPLE.desk}/onlineMeetings` });
    const [one, two] = graphs;
    const token = (await one?.mint({ kind: 'application' })) ?? '';
    const there = await one?.createOrGet({ externalId: 'x' }, { token });
    const foreign = await two?.createOrGet({ externalId: 'x' }, { token });
    const meetings = await two?.control('GET', '/meetings');
    await Promise.all(graphs.map((graph) => graph.close()));
    assert.deepEqual([there?.status, foreign?.status, meetings?.created], [201, 401, 0]);
  });
});
