#!/usr/bin/env bash
# Microsoft.Azure.Functions.Worker.Sdk 2.1.0, the function executor that its generator (1.4.0.0) writes.
#
# It calls public function classes directly and leaves all others to the worker's reflecting executor. But it keeps that one in a
# field that every call sets anew before anything else, so each call of a function whose class is not public makes another one:
# what the reflecting executor keeps for a function is gone by the next request. It also binds the function's input before it
# hands over, and the reflecting executor binds it again. The field belongs to a singleton, so calls at the same time overwrite
# each other's. Nothing warns. FunctionsEnableExecutorSourceGen=false leaves all calls to one reflecting executor that stays.
# Seen: the output below, read from the generated source. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > app.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <AzureFunctionsVersion>v4</AzureFunctionsVersion>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>NU1603</NoWarn>
    <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
    <CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath>
  </PropertyGroup>
  <ItemGroup>
    <Compile Remove="generated/**" />
    <PackageReference Include="Microsoft.Azure.Functions.Worker" Version="[2.52.0]" />
    <PackageReference Include="Microsoft.Azure.Functions.Worker.Sdk" Version="[2.1.0]" />
    <PackageReference Include="Microsoft.Azure.Functions.Worker.Extensions.Timer" Version="[4.3.1]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'PROGRAM'
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

FunctionsApplication.CreateBuilder(args).Build().Run();

public sealed class Open
{
    [Function("Open")]
    public void Run([TimerTrigger("0 0 * * * *")] string timer) { }
}

internal sealed class Closed
{
    [Function("Closed")]
    public void Run([TimerTrigger("0 0 * * * *")] string timer) { }
}
PROGRAM

dotnet build -v quiet -clp:ErrorsOnly > build.log 2>&1 || { cat build.log; exit 1; }
source=$(find generated -name '*FunctionExecutor*.cs')

# The statements of ExecuteAsync, without the names of the packages' own types.
sed -n '/ValueTask ExecuteAsync/,/^        }/p' "$source" | sed 's/global::[A-Za-z.]*\.//g; s/^ *//' \
    | tr -d '\r' | grep -E 'BindFunctionInput|_defaultExecutor|EntryPoint|\.Run\(' > seen

cat > expected <<'EXPECTED'
var inputBindingResult = await inputBindingFeature.BindFunctionInputAsync(context);
_defaultExecutor = new Lazy<IFunctionExecutor>(() => CreateDefaultExecutorInstance(context));
if (string.Equals(context.FunctionDefinition.EntryPoint, "Open.Run", StringComparison.Ordinal))
i.Run((string)inputArguments[0]);
if (string.Equals(context.FunctionDefinition.EntryPoint, "Closed.Run", StringComparison.Ordinal))
await _defaultExecutor.Value.ExecuteAsync(context);
EXPECTED
diff expected seen && cat seen
