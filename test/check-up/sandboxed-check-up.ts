import { startSandbox } from '../../sandbox/server.ts';
import { type Ambient, createApp } from '../../src/app.ts';
import { renderDoctorText } from '../../src/card/doctor/doctor-text.ts';
import { readConfig } from '../../src/config.ts';
import type { AskedFrom } from '../../src/meeting/check-up/check-up.ts';
import type { Finding } from '../../src/meeting/check-up/finding.ts';
import { botId, tenantId } from '../support/bot.ts';
import { memoryLog } from '../support/memory-log.ts';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer.ts';
import { turnScope } from '../support/turn-scope.ts';

export const secret = 'canary-secret-value';
export const person = (last: string): string => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`;

/** The whole bot, not listening, with a sandbox for Graph and Entra and an issuer for Teams. */
export class SandboxedCheckUp {
  readonly kept = memoryLog();
  readonly #sandbox: { readonly baseUrl: string; close(): Promise<void> };
  readonly issuer: TokenIssuer;

  private constructor(sandbox: { readonly baseUrl: string; close(): Promise<void> }, issuer: TokenIssuer) {
    this.#sandbox = sandbox;
    this.issuer = issuer;
  }

  static async start(): Promise<SandboxedCheckUp> {
    return new SandboxedCheckUp(await startSandbox({ port: 0 }), await startTokenIssuer());
  }

  /** As new: all is well. */
  async reset(): Promise<void> {
    await this.control('POST', '/reset');
    for (const changed of ['/requests', '/faults', '/clock']) await this.control('DELETE', changed);
    this.issuer.setState('up');
    this.kept.entries.length = 0;
    await this.register({});
  }

  /** As an administrator registers the app, with exactly the permission that it needs unless `more` says otherwise. */
  async register(more: object): Promise<void> {
    const roles = ['OnlineMeetings.ReadWrite.All'];
    await this.control('PUT', `/clients/${botId}`, { secret, roles, ...more });
  }

  env(more: Record<string, string> = {}): Record<string, string> {
    return {
      BOT_ID: botId,
      BOT_PASSWORD: secret,
      BOT_TENANT_ID: tenantId,
      MEETING_ORGANIZER: person('01'),
      ADMINS: person('11'),
      GRAPH_BASE_URL: this.#sandbox.baseUrl,
      ENTRA_BASE_URL: this.#sandbox.baseUrl,
      BOT_OPENID_METADATA_URL: this.issuer.metadataUrl,
      ...more,
    };
  }

  app(more: Record<string, string> = {}, ambient: Partial<Ambient> = {}) {
    const result = readConfig(this.env(more));
    if ('problems' in result) throw new Error(result.problems.join('\n'));
    return createApp(result.config, this.kept.log, {
      now: () => new Date(),
      newCorrelationId: () => 'c0ffee00',
      ...ambient,
    });
  }

  async checkUp(
    more: Record<string, string> = {},
    ambient: Partial<Ambient> = {},
    askedFrom: AskedFrom = 'console',
  ): Promise<readonly Finding[]> {
    const app = this.app(more, ambient);
    try {
      return await app.checkUp(turnScope(), askedFrom);
    } finally {
      await app.close(0);
    }
  }

  async control(method: string, path: string, body?: unknown): Promise<unknown> {
    const init =
      body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${this.#sandbox.baseUrl}/_sandbox${path}`, { method, ...init });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  /** What is left in the sandbox, and how many meetings were ever made. */
  async meetings(): Promise<{ readonly created: number; readonly left: number }> {
    const { created, meetings } = (await this.control('GET', '/meetings')) as { created: number; meetings: unknown[] };
    return { created, left: meetings.length };
  }

  async close(): Promise<void> {
    await Promise.all([this.#sandbox.close(), this.issuer.close()]);
  }
}

/** As the console prints them. */
export function printed(findings: readonly Finding[]): string {
  return renderDoctorText(findings, 'https://login.microsoftonline.com');
}
