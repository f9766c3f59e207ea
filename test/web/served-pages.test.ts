import assert from 'node:assert/strict';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { botId, organizerId, startBot, tenantId } from '../support/bot.ts';

const env = {
  PORT: '0',
  HOST: '127.0.0.1',
  DANGEROUSLY_ALLOW_ANONYMOUS: 'true',
  BOT_ID: botId,
  BOT_PASSWORD: 'any',
  BOT_TENANT_ID: tenantId,
  MEETING_ORGANIZER: organizerId,
  GRAPH_BASE_URL: 'http://127.0.0.1:9',
  ENTRA_BASE_URL: 'http://127.0.0.1:9',
};

describe('The server', () => {
  it('has no sign-in pages while the bot acts as itself', async () => {
    const bot = await startBot(env);
    for (const path of ['/auth-start.html', '/auth-end.html', '/auth-end.js']) {
      const answer = await fetch(bot.url + path);
      assert.deepEqual([answer.status, await answer.text()], [404, ''], path);
    }
    await bot.close();
  });

  it('serves them when people sign in themselves, for their cloud and their tenant', async () => {
    const read = readConfig({ ...env, CLOUD: 'usgov' });
    assert.ok('config' in read);
    const app = createApp({ ...read.config, signIn: { publicUrl: 'https://meet-here.example' } }, () => undefined);
    const url = `http://127.0.0.1:${(await app.listen()).port}`;
    const answer = await fetch(`${url}/auth-start.html?prompt=select_account`, {
      headers: { 'accept-language': 'fr' },
    });
    const body = await answer.text();
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'text/html; charset=utf-8']);
    assert.match(
      answer.headers.get('content-security-policy') ?? '',
      /frame-ancestors https:\/\/teams\.microsoft\.us /,
    );
    assert.match(body, /<html lang="fr">/);
    for (const part of [`9/${tenantId}/oauth2`, 'graph.microsoft.us%2FOnlineMeetings', 'select_account', botId]) {
      assert.ok(body.includes(part), part);
    }
    for (const path of [
      '/auth-start.js',
      '/auth.css',
      /\/teams-js[^"]+/.exec(await (await fetch(`${url}/auth-end.html`)).text())?.[0],
    ]) {
      assert.equal((await fetch(url + path)).status, 200, path);
    }
    assert.equal((await fetch(`${url}/auth-start.html`, { method: 'POST' })).status, 405);
    await app.close(100);
  });
});
