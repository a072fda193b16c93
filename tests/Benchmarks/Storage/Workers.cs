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
    public static IEnumerable<Process> Under(int process) => Tree(process).Where(IsOne);

    /// <summary>The same, whatever they are.</summary>
    public static IEnumerable<Process> Tree(int process) => ProcessTree.ChildrenOf(process).SelectMany(child => Tree(child.Id).Append(child));

    /// <summary>How a process was started; nothing of one that has just ended.</summary>
    public static string Command(Process process)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static bool IsOne(Process process) => Command(process).Contains("--functions-worker-id", StringComparison.Ordinal);
}
