#!/usr/bin/env bash
# AngleSharp 1.10.3, CheckValidity of a form's inputs.
#
# It stands for the check that HTML describes, and tests of pages use it to ask whether a form would be sent. HTML holds a pattern to the
# whole value (as if it stood between ^(?: and )$), lets a number without a step be a whole one only, and leaves out the
# seconds of a local date and time where they are nought. AngleSharp looks for the pattern anywhere in the value and lets halves through, so
# a field that takes three digits takes four; and a local date and time without seconds is no valid one to it, so that a form with a whole
# minute is never sent. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="AngleSharp" Version="1.10.3" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

foreach (var input in (string[])[
    "pattern='[0-9]{3}' value='123'", "pattern='[0-9]{3}' value='1234'", "type='number' value='1'", "type='number' value='1.5'",
    "type='datetime-local' value='2026-11-30T09:05:10'", "type='datetime-local' value='2026-11-30T09:05'"])
{
    var form = (IHtmlFormElement)new HtmlParser().ParseDocument($"<form><input {input}></form>").QuerySelector("form")!;
    Console.WriteLine($"{input}: {(form.CheckValidity() ? "valid" : "not valid")}");
}
PROGRAM
dotnet run --verbosity quiet > seen 2> /dev/null

cat > expected <<'EXPECTED'
pattern='[0-9]{3}' value='123': valid
pattern='[0-9]{3}' value='1234': valid
type='number' value='1': valid
type='number' value='1.5': valid
type='datetime-local' value='2026-11-30T09:05:10': valid
type='datetime-local' value='2026-11-30T09:05': not valid
EXPECTED
diff expected seen && cat seen
