metadata description = 'The application on Flex Consumption. It reads nothing by key; roles are enforced by its own code.'

import { Scale } from '../types.bicep'

param name string
param location string
param tags object
param identityId string
param subnetId string

@description('The container to which a deployment writes the package.')
param packageUri string

param scale Scale
param settings object

@description('Application (client) id of the Entra registration with which administrators sign in.')
param signInClientId string

@description('Name of the setting that holds the client id of the identity which vouches for the registration.')
param signInAssertionSetting string

@description('Whether people come through Front Door alone.')
param behindFrontDoor bool

@description('Its id; empty without one.')
param frontDoorId string

var restrictions = [
  {
    name: 'front-door'
    priority: 100
    action: 'Allow'
    tag: 'ServiceTag'
    ipAddress: 'AzureFrontDoor.Backend'
    headers: { 'x-azure-fdid': [frontDoorId] }
  }
  { name: 'blob-events', priority: 200, action: 'Allow', tag: 'ServiceTag', ipAddress: 'AzureEventGrid' }
]

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true, zoneRedundant: scale.zoneRedundant }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'award' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      ipSecurityRestrictionsDefaultAction: behindFrontDoor ? 'Deny' : 'Allow'
      ipSecurityRestrictions: behindFrontDoor ? restrictions : []
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      // Work in progress ends by itself; both versions of the code run beside each other meanwhile (defaultVersion in host.json).
      #disable-next-line BCP037 // The types lack it; "Site update strategies in Flex Consumption" has it.
      siteUpdateStrategy: { type: 'RollingUpdate' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageUri
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: scale.instanceMemoryMB
        maximumInstanceCount: scale.maximumInstances
        alwaysReady: map(items(scale.alwaysReady), group => {
          name: group.key
          instanceCount: max(group.value, scale.zoneRedundant ? 2 : 0)
        })
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: settings
  }

  resource signIn 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true }
      httpSettings: { requireHttps: true, forwardProxy: { convention: behindFrontDoor ? 'Standard' : 'NoProxy' } }
      // Applicants, assessors and the public come without an account.
      globalValidation: { requireAuthentication: false, unauthenticatedClientAction: 'AllowAnonymous' }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: signInClientId
            clientSecretSettingName: signInAssertionSetting
            openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          }
        }
      }
      login: { tokenStore: { enabled: false } }
    }
    dependsOn: [appSettings]
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}
