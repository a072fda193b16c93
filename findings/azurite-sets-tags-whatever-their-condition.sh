#!/usr/bin/env bash
# Azurite 3.37.0, blob tags that are set on a condition.
#
# Set Blob Tags takes a condition over the tags that the blob has (x-ms-if-tags, BlobRequestConditions.TagConditions in Azure.Storage.Blobs,
# whose documentation names it as the one condition that SetTags supports): it is how a state kept in a tag moves on only from the state it
# was in, for neither the ETag nor the time changes with a tag. Azurite holds such a condition for reading tags, for metadata and for content,
# and sets tags without a look at it: the step of two that comes too late is taken too, and a test of that guard can only fail there.
# Seen: the output below, of a blob whose tag says "new" and the condition that it says "old". Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
emulator=
trap '[ -z "$emulator" ] || kill "$emulator"; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund azurite@3.37.0 > /dev/null
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node node_modules/azurite/dist/src/blob/main.js --location data --blobPort "$port" --silent --skipApiVersionCheck > emulator.log 2>&1 &
emulator=$!
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Azure.Storage.Blobs" Version="12.30.1" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

var container = new BlobContainerClient(args[0], "scans");
await container.CreateIfNotExistsAsync();
var scan = container.GetBlobClient("one");
await scan.UploadAsync(BinaryData.FromString("scan"), new BlobUploadOptions { Tags = new Dictionary<string, string> { ["state"] = "new" } });
var old = new BlobRequestConditions { TagConditions = "\"state\" = 'old'" };

async Task<string> Answer(Func<Task> asked)
{
    try
    {
        await asked();
        return "taken";
    }
    catch (RequestFailedException refused)
    {
        return $"{refused.Status} {refused.ErrorCode}";
    }
}

Console.WriteLine($"tags read: {await Answer(() => scan.GetTagsAsync(old))}");
Console.WriteLine($"metadata set: {await Answer(() => scan.SetMetadataAsync(new Dictionary<string, string> { ["state"] = "done" }, old))}");
Console.WriteLine($"content written: {await Answer(() => scan.UploadAsync(BinaryData.FromString("scan"), new BlobUploadOptions { Conditions = old }))}");
Console.WriteLine($"tags set: {await Answer(() => scan.SetTagsAsync(new Dictionary<string, string> { ["state"] = "done" }, old))}");
Console.WriteLine($"the tag says {(await scan.GetTagsAsync()).Value.Tags["state"]}");
PROGRAM
# The account and the key are the emulator's own, which are published.
account="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:$port/devstoreaccount1;"
dotnet run --verbosity quiet -- "$account" > seen 2> /dev/null

cat > expected <<'EXPECTED'
tags read: 412 ConditionNotMet
metadata set: 412 ConditionNotMet
content written: 412 ConditionNotMet
tags set: taken
the tag says done
EXPECTED
diff expected seen && cat seen
