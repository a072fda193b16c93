#!/usr/bin/env bash
# CsvHelper 34.0.0 with CsvInjection.Escape.
#
# The setting puts an apostrophe before a field that begins like a formula. A number below zero begins with the same sign, so "-7.79"
# leaves as a text with an apostrophe, and so does every southern latitude; the reader of the same package gives the apostrophe back
# with it, so what was written does not come back as it was. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="CsvHelper" Version="34.0.0" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using CsvHelper;

var text = new StringWriter();
using (var writer = CsvWriter.Create(text, new() { Injection = CsvInjection.Escape, ValidateFieldCount = false }, leaveOpen: true))
{
    foreach (var field in (string[])["110.36", "-7.79"])
        writer.WriteField(field);
    writer.EndRecord();
    writer.Flush();
}

using var reader = CsvReader.FromText(text.ToString(), new() { HasHeader = false });
reader.Read();
Console.WriteLine($"written {text.ToString().TrimEnd()}, read {reader.GetString(0)} and {reader.GetString(1)}");
PROGRAM
seen=$(dotnet run --verbosity quiet 2> /dev/null | tail -1)
echo "$seen"
[ "$seen" = "written 110.36,\"'-7.79\", read 110.36 and '-7.79" ]
