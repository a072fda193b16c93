metadata description = 'Letters to the operator when a case or a mail does not move. The words are those that the application logs.'

param name string
param location string
param tags object
param workspaceId string
param operatorEmail string

var rules = [
  {
    name: 'orchestration-failed'
    text: 'An orchestration ended in failure.'
    query: 'AppTraces | where Properties has "Host.Triggers.DurableTask" and SeverityLevel >= 3 and Properties has "Orchestrator"'
  }
  {
    name: 'case-stuck'
    text: 'A case is past its due time and nobody acts on it.'
    query: 'AppTraces | where Message startswith "Case stuck"'
  }
  {
    name: 'mail-failed'
    text: 'A letter was not accepted by the mail provider.'
    query: 'AppTraces | where Message startswith "Mail failed"'
  }
  {
    name: 'failures-open'
    text: 'Something failed and has not been mended for an hour; the office page of failures says what.'
    query: 'AppTraces | where Message startswith "Failures open"'
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'ovop'
    emailReceivers: [{ name: 'operator', emailAddress: operatorEmail, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      description: rule.text
      severity: 1
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      criteria: { allOf: [{ query: rule.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: 0 }] }
      autoMitigate: false
      // A new workspace has no AppTraces table until the application has run once.
      skipQueryValidation: true
      actions: { actionGroups: [operators.id] }
    }
  }
]
