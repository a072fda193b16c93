using 'main.bicep'

// azd reads this one file whatever the environment is called, so what differs between environments stands here side by side.
var zones = bool(readEnvironmentVariable('ZONE_REDUNDANT', 'false'))
var environments = {
  dev: {
    scale: { instanceMemoryMB: 2048, maximumInstances: 10, zoneRedundant: zones, alwaysReady: {} }
    storageSku: 'Standard_LRS'
    recoveryDays: 7
    certificateRetentionDays: 0
    backupDays: 0
    locked: false
    scanCapGBPerMonth: 10
    logRetentionDays: 30
    polling: '00:02:00'
  }
  prod: {
    scale: { instanceMemoryMB: 2048, maximumInstances: 40, zoneRedundant: zones, alwaysReady: { http: 2, durable: 2 } }
    storageSku: 'Standard_ZRS'
    recoveryDays: 90
    certificateRetentionDays: 730
    backupDays: 35
    locked: true
    scanCapGBPerMonth: 500
    logRetentionDays: 180
    polling: '00:00:30'
  }
}
var chosen = environments[readEnvironmentVariable('AZURE_ENV_NAME')]

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param siteAddress = readEnvironmentVariable('SITE_CUSTOM_ADDRESS', '')
param frontDoor = bool(readEnvironmentVariable('FRONT_DOOR', 'false'))
param mailFrom = readEnvironmentVariable('MAIL_FROM')
param mailReplyTo = readEnvironmentVariable('MAIL_REPLY_TO')
param smtpHost = readEnvironmentVariable('SMTP_HOST', '')
param smtpPort = int(readEnvironmentVariable('SMTP_PORT', '587'))
param smtpUser = readEnvironmentVariable('SMTP_USER', '')
param smtpPassword = readEnvironmentVariable('SMTP_PASSWORD', '')
param sendGridApiKey = readEnvironmentVariable('SENDGRID_API_KEY', '')
param sendGridWebhookKey = readEnvironmentVariable('SENDGRID_WEBHOOK_KEY', '')
param twilioAccountSid = readEnvironmentVariable('TWILIO_ACCOUNT_SID', '')
param twilioAuthToken = readEnvironmentVariable('TWILIO_AUTH_TOKEN', '')
param dataProtectionSecret = readEnvironmentVariable('DATA_PROTECTION_SECRET', '')
param twilioFrom = readEnvironmentVariable('TWILIO_FROM', '')
param signInClientId = readEnvironmentVariable('SIGN_IN_CLIENT_ID')
param operatorEmail = readEnvironmentVariable('OPERATOR_EMAIL')
param monthlyBudget = int(readEnvironmentVariable('MONTHLY_BUDGET', '0'))
param budgetStart = readEnvironmentVariable('BUDGET_START', '')

param scale = chosen.scale
param storageSku = chosen.storageSku
param recoveryDays = chosen.recoveryDays
param certificateRetentionDays = chosen.certificateRetentionDays
param backupDays = chosen.backupDays
param locked = chosen.locked
param scanCapGBPerMonth = chosen.scanCapGBPerMonth
param logRetentionDays = chosen.logRetentionDays
param polling = chosen.polling
