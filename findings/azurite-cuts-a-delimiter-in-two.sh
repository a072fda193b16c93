#!/usr/bin/env bash
# Azurite 3.37.0, blobs that are listed by a delimiter of two characters.
#
# The delimiter of List Blobs may be a character or a string, as the service's documentation says; what stands before it, with it, is the
# prefix under which the rest is listed. Azurite looks for the whole string and cuts one character behind where it begins: for "--" and the
# blob "kopi--1" the prefix is "kopi-", which "kopi-teh--3" begins with as well. So who walks down by the prefixes that were given finds the
# blobs of one group in another. With "/" all is as it should be. Seen: the output below, of three blobs in two groups. Fails when that
# changes.
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

foreach (var delimiter in (string[])["/", "--"])
{
    var container = new BlobContainerClient(args[0], $"products{delimiter.Length}");
    await container.CreateIfNotExistsAsync();
    foreach (var (group, name) in ((string, string)[])[("kopi", "1"), ("kopi", "2"), ("kopi-teh", "3")])
        await container.UploadBlobAsync($"{group}{delimiter}{name}", BinaryData.FromString("product"));

    var groups = new List<string>();
    await foreach (var item in container.GetBlobsByHierarchyAsync(new GetBlobsByHierarchyOptions { Delimiter = delimiter }))
    {
        var blobs = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = item.Prefix }))
            blobs.Add(blob.Name);
        groups.Add($"{item.Prefix} has {string.Join(" and ", blobs)}");
    }

    Console.WriteLine(string.Join("; ", groups));
}
PROGRAM
# The account and the key are the emulator's own, which are published.
account="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:$port/devstoreaccount1;"
dotnet run --verbosity quiet -- "$account" > seen 2> /dev/null

cat > expected <<'EXPECTED'
kopi-teh/ has kopi-teh/3; kopi/ has kopi/1 and kopi/2
kopi- has kopi--1 and kopi--2 and kopi-teh--3; kopi-teh- has kopi-teh--3
EXPECTED
diff expected seen && cat seen
