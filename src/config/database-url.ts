/** A file beside the process: one machine, nothing to set up. */
const defaultUrl = 'file:./data/meet-here.db';

export type DatabaseAuth = 'password' | 'entra';

export interface DatabaseSettings {
  readonly databaseUrl: string;
  /** How PostgreSQL knows the bot: by the URL's password, or by a token of its own. */
  readonly databaseAuth: DatabaseAuth;
  /** Whether anything is stored there. Without it, a database that is away can be in nobody's way. */
  readonly databaseIsUsed: boolean;
}

/**
 * `DATABASE_URL`, checked by form alone: whether the database answers shows at `/readyz`. Never repeats it: passwords.
 * Where accounts are named a database is used only when it is named as well, and lasts: docs/decisions/0012.
 */
export function readDatabaseUrl(
  given: string | undefined,
  databaseAuth: DatabaseAuth,
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
  if (databaseAuth === 'entra') checkTokenIsWelcome(databaseUrl, problem);
  return { databaseUrl, databaseAuth, databaseIsUsed: isNeeded || (given !== undefined && !isEmptied) };
}

/** A token opens the database to whoever gets hold of it for an hour: it goes to a server that has proved its name. */
function checkTokenIsWelcome(databaseUrl: string, problem: (text: string) => void): void {
  const url = isPostgresUrl(databaseUrl) ? new URL(databaseUrl) : null;
  if (url === null || url.username === '' || url.password !== '') {
    problem(
      'DATABASE_AUTH=entra needs a DATABASE_URL of PostgreSQL with a user and no password: postgres://user@host:5432/database.',
    );
    return;
  }
  const { searchParams } = url;
  const isChecked =
    searchParams.getAll('sslmode').every((mode) => mode === 'verify-full') &&
    // `host` would go over the name that is checked.
    !['ssl', 'host', 'hostaddr'].some((name) => searchParams.has(name));
  if (!isChecked)
    problem(
      'DATABASE_AUTH=entra needs a checked connection: no sslmode in DATABASE_URL, or verify-full, and no host among its parameters.',
    );
}

function isPostgresUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname } = new URL(text);
  return hostname !== '' && pathname.length > 1;
}
