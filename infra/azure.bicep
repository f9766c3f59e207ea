// What Meet Here needs in Azure: a Linux web app that signs in with a managed identity, the Azure Bot with its Teams
// channel and, when asked for, PostgreSQL whose password lies in a key vault. docs/deploy.md says what was never tried.

@description('Beginning of all names. Lower case letters and digits: a key vault takes nothing longer.')
@minLength(4)
@maxLength(20)
param resourceBaseName string

param location string = resourceGroup().location

@description('Client ID of the bot: its Entra registration, which has to trust the identity below. Ignored with UserAssignedMSI.')
param botId string = ''

@description('Tenant in which the bot is registered.')
param botTenantId string = tenant().tenantId

@description('UserAssignedMSI: the identity itself is the bot. Nobody can then sign in to it.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param botType string = 'SingleTenant'

@maxLength(42)
param botDisplayName string = 'Meet Here'

@description('F0 is free and enough for Teams.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Object IDs of the accounts that organize, with commas.')
param meetingOrganizer string

@description('Which Graph and Entra the bot calls.')
@allowed(['global', 'usgov', 'dod'])
param cloud string = 'global'

@description('GCCModerateDeployment for a tenant in GCC.')
@allowed(['CommercialDeployment', 'GCCModerateDeployment'])
param teamsDeployment string = 'CommercialDeployment'

param webAppSku string = 'B1'

@description('A database for records that several instances share. Not needed while a fixed account organizes.')
param withPostgres bool = false

param postgresSku string = 'Standard_B1ms'

@secure()
@description('Needed with withPostgres; 16 characters or more.')
param postgresPassword string = ''

var postgresUser = 'meethere'
var isIdentity = botType == 'UserAssignedMSI'
var effectiveBotId = isIdentity ? identity.properties.clientId : botId

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: resourceBaseName
  location: location
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'linux'
  sku: {
    name: webAppSku
  }
  properties: {
    reserved: true
  }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Turns carry all they need: any instance can answer.
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node --max-old-space-size=512 dist/index.js'
      alwaysOn: true
      healthCheckPath: '/healthz'
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
  }
}

// Beside the site and not in it, so that the key vault's reference can wait for the right to be read.
resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: webApp
  name: 'appsettings'
  properties: union(
    {
      NODE_ENV: 'production'
      BOT_ID: effectiveBotId
      BOT_TENANT_ID: botTenantId
      BOT_TYPE: isIdentity ? 'UserAssignedMsi' : 'SingleTenant'
      MEETING_ORGANIZER: meetingOrganizer
      CLOUD: cloud
      // For the doctor, who knocks there.
      BOT_ENDPOINT: 'https://${webApp.properties.defaultHostName}'
      // The package is mounted read-only; what is deployed was built before.
      WEBSITE_RUN_FROM_PACKAGE: '1'
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
      // Longer than the bot takes to finish what is under way.
      WEBSITES_CONTAINER_STOP_TIME_LIMIT: '20'
    },
    isIdentity
      ? {}
      : {
          BOT_FEDERATED_CLIENT_ID: identity.properties.clientId
        },
    withPostgres
      ? {
          DATABASE_URL: '@Microsoft.KeyVault(SecretUri=${databaseUrl.properties.secretUri})'
        }
      : {
          // The instance's own disk, empty after a restart: a network share is no place for SQLite.
          DATABASE_URL: 'file:/tmp/meet-here.db'
        }
  )
  // Left out by Azure when there is no vault.
  dependsOn: [
    mayReadSecrets
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: resourceBaseName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: botSku
  }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${webApp.properties.defaultHostName}/api/messages'
    msaAppId: effectiveBotId
    msaAppType: botType
    msaAppTenantId: botTenantId
    msaAppMSIResourceId: isIdentity ? identity.id : null
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      deploymentEnvironment: teamsDeployment
    }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = if (withPostgres) {
  name: 'kv-${resourceBaseName}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource databaseUrl 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (withPostgres) {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgres://${postgresUser}:${uriComponent(postgresPassword)}@${postgres.properties.fullyQualifiedDomainName}:5432/meethere?sslmode=verify-full'
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (withPostgres) {
  name: guid(vault.id, identity.id, 'secrets user')
  scope: vault
  properties: {
    // Key Vault Secrets User
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = if (withPostgres) {
  name: resourceBaseName
  location: location
  sku: {
    name: postgresSku
    tier: 'Burstable'
  }
  properties: {
    version: '16'
    administratorLogin: postgresUser
    administratorLoginPassword: postgresPassword
    storage: {
      storageSizeGB: 32
    }
    backup: {
      backupRetentionDays: 7
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
  }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = if (withPostgres) {
  parent: postgres
  name: 'meethere'
}

// Azure's own services, this web app among them. A private network would be narrower.
resource fromAzure 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules@2024-08-01' = if (withPostgres) {
  parent: postgres
  name: 'azure-services'
  properties: {
    startIpAddress: '0.0.0.0'
    endIpAddress: '0.0.0.0'
  }
}

// The Toolkit writes these to env/.env.dev under their own names.
output BOT_DOMAIN string = webApp.properties.defaultHostName
output AZURE_APP_SERVICE_RESOURCE_ID string = webApp.id
output BOT_FEDERATED_CLIENT_ID string = identity.properties.clientId
output BOT_IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
