import { isIP } from 'node:net';

/** Which addresses may receive the bot's replies, and with them its token. */
export interface ServiceUrlPolicy {
  readonly serviceHosts: readonly string[];
  /** Anonymous mode: this machine too, over http. */
  readonly loopback: boolean;
}

/**
 * True for an address that replies may go to. Asked when an activity arrives and again just before a token is attached:
 * the SDK's own check of service URLs does nothing any more.
 */
export function isServiceUrl(serviceUrl: string, { serviceHosts, loopback }: ServiceUrlPolicy): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:' && url.port === '' && serviceHosts.includes(url.hostname)) return true;
  return loopback && url.protocol === 'http:' && isLoopbackHost(url.hostname);
}

function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
}
