import { type Config, isLoopback } from '../config.ts';
import { graphHosts } from '../graph/graph-hosts.ts';
import type { LinkPolicy } from '../graph/meeting-link.ts';

/** Where a join link may lead. */
export function linkPolicy({ anonymous, cloud, graphBaseUrl }: Config): LinkPolicy {
  const { meetingHosts } = graphHosts[cloud];
  return { meetingHosts, sandboxOrigins: anonymous ? sandboxOrigins(graphBaseUrl) : [] };
}

/** A browser may call the sandbox by any of this machine's names. */
function sandboxOrigins(graphBaseUrl: string | null): readonly string[] {
  if (graphBaseUrl === null) return [];
  const { protocol, hostname, port } = new URL(graphBaseUrl);
  if (!isLoopback(hostname)) return [];
  return ['localhost', '127.0.0.1', '[::1]'].map((name) => new URL(`${protocol}//${name}:${port}`).origin);
}
