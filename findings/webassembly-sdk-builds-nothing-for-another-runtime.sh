#!/usr/bin/env bash
# .NET SDK 10.0.4xx, Microsoft.NET.Sdk.WebAssembly: a runtime named on the command line.
#
# The SDK says of itself that its projects are for browser-wasm where no runtime is named. Where one is (`-r linux-x64`, as whoever deploys a
# Linux app says it, which goes to every project that the app refers to), it brings no targets at all: `dotnet build` ends well within a
# second and has built nothing, not even an error said; only `dotnet publish` stops, with a target "Publish" that does not exist. So an app
# that carries such a program builds without it. A project that names browser-wasm before it imports the SDK, and treats that as its own,
# is built whatever the command line says. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo 'System.Console.WriteLine("seen");' > Program.cs
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk.WebAssembly">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
</Project>
PROJECT
mkdir own
cp Program.cs own/
cat > own/own.csproj <<'PROJECT'
<Project TreatAsLocalProperty="RuntimeIdentifier">
  <PropertyGroup><RuntimeIdentifier>browser-wasm</RuntimeIdentifier></PropertyGroup>
  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk.WebAssembly" />
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk.WebAssembly" />
</Project>
PROJECT

built() { find "$1" -name "$2.dll" -path '*/bin/*' | wc -l; }
said() { grep -o 'error [A-Z0-9]*: [^.[]*' | sort -u; }

{
    dotnet build seen.csproj -r linux-x64 -v q -nologo > said.txt && echo "built for Linux: ends well, $(built . seen) assemblies"
    dotnet publish seen.csproj -r linux-x64 -v q -nologo > said.txt || echo "published for Linux: $(said < said.txt)"
    dotnet build own/own.csproj -r linux-x64 -v q -nologo > said.txt && echo "named first: ends well, $(built own own) assemblies"
} | tee seen.txt

diff seen.txt - <<'EXPECTED'
built for Linux: ends well, 0 assemblies
published for Linux: error MSB4057: The target "Publish" does not exist in the project
named first: ends well, 1 assemblies
EXPECTED
