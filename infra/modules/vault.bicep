metadata description = 'The vault for the secrets that cannot be an identity: the keys of the providers of mail and text messages, and what the data protection keys are wrapped with.'

param name string
param location string
param tags object

@description('Whether a deleted vault must stay recoverable for its full term.')
param locked bool

@description('Password at the mail relay. Empty keeps the one that is stored.')
@secure()
param smtpPassword string

@description('The SendGrid key. Empty keeps the one that is stored.')
@secure()
param sendGridApiKey string

@description('The token of the Twilio account. Empty keeps the one that is stored.')
@secure()
param twilioAuthToken string

@description('32 random bytes in base 64, with which the data protection keys are wrapped. Empty keeps the one that is stored.')
@secure()
param dataProtectionSecret string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: locked ? true : null
    publicNetworkAccess: 'Disabled'
    networkAcls: { bypass: 'None', defaultAction: 'Deny' }
  }
}

resource secret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(sendGridApiKey)) {
  parent: vault
  name: 'sendgrid-api-key'
  properties: { value: sendGridApiKey }
}

resource relaySecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(smtpPassword)) {
  parent: vault
  name: 'smtp-password'
  properties: { value: smtpPassword }
}

resource textSecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(twilioAuthToken)) {
  parent: vault
  name: 'twilio-auth-token'
  properties: { value: twilioAuthToken }
}

resource wrappingSecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(dataProtectionSecret)) {
  parent: vault
  name: 'data-protection'
  properties: { value: dataProtectionSecret }
}

output uri string = vault.properties.vaultUri
output id string = vault.id
