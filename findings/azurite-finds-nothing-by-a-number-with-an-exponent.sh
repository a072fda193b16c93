#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0 with Azurite 3.37.0, filters over small and large numbers.
#
# OData writes a double with or without an exponent, and both are the same number. CreateQueryFilter of the package, as its expressions do,
# writes one where .NET does: below a ten-thousandth and from 1E+16. Azurite keeps such a number and gives it back, and answers a filter that
# names one with no rows and no error, whatever the comparison: more than a share of one in a hundred thousand, or less than a very large
# bound, is nobody. One in ten thousand, which is written without an exponent, it compares as it should.
# Seen: the output below, of three rows. Fails when that changes.
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

var table = new TableClient(args[0], "shares");
await table.CreateIfNotExistsAsync();
foreach (var share in (double[])[0.00002, 0.5, 2E+16])
    await table.AddEntityAsync(new TableEntity("shares", FormattableString.Invariant($"{share}")) { ["Share"] = share });

async Task Find(string filter)
{
    var found = new List<double?>();
    await foreach (var row in table.QueryAsync<TableEntity>(filter))
        found.Add(row.GetDouble("Share"));
    Console.WriteLine($"{filter}: {(found.Count == 0 ? "none" : FormattableString.Invariant($"{found.Count} of 3"))}");
}

await Find("");
await Find(TableClient.CreateQueryFilter($"Share gt {0.0001}"));
await Find(TableClient.CreateQueryFilter($"Share gt {0.00001}"));
await Find(TableClient.CreateQueryFilter($"Share eq {0.00002}"));
await Find(TableClient.CreateQueryFilter($"Share lt {1E+15}"));
await Find(TableClient.CreateQueryFilter($"Share lt {1E+17}"));
PROGRAM
# The account and the key are the emulator's own, which are published.
account="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:$port/devstoreaccount1;"
dotnet run --verbosity quiet -- "$account" > seen 2> /dev/null

cat > expected <<'EXPECTED'
: 3 of 3
Share gt 0.0001: 2 of 3
Share gt 1E-05: none
Share eq 2E-05: none
Share lt 1000000000000000: 2 of 3
Share lt 1E+17: none
EXPECTED
diff expected seen && cat seen
