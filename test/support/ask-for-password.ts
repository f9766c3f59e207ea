import { Client } from 'pg';

/** A server that trusts everybody asks one new role for a password from now on. End the connection that is returned. */
export async function askForPassword(server: URL, role: string, password: string): Promise<Client> {
  const admin = new Client(server.href);
  await admin.connect();
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  await admin.query(`GRANT ALL ON SCHEMA public TO ${role}`);
  const { rows } = await admin.query('SHOW hba_file');
  // One line of the server's own rules, in the place of "trust".
  await admin.query(
    `COPY (SELECT 'host all ${role} 127.0.0.1/32 password' UNION ALL SELECT 'host all postgres 127.0.0.1/32 trust') TO '${rows[0].hba_file}'`,
  );
  await admin.query('SELECT pg_reload_conf()');
  return admin;
}
