import { ConfidentialClientApplication } from '@azure/msal-node';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';

/**
 * The SDK's own authentication, as its samples use it. With tokens it verifies what comes in and authenticates what
 * goes out; both ends are local, which takes every one of these settings.
 */
export function sdkAuthentication(withTokens: boolean): ConfigurationBotFrameworkAuthentication {
  if (!withTokens) return new ConfigurationBotFrameworkAuthentication({});
  const { BOT_ID: appId = '', BOT_TENANT_ID: tenant, ENTRA_BASE_URL: entra } = process.env;
  const { BOT_OPENID_METADATA_URL: metadataUrl = '', BOT_TOKEN_ISSUER: issuer = '' } = process.env;
  const authority = `https://login.microsoftonline.com/${tenant}`;
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      clientSecret: 'any',
      authority,
      knownAuthorities: [new URL(authority).host],
      authorityMetadata: JSON.stringify({
        authorization_endpoint: `${entra}/${tenant}/oauth2/v2.0/authorize`,
        token_endpoint: `${entra}/${tenant}/oauth2/v2.0/token`,
        issuer: `${entra}/${tenant}/v2.0`,
        jwks_uri: `${entra}/${tenant}/discovery/v2.0/keys`,
      }),
    },
  });
  const settings = {
    MicrosoftAppId: appId,
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
    ToChannelFromBotLoginUrl: authority,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
  };
  // Built against the SDK's own, older MSAL; what it calls is the same in both.
  const shared = client as unknown as ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];
  return new ConfigurationBotFrameworkAuthentication(settings, new MsalServiceClientCredentialsFactory(appId, shared));
}
