#!/usr/bin/env bash
# Microsoft.DurableTask.Worker 1.27.0, waits for an event that is a number, a yes or no, or a date.
#
# RaiseEventAsync takes an event without a payload, and WaitForExternalEvent says of its type only that it can be serialized. An
# orchestrator that waits for a value (int, bool, DateOnly, an enum) is not given its default for an empty event, nor can it catch anything:
# the exception is thrown where the event comes in, outside of the orchestrator's code, and the instance ends as failed with a
# NullReferenceException that names neither the event nor the type. One empty event is enough. A wait for a class or a nullable is given
# null; and where an activity answers with nothing, a call that expects a number is given 0. Seen: the output below, in the engine of
# Microsoft.DurableTask.InProcessTestHost 0.2.3-preview.1. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
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
    <PackageReference Include="Microsoft.DurableTask.Worker" Version="[1.27.0]" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;

await using var host = await DurableTaskTestHost.StartAsync(tasks => tasks
    .AddActivityFunc<string, int?>("Mark", int? (TaskActivityContext _, string _) => null)
    .AddOrchestratorFunc<string, int>("a call", async (context, _) => await context.CallActivityAsync<int>("Mark", ""))
    .AddOrchestratorFunc<string, string>("a wait for a number", (context, _) => Waited<int>(context))
    .AddOrchestratorFunc<string, string>("a wait for a number or none", (context, _) => Waited<int?>(context)));
var client = host.Client;

async Task<string> Waited<T>(TaskOrchestrationContext context)
{
    try
    {
        return await context.WaitForExternalEvent<T>("Mark") is { } mark ? $"{mark}" : "none";
    }
    catch (Exception caught)
    {
        return $"caught {caught.GetType().Name}";
    }
}

foreach (var name in (string[])["a call", "a wait for a number or none", "a wait for a number"])
{
    var id = await client.ScheduleNewOrchestrationInstanceAsync(name);
    await client.RaiseEventAsync(id, "Mark");
    var ended = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
    Console.WriteLine($"{name}: {ended.RuntimeStatus} {ended.FailureDetails?.ErrorType ?? ended.SerializedOutput}");
}
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
Logging__LogLevel__Default=None timeout 120 dotnet run --no-build > seen

cat > expected <<'EXPECTED'
a call: Completed 0
a wait for a number or none: Completed "none"
a wait for a number: Failed System.NullReferenceException
EXPECTED
diff expected seen && cat seen
