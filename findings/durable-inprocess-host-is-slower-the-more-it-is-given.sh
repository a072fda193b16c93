#!/usr/bin/env bash
# Microsoft.DurableTask.InProcessTestHost 0.2.3-preview.1: an engine in memory for the tests of orchestrations.
#
# It takes as many pieces of work at once as the process has processors. When so many are in flight it does not wait for one of them to
# end but sleeps for half a second, so a few pieces of a millisecond each take half a second. The same orchestrations, of one activity
# each, begun one after the other, each when the one before has ended, are therefore through many times sooner than all begun at once:
# parallel tests on one host are slower than the same in turn, and the more processors a machine has, the less it is seen. Seen with two
# processors (set below, so that every machine shows it): at once takes more than five times as long as in turn. Fails when that changes.
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
using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Logging.Abstractions;

await using var host = await DurableTaskTestHost.StartAsync(
    registry => registry
        .AddOrchestratorFunc<int, int>("Count", (context, number) => context.CallActivityAsync<int>("Next", number))
        .AddActivityFunc<int, int>("Next", (_, number) => number + 1),
    new DurableTaskTestHostOptions { LoggerFactory = NullLoggerFactory.Instance });

async Task Count(int number)
{
    var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Count", number);
    await host.Client.WaitForInstanceCompletionAsync(id);
}

await Count(0);
var clock = Stopwatch.StartNew();
for (var number = 0; number < 30; number++)
    await Count(number);
var inTurn = clock.Elapsed;

clock.Restart();
await Task.WhenAll(Enumerable.Range(0, 30).Select(Count));
var atOnce = clock.Elapsed;

Console.Error.WriteLine($"in turn {inTurn.TotalMilliseconds:F0} ms, at once {atOnce.TotalMilliseconds:F0} ms");
Console.WriteLine($"at once takes more than five times as long: {atOnce > 5 * inTurn}");
PROGRAM
dotnet build -v quiet > build.log 2>&1 || { cat build.log; exit 1; }
DOTNET_PROCESSOR_COUNT=2 Logging__LogLevel__Default=None dotnet run --no-build > seen

cat > expected <<'EXPECTED'
at once takes more than five times as long: True
EXPECTED
diff expected seen && cat seen
