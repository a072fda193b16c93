#!/usr/bin/env bash
# Azurite 3.37.0, blocks that were staged for a blob and never committed, as an upload that is broken off leaves them.
#
# A blob is not there before its blocks are committed, and the service's documentation of Put Block says that a Put Blob does away with
# blocks that are not. Azurite says too that such a blob is not there, and takes a commit on the condition that there is none
# (If-None-Match: *); but on that condition it refuses a Put Blob, by which a small file is sent, as if there were one. A Put Blob without
# the condition leaves the blocks, and who commits them later has the old content in place of the new. So an upload that is begun anew fails
# until somebody deletes what is not there, or is undone, in the emulator alone. Seen: the output below. Fails when that changes.
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
using Azure.Storage.Blobs.Specialized;

var container = new BlobContainerClient(args[0], "papers");
await container.CreateIfNotExistsAsync();
var block = Convert.ToBase64String("1"u8);

async Task<BlockBlobClient> BrokenOff(string name)
{
    var paper = container.GetBlockBlobClient(name);
    await paper.StageBlockAsync(block, new MemoryStream("old"u8.ToArray()));
    return paper;
}

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

var (none, paper) = (new BlobRequestConditions { IfNoneMatch = ETag.All }, await BrokenOff("one"));
Console.WriteLine($"one is there: {(await paper.ExistsAsync()).Value}");
Console.WriteLine("one put where there is none: "
    + await Answer(() => paper.UploadAsync(new MemoryStream("new"u8.ToArray()), new BlobUploadOptions { Conditions = none })));
Console.WriteLine($"one committed where there is none: {await Answer(() => paper.CommitBlockListAsync([block], conditions: none))}");

paper = await BrokenOff("two");
await paper.UploadAsync(new MemoryStream("new"u8.ToArray()));
Console.WriteLine($"two put, blocks still staged: {(await paper.GetBlockListAsync(BlockListTypes.Uncommitted)).Value.UncommittedBlocks.Count()}");
Console.WriteLine($"two committed afterwards: {await Answer(() => paper.CommitBlockListAsync([block]))}");
Console.WriteLine($"two says: {(await paper.DownloadContentAsync()).Value.Content}");
PROGRAM
# The account and the key are the emulator's own, which are published.
account="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:$port/devstoreaccount1;"
dotnet run --verbosity quiet -- "$account" > seen 2> /dev/null

cat > expected <<'EXPECTED'
one is there: False
one put where there is none: 409 BlobAlreadyExists
one committed where there is none: taken
two put, blocks still staged: 1
two committed afterwards: taken
two says: old
EXPECTED
diff expected seen && cat seen
