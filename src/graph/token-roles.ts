import { z } from 'zod/v4';

/**
 * The application permissions that a token carries; null when it does not show them. Only read: whether the token is
 * genuine is Graph's business, and nothing here depends on it.
 */
export function tokenRoles(token: string): readonly string[] | null {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const { roles } = claimsShape.parse(claims);
    // They are printed: whatever is not spelled like a permission is none.
    return roles.filter((role) => /^[\w.-]{1,100}$/.test(role));
  } catch {
    return null;
  }
}

/** Entra leaves the claim out when nothing was granted. */
const claimsShape = z.object({ roles: z.array(z.string()).default([]) });
