/** How the bot proves to Entra that it is itself. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** PEM text with the private key and the certificate. */
  | { readonly kind: 'certificate'; readonly pem: string };
