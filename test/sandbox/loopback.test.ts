import assert from 'node:assert/strict';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { startSandbox } from '../../sandbox/server.ts';
import { describeSandbox, useGraph } from './graph-under-test.ts';

/** fetch sets Host itself, so this goes one floor down. */
function statusOf(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, method, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject).end();
  });
}

describeSandbox('The sandbox answers only', () => {
  const graph = useGraph();

  it('callers who name it by a loopback name', async () => {
    const users = `${graph.baseUrl}/_sandbox/users`;
    const { port } = new URL(graph.baseUrl);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST']) {
      assert.equal(await statusOf(users, { host }), 200, host);
    }
  });

  it('and refuses names that may have been rebound, on every path', async () => {
    const paths = ['/_sandbox/users', '/v1.0/me', '/contoso.example/discovery/v2.0/keys', '/l/meetup-join/x/0'];
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'evil.example:80',
      '10.0.0.1',
    ]) {
      for (const path of paths) assert.equal(await statusOf(graph.baseUrl + path, { host }), 403, `${host} ${path}`);
    }
  });

  it('and refuses pages of other sites', async () => {
    const reset = `${graph.baseUrl}/_sandbox/reset`;
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
      assert.equal(await statusOf(reset, { origin }, 'POST'), 403, origin);
    }
    assert.equal(await statusOf(reset, { origin: 'http://localhost:5173' }, 'POST'), 204);
  });

  it('and refuses other machines even when bound to every address', async function () {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (!outside) this.skip();
    const sandbox = await startSandbox({ host: '0.0.0.0' });
    const { port } = new URL(sandbox.baseUrl);
    try {
      // Addressed by this machine's own outer address, the remote address is that one and not loopback.
      const headers = { host: `localhost:${port}` };
      assert.equal(await statusOf(`http://${outside.address}:${port}/_sandbox/users`, headers), 403);
      assert.equal(await statusOf(`http://127.0.0.1:${port}/_sandbox/users`), 200);
    } finally {
      await sandbox.close();
    }
  });
});

describeSandbox('Closing the sandbox', () => {
  it('takes no time, though a connection is kept alive and a request hangs', async () => {
    const { baseUrl, close } = await startSandbox({});
    const rules = JSON.stringify([{ hang: 'before' }]);
    await fetch(`${baseUrl}/_sandbox/faults`, { method: 'PUT', body: rules });
    const hung = assert.rejects(fetch(`${baseUrl}/v1.0/me`), TypeError);
    while (!(await (await fetch(`${baseUrl}/_sandbox/requests`)).text()).includes('/v1.0/me')) await delay(5);
    const started = performance.now();
    await close();
    assert.ok(performance.now() - started < 500);
    await hung;
    await assert.rejects(fetch(baseUrl), TypeError);
  });
});
