#!/usr/bin/env bash
# Microsoft.DurableTask.InProcessTestHost 0.2.3-preview.1: an engine in memory for the tests of orchestrations.
#
# Two things of the client that Durable Functions treats otherwise: an id that runs is not begun again, unless host.json says so
# (overridableExistingInstanceStates), and a query that asks for no inputs brings none. Here an instance that waits is replaced when its
# id is begun once more, and a query without inputs has them. So a test of a guard against a second start passes here for another reason
# than in production. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.DurableTask.InProcessTestHost" Version="0.2.3-preview.1" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing;

await using var host = await DurableTaskTestHost.StartAsync(tasks =>
{
    tasks.AddOrchestratorFunc<string, string>("Wait", async (context, _) => await context.WaitForExternalEvent<string>("Go"));
    tasks.AddOrchestratorFunc<string, string>("Echo", (_, input) => Task.FromResult(input));
});
var client = host.Client;

async Task Begin(string name, string id)
{
    await client.ScheduleNewOrchestrationInstanceAsync(name, id, new StartOrchestrationOptions(id));
    await client.WaitForInstanceStartAsync(id);
}

await Begin("Wait", "twice");
await Begin("Echo", "twice");
var begun = (await client.WaitForInstanceCompletionAsync("twice")).Name;

await Begin("Wait", "asked");
var input = "none";
await foreach (var one in client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "asked", FetchInputsAndOutputs: false)))
    input = one.SerializedInput;
Console.WriteLine($"an id that waits became {begun}; asked for no input: {input}");
PROGRAM
seen=$(dotnet run --verbosity quiet 2> /dev/null | grep "^an id" | tail -1)
echo "$seen"
[ "$seen" = "an id that waits became Echo; asked for no input: \"asked\"" ]
