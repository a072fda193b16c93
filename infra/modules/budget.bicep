metadata description = 'A limit that somebody set on what the group may cost, and a letter when it comes near.'

@description('A month, in the currency of the billing account.')
param amount int

@description('First day of the first month, as yyyy-MM-01. Azure refuses to move it later.')
param start string

param operatorEmail string

var thresholds = [80, 100]

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'monthly'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: toObject(thresholds, threshold => 'at${threshold}', threshold => {
      enabled: true
      operator: 'GreaterThanOrEqualTo'
      threshold: threshold
      thresholdType: 'Actual'
      contactEmails: [operatorEmail]
    })
  }
}
