using 'main.bicep'

// azd reads this one file whatever the environment is called, so what differs between environments stands here side by side.
var environments = {
  dev: {
    scale: { instanceMemoryMB: 2048, maximumInstances: 10, alwaysReady: {} }
    storageSku: 'Standard_LRS'
    recoveryDays: 7
    certificateRetentionDays: 0
    locked: false
    scanCapGBPerMonth: 10
    logRetentionDays: 30
  }
  prod: {
    scale: { instanceMemoryMB: 2048, maximumInstances: 40, alwaysReady: { http: 1, durable: 1 } }
    storageSku: 'Standard_ZRS'
    recoveryDays: 90
    certificateRetentionDays: 730
    locked: true
    scanCapGBPerMonth: 500
    logRetentionDays: 180
  }
}
var chosen = environments[readEnvironmentVariable('AZURE_ENV_NAME')]

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param siteAddress = readEnvironmentVariable('SITE_CUSTOM_ADDRESS', '')
param mailFrom = readEnvironmentVariable('MAIL_FROM')
param mailReplyTo = readEnvironmentVariable('MAIL_REPLY_TO')
param sendGridApiKey = readEnvironmentVariable('SENDGRID_API_KEY', '')
param sendGridWebhookKey = readEnvironmentVariable('SENDGRID_WEBHOOK_KEY', '')
param twilioAccountSid = readEnvironmentVariable('TWILIO_ACCOUNT_SID', '')
param twilioAuthToken = readEnvironmentVariable('TWILIO_AUTH_TOKEN', '')
param twilioFrom = readEnvironmentVariable('TWILIO_FROM', '')
param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID')
param operatorEmail = readEnvironmentVariable('OPERATOR_EMAIL')
param monthlyBudget = int(readEnvironmentVariable('MONTHLY_BUDGET', '0'))
param budgetStart = readEnvironmentVariable('BUDGET_START', '')

param scale = chosen.scale
param storageSku = chosen.storageSku
param recoveryDays = chosen.recoveryDays
param certificateRetentionDays = chosen.certificateRetentionDays
param locked = chosen.locked
param scanCapGBPerMonth = chosen.scanCapGBPerMonth
param logRetentionDays = chosen.logRetentionDays
