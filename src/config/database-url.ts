/** A file beside the process: one machine, nothing to set up. */
const defaultUrl = 'file:./data/meet-here.db';

export interface DatabaseSettings {
  readonly databaseUrl: string;
  /** Whether anything is stored there. Without it, a database that is away can be in nobody's way. */
  readonly databaseIsUsed: boolean;
}

/**
 * `DATABASE_URL`, checked by form alone: whether the database answers shows at `/readyz`. Never repeats it: passwords.
 * Where accounts are named a database is used only when it is named as well, and lasts: docs/decisions/0012.
 */
export function readDatabaseUrl(
  given: string | undefined,
  problem: (text: string) => void,
  { isNeeded, isProduction }: { readonly isNeeded: boolean; readonly isProduction: boolean },
): DatabaseSettings {
  const databaseUrl = given ?? defaultUrl;
  const isEmptied = isProduction && /^file:(\/\/)?(\/private)?(\/var)?\/tmp\//i.test(databaseUrl);
  if (/^file:/i.test(databaseUrl)) {
    // No parameters: SQLite would take `?mode=memory` and keep nothing.
    if (!/^file:(?!:)[^?#]*[^?#/]$/i.test(databaseUrl))
      problem('DATABASE_URL must name a file, such as file:./data/meet-here.db.');
    else if (isNeeded && isEmptied)
      problem('DATABASE_URL names a file in a folder that is emptied: with MEETING_ORGANIZER=sender it must last.');
  } else if (!isPostgresUrl(databaseUrl)) {
    problem('DATABASE_URL must be file:… or postgres://user:password@host:5432/database.');
  }
  return { databaseUrl, databaseIsUsed: isNeeded || (given !== undefined && !isEmptied) };
}

function isPostgresUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname } = new URL(text);
  return hostname !== '' && pathname.length > 1;
}
