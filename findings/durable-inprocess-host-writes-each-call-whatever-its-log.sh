#!/usr/bin/env bash
# Microsoft.DurableTask.InProcessTestHost 0.2.3-preview.1: an engine in memory for the tests of orchestrations.
#
# Its options take a LoggerFactory. Orchestrations and activities do use it; the engine itself is a web host of its own, which is built with
# the default providers and does not: a test that hands it the factory that says nothing still has each call of the engine on its standard
# output, four lines for each step of each orchestration. In a log of CI the test that failed is lost among them, and where the log is
# cut it is gone. What quietens it is no option but the environment (Logging__LogLevel__Default), which the web host reads.
# Seen: with NullLoggerFactory one orchestration of ten activities writes more than a hundred lines; with the variable, none.
# Fails when that changes.
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
    <NoWarn>NU1603</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.DurableTask.InProcessTestHost" Version="[0.2.3-preview.1]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'PROGRAM'
using Microsoft.DurableTask;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Logging.Abstractions;

await using var host = await DurableTaskTestHost.StartAsync(
    registry => registry
        .AddOrchestratorFunc<int, int>("Sum", async (context, upTo) =>
        {
            var sum = 0;
            for (var number = 1; number <= upTo; number++)
                sum = await context.CallActivityAsync<int>("Add", new[] { sum, number });
            return sum;
        })
        .AddActivityFunc<int[], int>("Add", (_, numbers) => numbers.Sum()),
    new DurableTaskTestHostOptions { LoggerFactory = NullLoggerFactory.Instance });

var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Sum", 10);
var sum = await host.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
Console.Error.WriteLine($"the sum is {sum.SerializedOutput}");
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }

unset Logging__LogLevel__Default
loud=$(dotnet run --no-build | wc -l)
quiet=$(Logging__LogLevel__Default=Warning dotnet run --no-build | wc -l)
echo "lines with a factory that says nothing: $loud; with the variable as well: $quiet" >&2
[ "$loud" -gt 100 ] && [ "$quiet" -eq 0 ]
