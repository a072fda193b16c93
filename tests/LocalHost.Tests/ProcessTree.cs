using System.Diagnostics;
using System.Globalization;

namespace LocalHost.Tests;

/// <summary>Which process started which, as Linux tells it.</summary>
internal static class ProcessTree
{
    /// <summary>The processes that one has started and that still run.</summary>
    public static IReadOnlyList<Process> ChildrenOf(int parent) =>
        [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, out _))
            .Where(n => ParentOf(n!) == parent).Select(n => Running(int.Parse(n!, CultureInfo.InvariantCulture))).OfType<Process>()];

    /// <summary>Null for one that has just ended.</summary>
    private static Process? Running(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int? ParentOf(string process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null; // It has just ended.
        }
    }
}
