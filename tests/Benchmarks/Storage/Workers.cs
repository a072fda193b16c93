using System.Diagnostics;
using System.Globalization;
using LocalHost.Tests;

namespace Ovop.Benchmarks.Storage;

/// <summary>The processes in which the app runs.</summary>
internal static class Workers
{
    /// <summary>The one of a host.</summary>
    public static Process Of(HostProcess host) => host.ChildProcesses().Single(IsOne);

    /// <summary>All that a process has started, and those whom it started.</summary>
    public static IEnumerable<Process> Under(int process) => ProcessTree.ChildrenOf(process).SelectMany(child => Under(child.Id).Append(child)).Where(IsOne);

    private static bool IsOne(Process process)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/cmdline")).Contains("Ovop.Functions.dll", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
