#!/bin/sh
# Delivers the blob events of the containers that people fill to the triggers of the running app. Runs after each deployment,
# since the address carries a key that only a running app has; running it again replaces the subscriptions. What fails is tried
# again, ten times and PAUSE seconds apart: an app that has just been deployed has no keys yet.
set -eu
: "${AZURE_SUBSCRIPTION_ID:?}" "${AZURE_RESOURCE_GROUP:?}" "${AZURE_FUNCTION_APP_NAME:?}" "${BLOB_EVENTS_TOPIC_NAME:?}" "${UPLOAD_EVENTS_TOPIC_NAME:?}"

patiently() { # command...; succeeds as soon as the command does
    for attempt in 1 2 3 4 5 6 7 8 9 10; do
        if "$@"; then return 0; fi
        echo "$1: not yet ($attempt of 10)." >&2
        sleep "${PAUSE:-15}"
    done
    return 1
}

find_key() {
    key=$(az functionapp keys list --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
        --name "$AZURE_FUNCTION_APP_NAME" --query systemKeys.blobs_extension --output tsv) && [ -n "$key" ]
}

subscribe() { # container, trigger, topic of its account
    az eventgrid system-topic event-subscription create \
        --subscription "$AZURE_SUBSCRIPTION_ID" \
        --resource-group "$AZURE_RESOURCE_GROUP" \
        --name "$1" \
        --system-topic-name "$3" \
        --endpoint-type webhook \
        --endpoint "https://$AZURE_FUNCTION_APP_NAME.azurewebsites.net/runtime/webhooks/blobs?functionName=Host.Functions.$2&code=$key" \
        --included-event-types Microsoft.Storage.BlobCreated \
        --subject-begins-with "/blobServices/default/containers/$1/" \
        --output none
}

patiently find_key || { echo "The app has no blobs_extension key: is it deployed?" >&2; exit 1; }
patiently subscribe documents DocumentArrivedTrigger "$BLOB_EVENTS_TOPIC_NAME"
patiently subscribe uploads UploadArrivedTrigger "$UPLOAD_EVENTS_TOPIC_NAME"
