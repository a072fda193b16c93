using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LocalHost.Children;

/// <summary>Asks a process to end; where there are no signals, ends it.</summary>
public static class Signals
{
    private const int Interrupt = 2;

    /// <summary>SIGINT, since Azurite's table service knows no other signal.</summary>
    public static void Ask(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else
        {
            _ = Kill(process.Id, Interrupt);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
