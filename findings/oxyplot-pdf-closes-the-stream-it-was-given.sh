#!/usr/bin/env bash
# OxyPlot.Core 2.2.0, its exporters of vector pictures.
#
# Both take a stream of the caller's to write a chart to. The one for SVG leaves it open, so that more can follow or be read back; the one
# for PDF closes it, and a caller that rewinds the stream to send it on meets an ObjectDisposedException. The interface they share,
# IExporter, says nothing of it, so whoever changes the format of a report finds out at run time. Seen: the output below. Fails when that
# changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > seen.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="OxyPlot.Core" Version="2.2.0" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'PROGRAM'
using OxyPlot;
using OxyPlot.Series;

string After(IExporter exporter)
{
    var chart = new PlotModel();
    var line = new LineSeries();
    line.Points.AddRange([new(0, 1), new(1, 2)]);
    chart.Series.Add(line);
    var stream = new MemoryStream();
    exporter.Export(chart, stream);
    return stream.CanRead ? "open" : "closed";
}

Console.WriteLine($"after SVG {After(new SvgExporter { Width = 300, Height = 200 })}, after PDF {After(new PdfExporter { Width = 300, Height = 200 })}");
PROGRAM
seen=$(dotnet run --verbosity quiet 2> /dev/null | tail -1)
echo "$seen"
[ "$seen" = "after SVG open, after PDF closed" ]
