#!/bin/sh
# Delivers the blob events of the containers that people fill to the triggers of the running app. Runs after each deployment,
# since the address carries a key that only a running app has; running it again replaces the subscriptions.
set -eu

for attempt in 1 2 3 4 5 6 7 8 9 10; do
    key=$(az functionapp keys list --name "$AZURE_FUNCTION_APP_NAME" --resource-group "$AZURE_RESOURCE_GROUP" \
        --query systemKeys.blobs_extension --output tsv)
    [ -n "$key" ] && break
    echo "The app has not started yet ($attempt of 10)." >&2
    sleep 15
done
[ -n "$key" ] || { echo "The app has no blobs_extension key: is it deployed?" >&2; exit 1; }

subscribe() { # container, trigger
    az eventgrid system-topic event-subscription create \
        --name "$1" \
        --resource-group "$AZURE_RESOURCE_GROUP" \
        --system-topic-name "$BLOB_EVENTS_TOPIC_NAME" \
        --endpoint-type webhook \
        --endpoint "https://$AZURE_FUNCTION_APP_NAME.azurewebsites.net/runtime/webhooks/blobs?functionName=Host.Functions.$2&code=$key" \
        --included-event-types Microsoft.Storage.BlobCreated \
        --subject-begins-with "/blobServices/default/containers/$1/" \
        --output none
}

subscribe documents DocumentArrivedTrigger
subscribe uploads UploadArrivedTrigger
