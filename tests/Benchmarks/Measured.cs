using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Ovop.Benchmarks;

/// <summary>Runs the benchmarks of a class in this process and says how they compare.</summary>
internal static class Measured
{
    public static Table Run<T>(string title, string baseline, Func<Statistics, double> value, string unit)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "ovop-benchmarks"))
            .WithOptions(ConfigOptions.DisableLogFile);
        var reports = BenchmarkRunner.Run<T>(config).Reports.Where(report => report.ResultStatistics is not null).ToList();
        var first = reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == baseline).ResultStatistics!.Mean;

        return reports.Aggregate(new Table(title, ["what", unit, "times the first", "allocated"]), (table, report) => table.Row(
            report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
            value(report.ResultStatistics!),
            report.ResultStatistics!.Mean / first,
            string.Create(CultureInfo.InvariantCulture, $"{report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / 1024:N0} KiB")));
    }
}
