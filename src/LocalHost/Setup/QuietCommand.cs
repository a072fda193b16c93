using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace LocalHost.Setup;

/// <summary>Runs a program to its end without showing what it says, unless it fails.</summary>
public static class QuietCommand
{
    /// <returns>What the program wrote.</returns>
    public static async Task<string> RunAsync(string failure, string folder, string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var said = new StringBuilder();
        using var process = new Process { StartInfo = start };
        void Hear(object _, DataReceivedEventArgs e)
        {
            lock (said)
            {
                said.AppendLine(e.Data);
            }
        }
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new StartRefusedException($"{failure}: the program {program} was not found.");
        }
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return process.ExitCode == 0 ? said.ToString().Trim() : throw new StartRefusedException($"{said.ToString().Trim()}\n{failure} (code {process.ExitCode}, output above).");
    }
}
