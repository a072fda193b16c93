metadata description = 'Malware scanning of documents. The verdict becomes an index tag of the blob and an event, which Event Grid puts into a queue.'

param name string
param location string
param tags object
param storageName string

@description('The queue that the application reads verdicts from.')
param verdictsQueue string

@description('Gigabytes scanned a month; what is uploaded after that stays unscanned, and so unopened and uncounted.')
@minValue(1)
param capGBPerMonth int

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: storageName }

resource verdicts 'Microsoft.EventGrid/topics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: { disableLocalAuth: true, minimumTlsVersionAllowed: '1.2' }
}

// Storage Queue Data Message Sender: what delivery to a queue by identity needs, and no more.
resource sender 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, name, 'sender')
  properties: {
    principalId: verdicts.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a')
    description: 'Storage Queue Data Message Sender'
  }
}

resource delivery 'Microsoft.EventGrid/topics/eventSubscriptions@2025-02-15' = {
  parent: verdicts
  name: 'documents'
  properties: {
    filter: {
      includedEventTypes: ['Microsoft.Security.MalwareScanningResult']
      subjectBeginsWith: 'storageAccounts/${storageName}/containers/documents/'
    }
    deliveryWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      destination: {
        endpointType: 'StorageQueue'
        properties: { resourceId: account.id, queueName: verdictsQueue, queueMessageTimeToLiveInSeconds: 604800 }
      }
    }
  }
  dependsOn: [sender]
}

resource scanning 'Microsoft.Security/defenderForStorageSettings@2025-06-01' = {
  scope: account
  name: 'current'
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    sensitiveDataDiscovery: { isEnabled: false }
    malwareScanning: {
      onUpload: {
        isEnabled: true
        capGBPerMonth: capGBPerMonth
        // Only the application writes to these; what people send it copies to documents, where each file is scanned.
        filters: {
          excludeBlobsWithPrefix: ['app-package/', 'backups/', 'azure-webjobs-', 'certificates/', 'days/', 'keys/', 'ovopaward-', 'rounds/']
        }
      }
      blobScanResultsOptions: 'BlobIndexTags'
      scanResultsEventGridTopicResourceId: verdicts.id
    }
  }
}
