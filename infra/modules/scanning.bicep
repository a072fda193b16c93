metadata description = 'Malware scanning of uploads. The verdict becomes an index tag of the blob and an event.'

param name string
param location string
param tags object
param storageName string

@description('Gigabytes scanned a month; what is uploaded after that stays unscanned, and so unopened and uncounted.')
@minValue(1)
param capGBPerMonth int

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: storageName }

resource verdicts 'Microsoft.EventGrid/topics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  properties: { disableLocalAuth: true, minimumTlsVersionAllowed: '1.2' }
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
        // Only the application writes to these; from uploads it copies to documents, where each file is scanned.
        filters: {
          excludeBlobsWithPrefix: ['app-package/', 'azure-webjobs-', 'certificates/', 'days/', 'keys/', 'ovopaward-', 'rounds/', 'uploads/']
        }
      }
      blobScanResultsOptions: 'BlobIndexTags'
      scanResultsEventGridTopicResourceId: verdicts.id
    }
  }
}

output topicName string = verdicts.name
