metadata description = 'Letters to the operator when a case or a mail does not move, and when nothing is heard at all. Words and names are those that the application and its host tell.'

param name string
param location string
param tags object
param workspaceId string
param operatorEmail string

// Each looks for rows; AlertsTests hold table, columns, words and names against what is told.
var found = [
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
  {
    name: 'reconciliation-failed'
    text: 'Cases could not be reconciled; the office page of failures names them.'
    query: 'AppTraces | where Message startswith "Reconciliation failed"'
  }
  {
    name: 'scan-failed'
    text: 'The scanner came to no end with a file. Past the monthly cap that is so of every file.'
    query: 'AppTraces | where Message startswith "Scan failed"'
  }
  {
    name: 'poison-queue'
    text: 'A message failed five times and was put aside into a queue whose name ends in -poison.'
    query: 'AppTraces | where Message startswith "Message has reached MaxDequeueCount"'
  }
  {
    name: 'server-errors'
    text: 'Requests were answered with 500 or above.'
    query: 'AppRequests | where toint(ResultCode) >= 500'
  }
  {
    name: 'cases-stuck'
    text: 'Cases need an operator, by the numbers of the board.'
    query: 'AppMetrics | where Name == "ovop.cases.stuck" and Sum > 0'
  }
  {
    name: 'cases-late'
    text: 'Cases are longer in their stage than the office allows; its page of stages says which.'
    query: 'AppMetrics | where Name == "ovop.cases.late" and Sum > 0'
  }
  {
    name: 'letters-failed'
    text: 'Letters were refused, by their count.'
    query: 'AppMetrics | where Name == "ovop.letters" and tostring(Properties.outcome) == "failed"'
  }
  {
    name: 'failures-oldest'
    text: 'What fails has failed for over an hour, by its age.'
    query: 'AppMetrics | where Name == "ovop.failures.oldest" and Sum > 60'
  }
]

var silence = [
  {
    name: 'nothing-heard'
    text: 'For an hour nobody has looked at how the cases stand: the application does not run, or is not heard.'
    query: 'AppMetrics | where Name == "ovop.failures"'
    window: 'PT1H'
    operator: 'LessThan'
    threshold: 1
  }
]

var rules = concat(
  map(found, rule => { ...rule, window: 'PT15M', operator: 'GreaterThan', threshold: 0 }),
  silence
)

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
      windowSize: rule.window
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
          }
        ]
      }
      autoMitigate: false
      // A new workspace has none of the tables until the application has run once.
      skipQueryValidation: true
      actions: { actionGroups: [operators.id] }
    }
  }
]
