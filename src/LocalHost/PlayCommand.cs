using LocalHost.Children;
using LocalHost.Settings;
using LocalHost.Setup;

namespace LocalHost;

/// <summary>Runs the play of localhost.json against the running app, told the addresses in environment variables.</summary>
public static class PlayCommand
{
    /// <param name="settings">Which program.</param>
    /// <param name="what">An argument beside those of the settings; null for none.</param>
    /// <param name="facts">What it is told.</param>
    /// <param name="build">Whether it is built before.</param>
    /// <param name="progress">Where to say so.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The play's exit code.</returns>
    public static async Task<int> RunAsync(HostSettings settings, string? what, Placeholders facts, bool build, Progress progress, CancellationToken stop)
    {
        var play = settings.Play ?? throw new StartRefusedException($"{HostSettings.FileName} has no play.");
        var program = await ProjectBuild.RunAsync(settings.Full(play.Project), build, stop);
        progress.Step("play", Path.GetFileName(program));
        var command = new ChildCommand("dotnet", [program, .. play.Arguments.Select(facts.Fill), .. what is null ? [] : new[] { what }])
        {
            Folder = settings.Folder,
            OnConsole = true,
            Environment = facts.Names.ToDictionary(n => $"LOCALHOST_{n.ToUpperInvariant()}", n => (string?)facts[n]),
        };
        using var process = await Launcher.StartAsync(command);
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        progress.Step("play", $"ended with code {process.ExitCode}");
        return process.ExitCode;
    }
}
