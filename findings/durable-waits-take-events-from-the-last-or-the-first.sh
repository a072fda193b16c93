#!/usr/bin/env bash
# Microsoft.DurableTask.Worker 1.27.0, two waits for one event.
#
# The documentation of WaitForExternalEvent allows several waits for one name, keeps events that come before a wait, and says that each event
# completes one wait, but not which. It is the last that was begun where the waits were there first (so decided in pull request 509 of its
# repository, for waits that were given up), and the first where the events were. So of an orchestrator that begins two waits for "Mark",
# given the same two marks in the same order, the first wait has the second mark or the first mark, as the marks came after it stood there or
# before: two assessors' marks change places when they are quick. With one wait after the other it does not happen.
# Seen: the output below, in the engine of Microsoft.DurableTask.InProcessTestHost 0.2.3-preview.1. Fails when that changes.
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

await using var host = await DurableTaskTestHost.StartAsync(tasks => tasks.AddOrchestratorFunc<bool, string>("Marks", async (context, late) =>
{
    context.SetCustomStatus("asked");
    if (late)
        await context.WaitForExternalEvent<bool>("Begin");
    Task<string> first = context.WaitForExternalEvent<string>("Mark"), second = context.WaitForExternalEvent<string>("Mark");
    await Task.WhenAll(first, second);
    return $"the first wait has {first.Result}, the second {second.Result}";
}));
var client = host.Client;

async Task Marks(string what, bool late)
{
    var id = await client.ScheduleNewOrchestrationInstanceAsync("Marks", late);
    while ((await client.GetInstanceAsync(id, getInputsAndOutputs: true))?.SerializedCustomStatus is null)
        await Task.Delay(20);

    await client.RaiseEventAsync(id, "Mark", "mark one");
    await client.RaiseEventAsync(id, "Mark", "mark two");
    await client.RaiseEventAsync(id, "Begin", true);
    Console.WriteLine($"{what}: {(await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true)).ReadOutputAs<string>()}");
}

await Marks("waits, then marks", late: false);
await Marks("marks, then waits", late: true);
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
Logging__LogLevel__Default=None dotnet run --no-build > seen

cat > expected <<'EXPECTED'
waits, then marks: the first wait has mark two, the second mark one
marks, then waits: the first wait has mark one, the second mark two
EXPECTED
diff expected seen && cat seen
