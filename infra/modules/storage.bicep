metadata description = 'The one storage account: documents, certificates, case tables and the task hub of Durable Functions.'

param name string
param location string
param tags object

@description('Replication. Zone-redundant in production, local elsewhere.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param sku string

@description('The origin of the site, whose pages upload to the uploads container.')
param siteAddress string

@description('Days for which a deleted or replaced blob can be brought back.')
@minValue(7)
@maxValue(365)
param recoveryDays int

@description('Days for which a stored certificate can be neither replaced nor deleted; 0 leaves the container open.')
@minValue(0)
param certificateRetentionDays int

@description('Whether the account is locked against deletion.')
param locked bool

var containers = ['app-package', 'certificates', 'days', 'documents', 'keys', 'photos', 'rounds', 'uploads']
var tables = ['ApiKeys', 'Board', 'Cases', 'Failures', 'HookCalls', 'MailHolds', 'People', 'Readings', 'Register', 'StaffLog']

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Browsers upload straight to the uploads container with a short-lived link, so the endpoint is reachable from
    // outside. The application itself uses the private endpoints.
    publicNetworkAccess: 'Enabled'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: recoveryDays }
    containerDeleteRetentionPolicy: { enabled: true, days: recoveryDays }
    cors: {
      corsRules: [
        {
          allowedOrigins: [siteAddress]
          allowedMethods: ['OPTIONS', 'PUT']
          allowedHeaders: ['content-type', 'x-ms-*']
          exposedHeaders: ['etag', 'x-ms-*']
          maxAgeInSeconds: 3600
        }
      ]
    }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = [
  for container in containers: {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

resource certificates 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-01-01' = if (certificateRetentionDays > 0) {
  parent: blobContainers[indexOf(containers, 'certificates')]
  name: 'default'
  properties: { immutabilityPeriodSinceCreationInDays: certificateRetentionDays }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-01-01' = {
  parent: account
  name: 'default'
}

resource caseTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-01-01' = [
  for table in tables: {
    parent: tableService
    name: table
  }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'cool-documents'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['documents/'] }
            actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 180 } } }
          }
        }
        {
          name: 'forget-old-versions'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: recoveryDays } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (locked) {
  scope: account
  name: 'cases-are-kept'
  properties: { level: 'CanNotDelete', notes: 'Holds every case. Remove this lock by hand, knowingly.' }
}

output id string = account.id
output blobUri string = account.properties.primaryEndpoints.blob
output queueUri string = account.properties.primaryEndpoints.queue
output tableUri string = account.properties.primaryEndpoints.table
output packageUri string = '${account.properties.primaryEndpoints.blob}app-package'
