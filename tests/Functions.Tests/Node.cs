using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Ovop.Functions.Tests;

/// <summary>Programs of npm that the build has put beside the tests that run them.</summary>
internal static class Node
{
    /// <summary>Path of a file, given as it lies in this project.</summary>
    public static string Path(string file) => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Here())!, file);

    /// <summary>Runs a script of this project and gives what it says; fails where the script does.</summary>
    public static async Task<string> Run(string script, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [Path(script), .. arguments]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, said);
        return said;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
