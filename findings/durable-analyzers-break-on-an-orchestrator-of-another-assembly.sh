#!/usr/bin/env bash
# Microsoft.DurableTask.Analyzers 1.28.0, its analyzers of what an orchestrator may do.
#
# A registry may be given an orchestrator by its name as a method, which is valid wherever the method stands, and runs. The analyzers ask
# such a method for its source. Where it comes with a referenced assembly, as in the tests of a worker, there is none, and each of them
# throws: the compiler reports AD0001 at no place, once for an analyzer, and from then on none of these rules checks anything in the
# assembly. The same call in a lambda is read without a word. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir award tests

cat > award/award.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>NU1603</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.DurableTask.Worker" Version="[1.27.0]" />
  </ItemGroup>
</Project>
PROJECT
cat > award/Counting.cs <<'PROGRAM'
using Microsoft.DurableTask;

public static class Counting
{
    public static Task<int> Run(TaskOrchestrationContext context, int number) => Task.FromResult(number + 1);
}
PROGRAM

cat > tests/tests.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>NU1603</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="../award/award.csproj" />
    <PackageReference Include="Microsoft.DurableTask.Analyzers" Version="[1.28.0]" />
  </ItemGroup>
</Project>
PROJECT

build() {
    cat > tests/Host.cs <<PROGRAM
using Microsoft.DurableTask;

public static class Host
{
    public static void Fill(DurableTaskRegistry registry) => registry.AddOrchestratorFunc<int, int>("Count", $1);
}
PROGRAM
    dotnet build tests -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
    echo "$2: $(grep -o "AD0001: Analyzer '[^']*' threw" build.log | sort -u | wc -l) analyzers threw"
}

{
    build "Counting.Run" "by the name of the method"
    build "(context, number) => Counting.Run(context, number)" "in a lambda"
} > seen

cat > expected <<'EXPECTED'
by the name of the method: 9 analyzers threw
in a lambda: 0 analyzers threw
EXPECTED
diff expected seen && cat seen
