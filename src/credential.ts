/** Where App Service and Container Apps hand out tokens of a managed identity; their own variables name it. */
export interface IdentityEndpoint {
  readonly url: string;
  readonly header: string;
}

/** How the bot proves who it is. */
export type Credential =
  | KeyCredential
  /** The bot is a user-assigned managed identity. Without endpoint: a virtual machine. */
  | { readonly kind: 'managed-identity'; readonly endpoint: IdentityEndpoint | null }
  /** The bot is an Entra app that trusts a user-assigned managed identity. */
  | { readonly kind: 'federated'; readonly identityClientId: string; readonly endpoint: IdentityEndpoint | null };

/** What the bot holds itself. */
export type KeyCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** PEM text with the private key and the certificate. */
  | { readonly kind: 'certificate'; readonly pem: string };
