import { isLoopback } from '../config.ts';

/** A browser may call the sandbox by any of this machine's names. */
export function sandboxOrigins(graphBaseUrl: string | null): readonly string[] {
  if (graphBaseUrl === null) return [];
  const { protocol, hostname, port } = new URL(graphBaseUrl);
  if (!isLoopback(hostname)) return [];
  return ['localhost', '127.0.0.1', '[::1]'].map((name) => new URL(`${protocol}//${name}:${port}`).origin);
}
