/** Which links of an answer may become a button: https on a known host, or the sandbox in anonymous mode. */
export interface LinkPolicy {
  readonly meetingHosts: readonly string[];
  /** Origins of the sandbox, e.g. `http://localhost:3980`; none in production. */
  readonly sandboxOrigins: readonly string[];
}

/** The link unchanged, or null when it must not be shown. */
export function meetingLink(link: string | null, policy: LinkPolicy): string | null {
  // A parser drops line breaks, a card would show them.
  if (link === null || /\s/.test(link) || !URL.canParse(link)) return null;
  const url = new URL(link);
  if (policy.sandboxOrigins.includes(url.origin)) return link;
  const known = policy.meetingHosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return known && plain ? link : null;
}
