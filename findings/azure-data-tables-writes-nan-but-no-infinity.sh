#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0, numbers without an end.
#
# OData's JSON has words for all three: "NaN", "INF" and "-INF". The package writes the first and reads it back as a number; with either of
# the others it throws an ArgumentException of the JSON writer, before anything is sent: a mean over no rows can be kept, a rate over no time
# cannot. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
emulator=
trap '[ -z "$emulator" ] || kill "$emulator"; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund azurite@3.37.0 > /dev/null
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
node node_modules/azurite/dist/src/table/main.js --location data --tablePort "$port" --silent --skipApiVersionCheck > emulator.log 2>&1 &
emulator=$!
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Azure.Data.Tables" Version="12.13.0" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using Azure.Data.Tables;

var table = new TableClient(args[0], "numbers");
await table.CreateIfNotExistsAsync();

async Task<string> Kept(double number)
{
    try
    {
        await table.UpsertEntityAsync(new TableEntity("numbers", "one") { ["Number"] = number });
        return (await table.GetEntityAsync<TableEntity>("numbers", "one")).Value.GetDouble("Number").Equals(number) ? "kept" : "changed";
    }
    catch (ArgumentException refused)
    {
        return refused.GetType().Name;
    }
}

Console.WriteLine($"not a number {await Kept(double.NaN)}, infinity {await Kept(double.PositiveInfinity)}, below all {await Kept(double.NegativeInfinity)}");
PROGRAM
# The account and the key are the emulator's own, which are published.
account="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:$port/devstoreaccount1;"
seen=$(dotnet run --verbosity quiet -- "$account" 2> /dev/null | tail -1)
echo "$seen"
[ "$seen" = "not a number kept, infinity ArgumentException, below all ArgumentException" ]
