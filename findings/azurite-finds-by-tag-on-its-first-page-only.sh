#!/usr/bin/env bash
# Azurite 3.37.0, blobs that are found by a tag.
#
# Find Blobs by Tags (FindBlobsByTagsAsync in Azure.Storage.Blobs) answers with the blobs that have the tag, in pages of 5,000 or of as many
# as are asked for, and with a marker where there are more. Azurite takes such a page of all blobs in the order of their names and keeps
# what has the tag; where nothing of the page has it, it answers with no blob and no marker, which says that this was all. So what has the
# tag is not found behind 5,000 blobs that have not, and no test with a few blobs shows it; small pages do. It hangs on the names: the first
# is found, the last is not. Seen: the output below, of six blobs of which two have the tag. Fails when that changes.
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
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

var container = new BlobContainerClient(args[0], "scans");
await container.CreateIfNotExistsAsync();
foreach (var name in "abcdef")
    await container.GetBlobClient($"{name}").UploadAsync(BinaryData.FromString("scan"),
        new BlobUploadOptions { Tags = new Dictionary<string, string> { ["state"] = name is 'c' or 'f' ? "bad" : "good" } });

foreach (var size in (int[])[6, 3, 2, 1])
{
    var found = new List<string>();
    await foreach (var page in container.FindBlobsByTagsAsync("state = 'bad'").AsPages(pageSizeHint: size))
        found.AddRange(page.Values.Select(blob => blob.BlobName));
    Console.WriteLine($"in pages of {size}: {(found.Count == 0 ? "none" : string.Join(" and ", found))}");
}
PROGRAM
# The account and the key are the emulator's own, which are published.
account="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:$port/devstoreaccount1;"
dotnet run --verbosity quiet -- "$account" > seen 2> /dev/null

cat > expected <<'EXPECTED'
in pages of 6: c and f
in pages of 3: c
in pages of 2: none
in pages of 1: none
EXPECTED
diff expected seen && cat seen
