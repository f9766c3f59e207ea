/** A file beside the process: one machine, nothing to set up. */
const defaultUrl = 'file:./data/meet-here.db';

/**
 * `DATABASE_URL`, checked by form alone: whether the database answers shows at `/readyz`. Never repeats it: passwords.
 * @param mustLast What is lost would be decided anew, with a new link.
 */
export function readDatabaseUrl(given: string | undefined, problem: (text: string) => void, mustLast: boolean): string {
  const url = given ?? defaultUrl;
  if (/^file:/i.test(url)) {
    // No parameters: SQLite would take `?mode=memory` and keep nothing.
    if (!/^file:(?!:)[^?#]*[^?#/]$/i.test(url))
      problem('DATABASE_URL must name a file, such as file:./data/meet-here.db.');
    else if (mustLast && /^file:(\/\/)?(\/private)?(\/var)?\/tmp\//i.test(url))
      problem('DATABASE_URL names a file in a folder that is emptied: with MEETING_ORGANIZER=sender it must last.');
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
