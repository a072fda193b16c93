#!/usr/bin/env bash
# Microsoft.Azure.WebJobs.Extensions 3.0.6, what the Azure Functions host keeps of timer triggers where it keeps it in files.
#
# FileSystemScheduleMonitor has a constructor that takes a folder, and keeps nothing in it: where HOME is set, as on every Linux, the
# state of timers lies in $HOME, in a folder that is named "webjobs\timers" with a backslash; where it is not, in the folder for what
# is temporary. All hosts of a machine whose functions have the same names share it: when one of them has run at a later time, for a test
# with a clock ahead, say, the others take their next turn for that late and stand still until then, without a word. Setting
# StatusFilePath afterwards does what the constructor does not. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > timers.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>NU1603</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Azure.WebJobs.Extensions" Version="[3.0.6]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'PROGRAM'
using Microsoft.Azure.WebJobs.Extensions.Timers;

var (asked, home) = (Directory.CreateDirectory("asked").FullName, Directory.CreateDirectory("home").FullName);
foreach (var where in new[] { home, null })
{
    Environment.SetEnvironmentVariable("HOME", where);
    Console.WriteLine($"HOME {(where is null ? "unset" : "set")}: asked for {Short(asked)}, kept in {Short(new FileSystemScheduleMonitor(asked).StatusFilePath)}");
}

Environment.SetEnvironmentVariable("HOME", home);
var monitor = new FileSystemScheduleMonitor(asked) { StatusFilePath = asked };
await monitor.UpdateStatusAsync("Nightly", new ScheduleStatus { Next = new(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
Console.WriteLine($"set afterwards: {string.Join(", ", Directory.GetFiles(asked).Select(Short))}");

string Short(string path) => path.Replace(Directory.GetCurrentDirectory(), "").Replace(Path.GetTempPath(), "TEMP/");
PROGRAM

cat > expected <<'EXPECTED'
HOME set: asked for /asked, kept in /home/data/webjobs\timers
HOME unset: asked for /asked, kept in TEMP/webjobs\timers
set afterwards: /asked/Nightly.status
EXPECTED

dotnet run -v q 2>&1 | tee seen
diff expected seen
echo "As seen with Microsoft.Azure.WebJobs.Extensions 3.0.6."
