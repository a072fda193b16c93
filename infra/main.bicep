metadata description = 'OVOP award: the resource group of one environment and all that is in it.'
targetScope = 'subscription'

import { Scale } from 'types.bicep'

@description('Name of the azd environment.')
@minLength(1)
@maxLength(16)
param environmentName string

@description('Where everything is kept and run.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Public address of the site without a trailing slash; empty means the address of the function app.')
param siteAddress string = ''

@description('Whether people come through Front Door, which has the certificate and the firewall for siteAddress.')
param frontDoor bool = false

@description('Sender of every letter, a verified sender at the mail provider.')
param mailFrom string

@description('The secretariat, which answers what people write back to a letter.')
param mailReplyTo string

@description('The mail relay of your own, which keeps letters in the country. Empty sends by SendGrid.')
param smtpHost string = ''

@description('465 is encrypted from the start, any other by STARTTLS. Azure lets no mail out at 25.')
param smtpPort int = 587

@description('Empty for a relay that asks for none.')
param smtpUser string = ''

@description('Password at the mail relay. Empty keeps the one that is stored.')
@secure()
param smtpPassword string = ''

@description('The SendGrid key. Empty keeps the one that is stored.')
@secure()
param sendGridApiKey string = ''

@description('The public key of SendGrid\'s signed event webhook, as its settings show it. Empty takes no news of mails.')
param sendGridWebhookKey string = ''

@description('Twilio account for text messages. Empty with the sender.')
param twilioAccountSid string = ''

@description('The token of the Twilio account. Empty keeps the one that is stored.')
@secure()
param twilioAuthToken string = ''

@description('32 random bytes in base 64, with which the data protection keys are wrapped. Empty keeps the one that is stored.')
@secure()
param dataProtectionSecret string = ''

@description('Sender of text messages, +1... for SMS or whatsapp:+1... for WhatsApp. Empty sends none.')
param twilioFrom string = ''

@description('Application (client) id of the Entra registration with which administrators sign in.')
param signInClientId string

@description('Who is told about alerts and costs.')
param operatorEmail string

@description('Limit of a month, in the currency of the billing account; 0 means no budget.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the first month of the budget, as yyyy-MM-01.')
param budgetStart string = ''

param scale Scale

@description('Replication of the storage accounts.')
param storageSku 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GZRS'

@description('Days for which a deleted or replaced blob can be brought back.')
param recoveryDays int

@description('Days for which a stored certificate can be neither replaced nor deleted; 0 leaves it open.')
param certificateRetentionDays int

@description('Days for which a nightly copy of the tables can be neither changed nor deleted, and after which it goes; 0 keeps all and guards none.')
param backupDays int

@description('Whether storage and vault are guarded against deletion.')
param locked bool

@description('Gigabytes scanned for malware a month.')
param scanCapGBPerMonth int

@description('Days for which logs are kept.')
param logRetentionDays int

@description('How long a queue that stands empty is left alone, [h]h:mm:ss: what is told to a sleeping engine waits so long at most, and each look costs an operation.')
param polling string

var tags = { 'azd-env-name': environmentName }
var token = uniqueString(subscription().id, environmentName, location)
var name = 'ovop-${environmentName}'
var appName = 'func-${name}-${token}'
var storageName = 'stovop${token}'
var uploadsName = 'stup${token}'
var verdictsQueue = 'scan-verdicts' // ScanVerdictTrigger.Queue
var vaultName = 'kv-${token}'
var site = empty(siteAddress) ? 'https://${appName}.azurewebsites.net' : siteAddress
var signInAssertionSetting = 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${name}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-${name}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags, retentionDays: logRetentionDays }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: storageName
    location: location
    tags: tags
    sku: storageSku
    verdictsQueue: verdictsQueue
    recoveryDays: recoveryDays
    certificateRetentionDays: certificateRetentionDays
    backupDays: backupDays
    locked: locked
  }
}

module uploads 'modules/uploads.bicep' = {
  scope: group
  params: { name: uploadsName, location: location, tags: tags, sku: storageSku, siteAddress: site }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    name: vaultName
    location: location
    tags: tags
    locked: locked
    smtpPassword: smtpPassword
    sendGridApiKey: sendGridApiKey
    twilioAuthToken: twilioAuthToken
    dataProtectionSecret: dataProtectionSecret
  }
}

module network 'modules/network.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags, storageId: storage.outputs.id, vaultId: vault.outputs.id }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: { principalId: identity.outputs.principalId }
}

module events 'modules/events.bicep' = {
  scope: group
  params: { name: 'evgt-${name}-blobs', location: location, tags: tags, storageId: storage.outputs.id }
}

