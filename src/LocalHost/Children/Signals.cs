using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LocalHost.Children;

/// <summary>Asks a process to end; where there are no signals, ends it.</summary>
public static class Signals
{
    private const int Interrupt = 2, Terminate = 15;

    /// <summary>By SIGINT, since Azurite's table service knows no other signal.</summary>
    public static void Ask(Process process) => Ask(process, Interrupt);

    /// <summary>By SIGTERM: a .NET program does not heed SIGINT where the host was started without it, as by a script with <c>&amp;</c>.</summary>
    public static void AskDotnet(Process process) => Ask(process, Terminate);

    private static void Ask(Process process, int signal)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill(entireProcessTree: true);
        }
        else
        {
            _ = Kill(process.Id, signal);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
