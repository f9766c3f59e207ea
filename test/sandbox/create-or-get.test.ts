import assert from 'node:assert/strict';
import { BAD_REQUEST, errorOf, type Reply, unique, useGraph } from './graph-under-test.ts';

const HOUR = 3_600_000;
const UNREADABLE =
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.';

describe('createOrGet', () => {
  const graph = useGraph();
  const times = ({ body }: Reply) => [String(body.startDateTime), String(body.endDateTime)];
  const create = async (body: Record<string, unknown>): Promise<Reply> => {
    const reply = await graph.createOrGet({ externalId: unique(), ...body });
    assert.equal(reply.status, 201, reply.text);
    return reply;
  };

  it('creates with 201 the first time and gets with 200 ever after', async () => {
    const externalId = unique();
    const replies = [];
    for (const subject of ['First', 'Second', 'Third']) replies.push(await graph.createOrGet({ externalId, subject }));
    assert.deepEqual(
      replies.map(({ status }) => status),
      [201, 200, 200],
    );
    for (const { body } of replies) {
      assert.equal(body.id, replies[0]?.body.id);
      assert.equal(body.joinWebUrl, replies[0]?.body.joinWebUrl);
      assert.equal(body.externalId, externalId);
    }
  });

  it('ignores subject, times and attendees when the meeting exists', async () => {
    const externalId = unique();
    const first = await create({ externalId, subject: 'Kept', startDateTime: '2030-01-01T10:00:00Z' });
    const second = await graph.createOrGet({
      externalId,
      subject: 'Other',
      startDateTime: '2031-01-01T10:00:00Z',
      participants: { attendees: [{ upn: 'someone@contoso.example' }] },
    });
    assert.equal(second.status, 200);
    assert.deepEqual(second.body, first.body);
  });

  it('tells external ids apart by letter case', async () => {
    const externalId = unique('Case');
    const upper = await create({ externalId: externalId.toUpperCase() });
    const lower = await create({ externalId: externalId.toLowerCase() });
    assert.notEqual(upper.body.id, lower.body.id);
  });

  it('keeps external ids of any characters and of great length', async () => {
    for (const externalId of [
      unique('19:ab_c@thread.v2;messageid=1 "\'\\'),
      unique('日本語 ✓'),
      unique('x'.repeat(2000)),
    ]) {
      const { body } = await create({ externalId });
      assert.equal(body.externalId, externalId);
    }
  });

  it('creates exactly once when twenty callers come at the same moment', async () => {
    const externalId = unique('race');
    const replies = await Promise.all(Array.from({ length: 20 }, () => graph.createOrGet({ externalId })));
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    assert.equal(replies.filter(({ status }) => status === 200).length, 19);
    assert.equal(new Set(replies.map(({ body }) => String(body.id))).size, 1);
  });

  it('starts now and lasts an hour when no time is given', async () => {
    const before = Date.now();
    const [start = '', end = ''] = times(await create({}));
    assert.ok(Math.abs(Date.parse(start) - before) < 60_000, start);
    assert.equal(Date.parse(end) - Date.parse(start), HOUR);
  });

  it('lasts an hour when only the start is given', async () => {
    const reply = await create({ startDateTime: '2030-05-01T23:30:00Z', endDateTime: null });
    assert.deepEqual(times(reply), ['2030-05-01T23:30:00Z', '2030-05-02T00:30:00Z']);
  });

  it('accepts an end equal to the start', async () => {
    const reply = await create({ startDateTime: '2030-05-01T10:00:00Z', endDateTime: '2030-05-01T10:00:00Z' });
    assert.deepEqual(times(reply), ['2030-05-01T10:00:00Z', '2030-05-01T10:00:00Z']);
  });

  it('accepts times in the past, as the documented example has them', async () => {
    const reply = await create({
      startDateTime: '2020-02-06T01:49:21.3524945+00:00',
      endDateTime: '2020-02-06T02:19:21.3524000+00:00',
    });
    assert.deepEqual(times(reply), ['2020-02-06T01:49:21.3524945Z', '2020-02-06T02:19:21.3524Z']);
  });

  it('turns other offsets into UTC and trims trailing zeros', async () => {
    const reply = await create({
      startDateTime: '2030-01-01T22:00:00.5000000-07:00',
      endDateTime: '2030-01-02T12:45:00.0000000+05:45',
    });
    assert.deepEqual(times(reply), ['2030-01-02T05:00:00.5Z', '2030-01-02T07:00:00Z']);
  });

  it('refuses an end without a start, and an end before the start', async () => {
    const wrong = [
      { endDateTime: '2030-01-01T10:00:00Z' },
      { startDateTime: '2030-01-01T10:00:00Z', endDateTime: '2030-01-01T09:59:59.9999999Z' },
      { startDateTime: '2030-01-01T10:00:00Z', endDateTime: '2030-01-01T11:00:00+02:00' },
    ];
    for (const body of wrong) {
      const reply = await graph.createOrGet({ externalId: unique(), ...body });
      assert.deepEqual(errorOf(reply), BAD_REQUEST, JSON.stringify(body));
    }
  });

  it('refuses wrong times even when the meeting exists', async () => {
    const externalId = unique();
    await create({ externalId });
    const reply = await graph.createOrGet({ externalId, endDateTime: '2030-01-01T10:00:00Z' });
    assert.deepEqual(errorOf(reply), BAD_REQUEST);
  });

  for (const literal of [
    '2030-01-01T10:00:00',
    '2030-01-01',
    'tomorrow',
    '2030-02-30T10:00:00Z',
    '2030-01-01T24:00:00Z',
    '',
  ]) {
    it(`refuses "${literal}" as a date, with the text of OData`, async () => {
      const reply = await graph.createOrGet({ externalId: unique(), startDateTime: literal });
      const message = `Cannot convert the literal '${literal}' to the expected type 'Edm.DateTimeOffset'.`;
      assert.deepEqual(errorOf(reply), { status: 400, code: 'BadRequest', message });
    });
  }

  it('refuses a missing, null or empty externalId', async () => {
    for (const body of [{}, { externalId: null }, { externalId: '' }, { subject: 'No key' }]) {
      assert.deepEqual(errorOf(await graph.createOrGet(body)), BAD_REQUEST, JSON.stringify(body));
    }
  });

  it('refuses an externalId that is not a string', async () => {
    const reply = await graph.createOrGet({ externalId: 42 });
    assert.equal(reply.status, 400);
    assert.match(String(reply.body.error?.message), /Edm\.String/);
  });

  it('refuses a body that is not a JSON object', async () => {
    for (const text of ['{"externalId":', 'externalId=1', '[]', '"x"', '']) {
      const reply = await graph.createOrGet(undefined, { text });
      assert.deepEqual(errorOf(reply), { status: 400, code: 'BadRequest', message: UNREADABLE }, text);
    }
  });

  it('refuses JSON that is not announced as JSON', async () => {
    const reply = await graph.createOrGet({ externalId: unique() }, { headers: { 'content-type': 'text/plain' } });
    assert.deepEqual(errorOf(reply), { status: 400, code: 'BadRequest', message: UNREADABLE });
  });

  it('ignores properties it does not know or does not take', async () => {
    const { body } = await create({
      nonsense: { deep: [1] },
      lobbyBypassSettings: { scope: 'everyone' },
      allowedPresenters: 'organizer',
      joinWebUrl: 'https://evil.example/',
    });
    assert.equal(body.nonsense, undefined);
    assert.equal(body.lobbyBypassSettings?.scope, 'organization');
    assert.equal(body.allowedPresenters, 'everyone');
    assert.match(String(body.joinWebUrl), /^https:\/\/teams\.microsoft\.com\//);
  });

  it('takes the full name of the action as well', async () => {
    const externalId = unique();
    const path = `${graph.meetings}/microsoft.graph.createOrGet`;
    const first = await graph.call(path, { body: { externalId } });
    const second = await graph.createOrGet({ externalId });
    assert.deepEqual([first.status, second.status], [201, 200]);
  });

  it('ignores chatInfo on v1.0', async () => {
    const { body } = await create({ chatInfo: { threadId: '19:channel@thread.tacv2' } });
    assert.match(String(body.chatInfo?.threadId), /^19:meeting_.+@thread\.v2$/);
    assert.equal(body.chatInfo?.messageId, '0');
  });
});
