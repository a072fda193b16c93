#!/usr/bin/env bash
# MathNet.Numerics 5.0.0, medians and quartiles of values of which one is missing.
#
# A missing value is kept as NaN. Mean and maximum of the package are NaN then, and their documentation says so; that of Median and Quantile
# says nothing, so one expects the same, or at least one answer for one set of values. They select by comparing, and with NaN no comparison
# holds: the six marks 1 to 6 and one that is not in yet have five medians, as they are listed, of which the wrong ones look like any other;
# and the upper quartile can lie below the lower. Seen: the output below, over all orders of the seven. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="MathNet.Numerics" Version="5.0.0" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using MathNet.Numerics.Statistics;

IEnumerable<double[]> Orders(double[] values) => values.Length == 0
    ? [[]]
    : values.SelectMany((value, at) => Orders([.. values[..at], .. values[(at + 1)..]]).Select(rest => (double[])[value, .. rest]));

double[][] orders = [.. Orders([1, 2, 3, 4, 5, 6, double.NaN])];
string Answers(Func<double[], double> statistic) => string.Join(' ', orders.Select(statistic).Distinct().Order());

Console.WriteLine($"mean {Answers(marks => marks.Mean())}");
Console.WriteLine($"maximum {Answers(marks => marks.Maximum())}");
Console.WriteLine($"median {Answers(marks => marks.Median())}");
Console.WriteLine($"quartiles the wrong way round: {orders.Any(marks => marks.UpperQuartile() < marks.LowerQuartile())}");
PROGRAM
dotnet run --verbosity quiet > seen 2> /dev/null

cat > expected <<'EXPECTED'
mean NaN
maximum NaN
median NaN 2 3 4 5
quartiles the wrong way round: True
EXPECTED
diff expected seen && cat seen
