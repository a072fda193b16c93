#!/usr/bin/env bash
# Azurite 3.37.0, filters over times in tables.
#
# The table service keeps a time to a ten-millionth of a second, and Azurite gives one back to the last digit. In a filter it compares
# milliseconds: a row that is a ten-millionth later is equal to the time asked for, and is not after it. So "what came after the last that I
# saw", asked with the last row's own time, leaves rows out, and an equality finds rows that differ. Seen: the output below, of two rows that
# lie a ten-millionth of a second apart. Fails when that changes.
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

var table = new TableClient(args[0], "times");
await table.CreateIfNotExistsAsync();
var first = new DateTimeOffset(2026, 11, 30, 1, 2, 3, TimeSpan.Zero).AddTicks(1234567);
await table.AddEntityAsync(new TableEntity("times", "first") { ["At"] = first });
await table.AddEntityAsync(new TableEntity("times", "second") { ["At"] = first.AddTicks(1) });

async Task<string> Found(string filter)
{
    var found = new List<string>();
    await foreach (var row in table.QueryAsync<TableEntity>(filter))
        found.Add(row.RowKey);
    return found.Count == 0 ? "none" : string.Join("+", found);
}

var apart = (await table.GetEntityAsync<TableEntity>("times", "second")).Value.GetDateTimeOffset("At") - first;
Console.WriteLine($"{apart!.Value.Ticks} apart; equal to the first {await Found(TableClient.CreateQueryFilter($"At eq {first}"))}, after it {await Found(TableClient.CreateQueryFilter($"At gt {first}"))}");
PROGRAM
# The account and the key are the emulator's own, which are published.
account="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:$port/devstoreaccount1;"
seen=$(dotnet run --verbosity quiet -- "$account" 2> /dev/null | tail -1)
echo "$seen"
[ "$seen" = "1 apart; equal to the first first+second, after it none" ]
