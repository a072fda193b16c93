#!/bin/sh
# Registers every resource provider of the templates, before anything is created. A deployment registers by itself only those whose
# resources it names, and of Microsoft.App, to which the network of the app is delegated, it names none.
set -eu
: "${AZURE_SUBSCRIPTION_ID:?}"

for provider in App Cdn EventGrid Insights KeyVault ManagedIdentity Network OperationalInsights Security Storage Web; do
    az provider register --subscription "$AZURE_SUBSCRIPTION_ID" --namespace "Microsoft.$provider" --wait --output none
done
