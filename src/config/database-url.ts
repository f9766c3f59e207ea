/** A file beside the process: one machine, nothing to set up. */
const defaultUrl = 'file:./data/meet-here.db';

/** `DATABASE_URL`, checked by form alone: whether the database answers shows at `/readyz`. Never repeats it: passwords. */
export function readDatabaseUrl(given: string | undefined, problem: (text: string) => void): string {
  const url = given ?? defaultUrl;
  if (/^file:/i.test(url)) {
    // No parameters: SQLite would take `?mode=memory` and keep nothing.
    if (!/^file:(?!:)[^?#]*[^?#/]$/i.test(url))
      problem('DATABASE_URL must name a file, such as file:./data/meet-here.db.');
  } else if (!isPostgresUrl(url)) {
    problem('DATABASE_URL must be file:… or postgres://user:password@host:5432/database.');
  }
  return url;
}

function isPostgresUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname } = new URL(text);
  return hostname !== '' && pathname.length > 1;
}
