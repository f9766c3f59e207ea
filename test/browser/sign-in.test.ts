import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { signInLink } from '../../src/web/sign-in-link.ts';
import { appId, secret, tenantId, useGraphInSandbox } from '../graph/graph-in-sandbox.ts';
import { anna, ben, signIns } from '../graph/user-tokens-in-sandbox.ts';
import { organizerId } from '../support/bot.ts';
import { launchChromium, noBrowser, screenshotPath } from '../support/chromium.ts';
import { messagesTo, openSignIn, openTeams } from '../support/teams-window.ts';

const skipped = noBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The sign-in window as Teams opens it, with the sandbox as Entra. */
(skipped ? describe.skip : describe)(`the sign-in window${skipped ? ` (skipped: ${skipped})` : ''}`, function () {
  this.timeout(180_000);
  const graph = useGraphInSandbox();
  let browser: Browser;
  let publicUrl: string;
  let close: () => Promise<void>;
  const contexts: BrowserContext[] = [];

  before(async () => {
    browser = await launchChromium();
    const port = await freePort();
    publicUrl = `http://localhost:${port}`;
    const read = readConfig({
      PORT: String(port),
      HOST: 'localhost',
      DANGEROUSLY_ALLOW_ANONYMOUS: 'true',
      BOT_ID: appId,
      BOT_PASSWORD: secret,
      BOT_TENANT_ID: tenantId,
      MEETING_ORGANIZER: organizerId,
      ENTRA_BASE_URL: graph().baseUrl,
      GRAPH_BASE_URL: graph().baseUrl,
    });
    assert.ok('config' in read);
    const app = createApp({ ...read.config, signIn: { publicUrl } }, graph().kept.log);
    await app.listen();
    close = () => app.close(100);
  });
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  after(async () => {
    await browser?.close();
    await close?.();
  });

  const link = (wish: { claims?: string; chooseAccount?: boolean } = {}): string =>
    signInLink(publicUrl, { tenantId, claims: wish.claims ?? null, chooseAccount: wish.chooseAccount ?? false });

  async function newContext(locale = 'en-US', colorScheme: 'light' | 'dark' = 'light'): Promise<BrowserContext> {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width: 600, height: 535 } });
    contexts.push(context);
    // Nothing but this machine; what teams-js would like to fetch from elsewhere, the page's own policy forbids.
    await context.route(
      ({ hostname }) => hostname !== 'localhost' && hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    return context;
  }

  /** Up to Entra's page. */
  async function atEntra(context: BrowserContext, url = link()): Promise<{ teams: Page; signIn: Page }> {
    const teams = await openTeams(context);
    const signIn = await openSignIn(teams, url);
    await signIn.getByRole('heading', { name: 'Sign in' }).waitFor();
    return { teams, signIn };
  }

  /** An answer of Entra that the sandbox does not give. */
  async function afterAnswer(context: BrowserContext, fragment: (state: string) => string) {
    const teams = await openTeams(context);
    await context.route('**/oauth2/v2.0/authorize**', (route) => {
      const query = new URL(route.request().url()).searchParams;
      const target = `${query.get('redirect_uri')}#${fragment(query.get('state') ?? '')}`;
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script>location.replace(${JSON.stringify(target)})</script>`,
      });
    });
    const signIn = await openSignIn(teams, link());
    await signIn.waitForURL(/auth-end/);
    return { teams, signIn };
  }

  it('hands Teams what the bot turns into this person’s token, and closes', async () => {
    const { teams, signIn } = await atEntra(await newContext());
    const closed = signIn.waitForEvent('close');
    await signIn.getByRole('link', { name: 'Anna Weber' }).click();
    await closed;
    const told = (await messagesTo(teams)).find(({ func }) => func === 'authentication.authenticate.success');
    const proof = { kind: 'page-result', result: String(told?.args[0]) } as const;
    const { redeem, get } = signIns(graph(), { redirectUri: `${publicUrl}/auth-end.html` });
    assert.deepEqual(await redeem(proof, ben), { kind: 'mismatch' });
    assert.equal(await get(ben), null);
    assert.deepEqual(await redeem(proof, anna), { kind: 'invalid' }, 'a code works once, whoever tried');
  });

  it('ends in a token for meetings', async () => {
    const { teams, signIn } = await atEntra(await newContext());
    const closed = signIn.waitForEvent('close');
    await signIn.getByRole('link', { name: 'Anna Weber' }).click();
    await closed;
    const told = (await messagesTo(teams)).find(({ func }) => func === 'authentication.authenticate.success');
    const { redeem } = signIns(graph(), { redirectUri: `${publicUrl}/auth-end.html` });
    const outcome = await redeem({ kind: 'page-result', result: String(told?.args[0]) }, anna);
    assert.ok(outcome.kind === 'ok');
    const { oid, scp } = decodeJwt(outcome.token);
    assert.deepEqual([oid, scp], [anna.userId, 'OnlineMeetings.ReadWrite']);
  });

  it('passes a challenge on, and the wish to choose the account', async () => {
    const claims = '{"access_token":{"capolids":{"essential":true,"values":["x"]}}}';
    const { signIn } = await atEntra(await newContext(), link({ claims, chooseAccount: true }));
    const { searchParams } = new URL(signIn.url());
    assert.deepEqual([searchParams.get('claims'), searchParams.get('prompt')], [claims, 'select_account']);
    assert.equal(searchParams.get('code_challenge_method'), 'S256');
  });

  it('says so when somebody declines, and leaves nothing in the address', async () => {
    const { teams, signIn } = await atEntra(await newContext('de-DE'));
    await signIn.getByRole('link', { name: 'Decline' }).click();
    await signIn.getByRole('heading', { name: 'Die Anmeldung hat nicht geklappt' }).waitFor();
    await signIn.getByText('Du hast nicht zugestimmt.').waitFor();
    await signIn.getByText('Fehlercode: AADSTS65004').waitFor();
    assert.equal(signIn.url(), `${publicUrl}/auth-end.html`);
    const closed = signIn.waitForEvent('close');
    await signIn.getByRole('button', { name: 'Fenster schließen' }).click();
    await closed;
    const told = (await messagesTo(teams)).find(({ func }) => func === 'authentication.authenticate.failure');
    assert.deepEqual(told?.args, ['CancelledByUser']);
  });

  const answers: readonly (readonly [answer: string, words: string, number?: string])[] = [
    ['error=access_denied&error_description=AADSTS90094: admin consent', 'Only an administrator', 'AADSTS90094'],
    ['error=access_denied&error_description=AADSTS53003: blocked', 'A sign-in rule of your', 'AADSTS53003'],
    ['error=invalid_grant&error_description=AADSTS50105: assignment', 'certain people only', 'AADSTS50105'],
    ['error=server_error&error_description=<img src=x onerror=alert(1)>', 'Something went wrong at'],
    ['error=server_error', 'Something went wrong at'],
    ['', 'Something went wrong at'],
  ];
  for (const [answer, words, number] of answers) {
    it(`explains "${answer}"`, async () => {
      const { signIn } = await afterAnswer(await newContext(), (state) => encodeURI(`${answer}&state=${state}`));
      await signIn.getByText(words).waitFor();
      assert.equal(await signIn.locator('[data-reason]:visible').count(), 1);
      assert.equal(await signIn.locator('code:visible').count(), number === undefined ? 0 : 1);
      if (number !== undefined) assert.equal(await signIn.locator('code').textContent(), number);
      assert.equal(await signIn.locator('img').count(), 0);
    });
  }

  it('takes no answer with another state, and gives Teams nothing', async () => {
    const { teams, signIn } = await afterAnswer(await newContext(), () => 'code=stolen&state=other');
    await signIn.getByText('open for too long or was opened twice').waitFor();
    assert.doesNotMatch(JSON.stringify(await messagesTo(teams)), /stolen|success/);
  });

  it('takes no answer that this window did not ask for, nor the same one twice', async () => {
    const page = await (await newContext()).newPage();
    for (let i = 0; i < 2; i++) {
      await page.goto(`${publicUrl}/auth-end.html?${i}#code=stolen&state=undefined`);
      await page.getByText('open for too long or was opened twice').waitFor();
    }
  });

  it('gives nothing away outside of Teams', async () => {
    const page = await (await newContext('ja-JP')).newPage();
    await page.goto(link());
    await page.getByRole('link', { name: 'Anna Weber' }).click();
    await page.getByText('このページは Teams から開いたときだけ使えます').waitFor();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`is whole and accessible in the ${theme} theme, also at 320 pixels`, async () => {
      const { signIn } = await atEntra(await newContext('de-DE', theme));
      await signIn.setViewportSize({ width: 320, height: 640 });
      await signIn.getByRole('link', { name: 'Decline' }).click();
      await signIn.getByRole('button', { name: 'Fenster schließen' }).waitFor();
      await signIn.screenshot({ path: screenshotPath(`sign-in-failed-${theme}`) });
      assert.equal(await signIn.evaluate('document.documentElement.scrollWidth'), 320);
      assert.deepEqual(await violations(signIn), []);
      assert.equal(await signIn.evaluate('document.activeElement.textContent'), 'Die Anmeldung hat nicht geklappt');
      const first = await signIn.context().newPage();
      await first.route('**/*.js', (route) => route.abort());
      await first.goto(`${publicUrl}/auth-start.html`);
      await first.screenshot({ path: screenshotPath(`sign-in-working-${theme}`) });
      assert.deepEqual(await violations(first), []);
    });
  }
});

/** What axe finds; evaluated from outside, because the page itself allows no foreign script. */
async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
