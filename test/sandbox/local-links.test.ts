import assert from 'node:assert/strict';
import { describeSandbox, items, PEOPLE, unique, useGraph } from './graph-under-test.ts';

const HOSTILE = `<script>alert("x")</script><img src=x onerror='1'>&amp;`;

describeSandbox('With local links', () => {
  const graph = useGraph({ localLinks: true });
  const create = async (body: object = {}) => (await graph.createOrGet({ externalId: unique(), ...body })).body;
  const open = (link: unknown) => fetch(String(link));

  it('join and dial-in links lead to the address the caller used', async () => {
    const body = await create();
    assert.equal(new URL(String(body.joinWebUrl)).origin, graph.baseUrl);
    assert.equal(new URL(String(body.audioConferencing?.dialinUrl)).origin, graph.baseUrl);
    const filter = `$filter=${encodeURIComponent(`JoinWebUrl eq '${body.joinWebUrl}'`)}`;
    const found = await graph.call(`${graph.meetings}?${filter}`);
    assert.equal(items(found.body.value)[0]?.id, body.id);
  });

  it('the join page says that this is the sandbox and which meeting it is', async () => {
    const externalId = unique('19:conversation');
    const { joinWebUrl } = await create({
      externalId,
      subject: 'Sprint review',
      startDateTime: '2030-03-04T05:06:00Z',
    });
    const page = await open(joinWebUrl);
    const html = await page.text();
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/);
    for (const text of [
      'sandbox',
      'Sprint review',
      'Meeting Desk',
      externalId,
      '2030-03-04 05:06 to 2030-03-04 06:06',
    ]) {
      assert.ok(html.includes(text), text);
    }
  });

  it('the pages escape what callers wrote, and allow no script', async () => {
    const body = await create({ externalId: `${HOSTILE}${unique()}`, subject: HOSTILE });
    await graph.control('PATCH', `/users/${PEOPLE.desk}`, { displayName: HOSTILE });
    for (const link of [body.joinWebUrl, body.audioConferencing?.dialinUrl]) {
      const page = await open(link);
      const html = await page.text();
      assert.ok(html.includes('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'), html);
      assert.doesNotMatch(html, /<script|<img|onerror='/);
      assert.ok(html.includes('&amp;amp;'));
      const policy = page.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe|script-src/);
    }
    await graph.control('POST', '/reset');
  });

  it('the pages need nothing from elsewhere, and fit a phone in light and dark', async () => {
    const html = await (await open((await create()).joinWebUrl)).text();
    assert.doesNotMatch(html, /https?:\/\/|url\(|@import|<link/);
    assert.match(html, /<html lang="en">/);
    assert.match(html, /name="viewport" content="width=device-width/);
    assert.match(html, /prefers-color-scheme:dark/);
  });

  it('the dial-in page shows numbers to dial and the conference id', async () => {
    const { audioConferencing } = await create({ subject: 'Call' });
    const html = await (await open(audioConferencing?.dialinUrl)).text();
    assert.ok(html.includes(`tel:+12065550143,,${audioConferencing?.conferenceId}#`), html);
    assert.ok(html.includes('Call') && html.includes(`<dd>${audioConferencing?.conferenceId}</dd>`));
  });

  it('the dial-in page of an expired conference id is gone, the join page is not', async () => {
    const body = await create();
    await graph.control('PUT', '/clock', { advance: 'P61D' });
    assert.equal((await open(body.audioConferencing?.dialinUrl)).status, 404);
    assert.equal((await open(body.joinWebUrl)).status, 200);
    await graph.control('DELETE', '/clock');
  });

  it('unknown links get a page that says so', async () => {
    const { joinWebUrl } = await create();
    for (const link of [String(joinWebUrl).replace('/0?', '/1?'), `${graph.baseUrl}/${PEOPLE.anna}?id=1`]) {
      const page = await open(link);
      assert.equal(page.status, 404);
      assert.match(await page.text(), /<h1>Not found<\/h1>/);
    }
  });
});

describeSandbox('Without local links', () => {
  const graph = useGraph();

  it('there are no pages', async () => {
    const { body } = await graph.createOrGet({ externalId: unique() });
    const { pathname, search } = new URL(String(body.joinWebUrl));
    const page = await fetch(graph.baseUrl + pathname + search);
    assert.equal(page.status, 404);
    assert.match(page.headers.get('content-type') ?? '', /json/);
  });
});
