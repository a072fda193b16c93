#!/usr/bin/env bash
# JsonSchema.Net 7.4.0 and 8.0.5, JsonSchema.FromText.
#
# A schema that has an "$id", as a published one should, can be read from its text as often as one likes in 7.4.0. In 8.0.5 reading
# is building, and what is built goes into a registry of the whole process: the same text a second time, as two tests or two
# requests read it, is refused with "Overwriting registered schemas is not permitted.", though nothing in it differs. So it has to be
# read once and kept. Without "$id" both read it twice. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="JsonSchema.Net" Version="[$(Asked)]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'PROGRAM'
using Json.Schema;

Console.WriteLine($"without an id: {Twice("""{"type":"object"}""")}");
Console.WriteLine($"with an id: {Twice("""{"$id":"https://example.org/register.json","type":"object"}""")}");

static string Twice(string text)
{
    try
    {
        JsonSchema.FromText(text);
        JsonSchema.FromText(text);
        return "read twice";
    }
    catch (Exception refused)
    {
        return $"{refused.GetType().Name}: {refused.Message}";
    }
}
PROGRAM
for version in 7.4.0 8.0.5; do
    rm -rf bin obj
    echo "$version"
    dotnet run -v quiet -p:Asked=$version
done > seen

cat > expected <<'EXPECTED'
7.4.0
without an id: read twice
with an id: read twice
8.0.5
without an id: read twice
with an id: JsonSchemaException: Overwriting registered schemas is not permitted.
EXPECTED
diff expected seen && cat seen
