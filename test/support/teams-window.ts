import type { BrowserContext, Page } from 'playwright-core';

/** What Teams was told by the window that it opened. */
export interface TeamsMessage {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** A page at Teams' own address that opens a sign-in window and speaks with teams-js as Teams does. */
export async function openTeams(context: BrowserContext): Promise<Page> {
  await context.route('https://teams.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Teams</title><script>${host}</script>` }),
  );
  const page = await context.newPage();
  await page.goto('https://teams.microsoft.com/');
  return page;
}

/** Opens the window as a click on the sign-in button does. */
export async function openSignIn(teams: Page, url: string): Promise<Page> {
  const opened = teams.waitForEvent('popup');
  await teams.evaluate(`void window.open(${JSON.stringify(url)}, 'sign-in', 'width=600,height=535')`);
  return opened;
}

export function messagesTo(teams: Page): Promise<readonly TeamsMessage[]> {
  return teams.evaluate('messages') as Promise<readonly TeamsMessage[]>;
}

/** The answer to `initialize`: in which kind of window the page is, on which client, and what that can do. */
const host = `
const messages = [];
addEventListener('message', ({ data, source, origin }) => {
  messages.push({ func: data.func, args: data.args ?? [] });
  if (data.func !== 'initialize') return;
  const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} });
  source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: ['authentication', 'web', runtime, '2.58.0'] }, origin);
});`;
