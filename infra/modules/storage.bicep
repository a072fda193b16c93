metadata description = 'The account of all that is kept: documents, certificates, case tables, queues and the task hub of Durable Functions.'

param name string
param location string
param tags object

@description('Replication. Zone-redundant in production, local elsewhere.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param sku string

@description('The queue by which the scanner tells what it found.')
param verdictsQueue string

@description('Days for which a deleted or replaced blob can be brought back.')
@minValue(7)
@maxValue(365)
param recoveryDays int

@description('Days for which a stored certificate can be neither replaced nor deleted; 0 leaves the container open.')
@minValue(0)
param certificateRetentionDays int

@description('Days for which a nightly copy of the tables can be neither changed nor deleted, and after which it goes; 0 keeps all and guards none.')
@minValue(0)
param backupDays int

@description('Whether the account is locked against deletion.')
param locked bool

var containers = ['app-package', 'backups', 'certificates', 'days', 'documents', 'keys', 'photos', 'rounds', 'snapshots']
var tables = ['ApiKeys', 'Board', 'Cases', 'Failures', 'FalseStars', 'HookCalls', 'MailHolds', 'MailWords', 'People', 'Readings', 'Register', 'Sittings', 'StaffLog']

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
    // The application uses the private endpoints; of the outside only the scanner and Event Grid get in, by their identities.
    publicNetworkAccess: 'Enabled'
    networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: recoveryDays }
    containerDeleteRetentionPolicy: { enabled: true, days: recoveryDays }
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

resource backups 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-01-01' = if (backupDays > 0) {
  parent: blobContainers[indexOf(containers, 'backups')]
  name: 'default'
  properties: { immutabilityPeriodSinceCreationInDays: backupDays }
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

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' = {
  parent: account
  name: 'default'

  resource verdicts 'queues' = { name: verdictsQueue }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: concat(backupDays == 0 ? [] : [
        {
          name: 'forget-old-copies'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['backups/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: backupDays + 1 } } }
          }
        }
      ], [
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
      ])
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
