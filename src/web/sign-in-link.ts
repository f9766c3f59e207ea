/** What a sign-in needs beyond the person: null where nothing special is asked for. */
export interface SignInWish {
  readonly tenantId: string;
  /** Entra's challenge, after `interaction-required`. */
  readonly claims: string | null;
  /** After `mismatch`: let the person choose the account. */
  readonly chooseAccount: boolean;
}

/** The address behind a sign-in button. No name in it: links are copied and logged. */
export function signInLink(publicUrl: string, { tenantId, claims, chooseAccount }: SignInWish): string {
  const url = new URL('/auth-start.html', publicUrl);
  url.searchParams.set('tenant', tenantId);
  if (claims !== null) url.searchParams.set('claims', claims);
  if (chooseAccount) url.searchParams.set('prompt', 'select_account');
  return url.href;
}
