/** What a person's client hands over as proof of who they are; secret, and good for one attempt. */
export type SignInProof =
  /** Silent sign-in (`signin/tokenExchange`, `authentication.token`): a token of Teams for this app. */
  | { readonly kind: 'sso-token'; readonly token: string }
  /** What the sign-in page reported (`signin/verifyState`, `state`), where there is no silent sign-in: channels. */
  | { readonly kind: 'page-result'; readonly result: string };
