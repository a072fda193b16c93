#!/usr/bin/env bash
# Microsoft.DurableTask.InProcessTestHost 0.2.3-preview.1: an engine in memory for the tests of orchestrations.
#
# Three things of the client that Durable Functions treats otherwise unless told (host.json's overridableExistingInstanceStates: an id that
# runs is not begun again; a recursive end reaches the children; a query that asks for no inputs brings none). Here an instance that waits is
# replaced when its id is begun once more, a recursive end leaves the child running, and a query without inputs has them. So a test of a
# guard against a second start passes here for another reason than in production. Seen: the output below. Fails when that changes.
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
    tasks.AddOrchestratorFunc<string, string>("Ask", async (context, _) => await context.CallSubOrchestratorAsync<string>("Wait", "child"));
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

await Begin("Ask", "parent");
async Task<OrchestrationMetadata?> Child()
{
    await foreach (var one in client.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: false)))
        if (one.Name == "Wait")
            return one;
    return null;
}

while (await Child() is null)
    await Task.Delay(100);
await client.TerminateInstanceAsync("parent", new TerminateInstanceOptions(Recursive: true));
await client.WaitForInstanceCompletionAsync("parent");
await Task.Delay(1000);
var child = (await Child())!;
Console.WriteLine($"an id that waits became {begun}; child of what was ended {child.RuntimeStatus}; asked for no input: {child.SerializedInput}");
PROGRAM
seen=$(dotnet run --verbosity quiet 2> /dev/null | grep "^an id" | tail -1)
echo "$seen"
[ "$seen" = "an id that waits became Echo; child of what was ended Running; asked for no input: \"child\"" ]
