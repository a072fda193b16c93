#!/usr/bin/env bash
# Microsoft.DurableTask.Analyzers 1.28.0, its analyzer of the types that go into and come out of activities.
#
# Two registries in one assembly, as the tests of a worker have them, may each register an activity under one name: that is valid
# and both hosts run. The analyzer collects all activities of the compilation in one dictionary by name and throws at the second:
# the compiler reports AD0001, at no place, and from then on that rule checks nothing in the whole assembly. Where warnings are
# errors the build fails. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>NU1603</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.DurableTask.Worker" Version="[1.27.0]" />
    <PackageReference Include="Microsoft.DurableTask.Analyzers" Version="[1.28.0]" />
  </ItemGroup>
</Project>
PROJECT

cat > Hosts.cs <<'PROGRAM'
using Microsoft.DurableTask;

public static class Hosts
{
    public static void One(DurableTaskRegistry registry) => registry
        .AddOrchestratorFunc<int, int>("Count", (context, number) => context.CallActivityAsync<int>("Next", number))
        .AddActivityFunc<int, int>("Next", (_, number) => number + 1);

    public static void Other(DurableTaskRegistry registry) => registry.AddActivityFunc<int, int>("Next", (_, number) => number + 2);
}
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
grep -o "AD0001: Analyzer '[^']*' threw an exception of type '[^']*'" build.log | sort -u > seen

cat > expected <<'EXPECTED'
AD0001: Analyzer 'Microsoft.DurableTask.Analyzers.Activities.MatchingInputOutputTypeActivityAnalyzer' threw an exception of type 'System.ArgumentException'
EXPECTED
diff expected seen && cat seen