module uploadEvents 'modules/events.bicep' = {
  scope: group
  params: { name: 'evgt-${name}-uploads', location: location, tags: tags, storageId: uploads.outputs.id }
}

module scanning 'modules/scanning.bicep' = {
  scope: group
  params: {
    name: 'evgt-${name}-verdicts-${token}'
    location: location
    tags: tags
    storageName: storageName
    verdictsQueue: verdictsQueue
    capGBPerMonth: scanCapGBPerMonth
  }
  dependsOn: [storage]
}

module door 'modules/frontdoor.bicep' = if (frontDoor) {
  scope: group
  params: { name: name, tags: tags, hostName: split(site, '/')[2], originHostName: '${appName}.azurewebsites.net' }
}

var frontDoorId = frontDoor ? door!.outputs.id : ''

module app 'modules/functionapp.bicep' = {
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    identityId: identity.outputs.id
    subnetId: network.outputs.appSubnetId
    packageUri: storage.outputs.packageUri
    scale: scale
    signInClientId: signInClientId
    signInAssertionSetting: signInAssertionSetting
    behindFrontDoor: frontDoor
    frontDoorId: frontDoorId
    settings: {
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.outputs.clientId
      AzureWebJobsStorage__blobServiceUri: storage.outputs.blobUri
      AzureWebJobsStorage__queueServiceUri: storage.outputs.queueUri
      AzureWebJobsStorage__tableServiceUri: storage.outputs.tableUri
      Uploads__credential: 'managedidentity'
      Uploads__clientId: identity.outputs.clientId
      Uploads__blobServiceUri: uploads.outputs.blobUri
      Uploads__queueServiceUri: uploads.outputs.queueUri
      Keys__Vault: vault.outputs.uri
      Limits__FrontDoorId: frontDoorId
      // A method that the front page lacks is answered by nothing, not by the platform's own page.
      AzureWebJobsDisableHomepage: 'true'
      AZURE_CLIENT_ID: identity.outputs.clientId
      // BodyLimit.Host: the host holds what is posted before the app can refuse it.
      FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '33554432'
      // What was freed after a picture was drawn goes back to the system: glibc keeps a store for each thread otherwise (docs/speed.md).
      MALLOC_ARENA_MAX: '2'
      MALLOC_TRIM_THRESHOLD_: '131072'
      Mail__Provider: empty(smtpHost) ? 'SendGrid' : 'Smtp'
      Mail__Smtp__Host: smtpHost
      Mail__Smtp__Port: string(smtpPort)
      Mail__Smtp__User: smtpUser
      Mail__Smtp__Password: empty(smtpUser) ? '' : '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=smtp-password)'
      Mail__SendGrid__ApiKey: empty(smtpHost) ? '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=sendgrid-api-key)' : ''
      Mail__SendGrid__WebhookKey: sendGridWebhookKey
      // Trusted only where App Service authentication runs (WEBSITE_AUTH_ENABLED, which the platform sets).
      Staff__SignIn: 'EntraId'
      Mail__From: mailFrom
      Mail__ReplyTo: mailReplyTo
      Texts__Twilio__AccountSid: twilioAccountSid
      Texts__Twilio__AuthToken: empty(twilioFrom) ? '' : '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=twilio-auth-token)'
      Texts__Twilio__From: twilioFrom
      Scan__Required: 'true'
      Site__BaseAddress: site
      ReconciliationSchedule: '0 0 19 * * *'
      AzureFunctionsJobHost__extensions__queues__maxPollingInterval: polling
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval: polling
      // For the host's exporter: it keeps every trace, and so whatever is logged beneath one.
      OTEL_TRACES_SAMPLER: 'microsoft.fixed_percentage'
      OTEL_TRACES_SAMPLER_ARG: '1.0'
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
      '${signInAssertionSetting}': identity.outputs.clientId
    }
  }
  dependsOn: [roles]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    operatorEmail: operatorEmail
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  scope: group
  params: { amount: monthlyBudget, start: budgetStart, operatorEmail: operatorEmail }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = appName
output AZURE_STORAGE_ACCOUNT_NAME string = storageName
output AZURE_IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output BLOB_EVENTS_TOPIC_NAME string = events.outputs.name
output UPLOAD_EVENTS_TOPIC_NAME string = uploadEvents.outputs.name
output FRONT_DOOR_HOST string = frontDoor ? door!.outputs.endpointHostName : ''
output FRONT_DOOR_VALIDATION_TOKEN string = frontDoor ? door!.outputs.validationToken : ''
output SITE_ADDRESS string = site
