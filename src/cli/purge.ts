import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createBotTokens } from '../app/bot-tokens.ts';
import { databasePassword } from '../app/database-password.ts';
import type { Config } from '../config.ts';
import { TurnError } from '../errors.ts';
import { createHttp } from '../graph/http.ts';
import type { Forgettable } from '../meeting/claims.ts';
import { prefixesOf } from '../meeting/sealed-records.ts';
import { createStore } from '../store/store.ts';
import type { TurnLog } from '../turn/turn-log.ts';

/** What the console was asked to delete. */
export type PurgeWhat =
  | { readonly user: string }
  | { readonly tenant: string }
  | { readonly conversation: { readonly tenantId: string; readonly externalId: string } };

/** Deletes what is stored under a key, and writes a receipt. False when the database did not answer. */
export async function purge(what: PurgeWhat, config: Config, write: (text: string) => void): Promise<boolean> {
  const { databaseUrl } = config;
  if (isMissingFile(databaseUrl)) {
    write(receipt(0, 0));
    return true;
  }
  const silent: TurnLog = () => undefined;
  const http = createHttp();
  const password = databasePassword(config, createBotTokens(config, http, silent));
  const store = createStore({ url: databaseUrl, password, log: silent });
  try {
    // The database is given less time to answer than a token may take.
    await password?.();
    let records = 0;
    for (const forgettable of forgettables(what, config)) records += await store.claims.forget(forgettable);
    let sealed = 0;
    for (const prefix of sealedPrefixes(what, config)) sealed += await store.records.deleteByPrefix(prefix);
    write(receipt(records, sealed));
    return true;
  } catch (thrown) {
    if (!(thrown instanceof TurnError)) throw thrown;
    write('✗ The database of DATABASE_URL did not answer. Nothing is certain to be deleted: run it again.\n');
    return false;
  } finally {
    await Promise.all([store.close(), http.close()]);
  }
}

/** Where nothing was ever stored nothing is made. */
function isMissingFile(url: string): boolean {
  if (!/^file:/i.test(url)) return false;
  return !existsSync(url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length));
}

/** A person is known in the tenants that the bot serves. */
function forgettables(what: PurgeWhat, { allowedTenants }: Config): readonly Forgettable[] {
  if ('conversation' in what) {
    const { tenantId, externalId } = what.conversation;
    return [{ conversation: { tenantId: tenantId.toLowerCase(), externalId } }];
  }
  if ('tenant' in what) return [{ tenantId: what.tenant.toLowerCase() }];
  return allowedTenants.map((tenantId) => ({ tenantId, organizerId: what.user.toLowerCase() }));
}

/** A conversation has none: sign-ins are people's, and what waits for one is gone in minutes. */
function sealedPrefixes(what: PurgeWhat, { allowedTenants }: Config): readonly string[] {
  if ('conversation' in what) return [];
  if ('tenant' in what) return prefixesOf(what.tenant, null);
  return allowedTenants.flatMap((tenantId) => prefixesOf(tenantId, what.user));
}

/** For the file of whoever asked for it: neither a person nor a conversation is in it. */
function receipt(records: number, sealed: number): string {
  return `Deleted: ${records} ${records === 1 ? 'record' : 'records'} of who organizes a conversation's meeting, with the sealed meeting in each; ${sealed} sealed ${sealed === 1 ? 'sign-in or waiting request' : 'sign-ins or waiting requests'}.
Not deleted, because it is not stored here: the meetings in Teams, cards in chats, the log (it names nobody).
Gone by itself within ten minutes: hashes of delivered messages. In the memory of a running bot: the last answers; restart it to be rid of them.
`;
}
