using System.Globalization;
using LocalHost.Setup;
using LocalHost.Tests;
using Ovop.Benchmarks.Storage;

namespace Ovop.Benchmarks.Beside;

/// <summary>
/// The build that issue 18 was measured at, made anew in a folder of its own. Its app starts under its own host alone: the present one
/// refuses its addresses, as Azure does.
/// </summary>
internal sealed class FormerBuild : IDisposable
{
    public const string Commit = "1c35095";

    /// <summary>Where a build of this project has its programs.</summary>
    public const string Programs = "tests/Benchmarks/bin/Release/net10.0";

    private FormerBuild(string folder) => Folder = folder;

    public string Folder { get; }

    public static async Task<FormerBuild> Make()
    {
        var former = new FormerBuild(HostProcess.NewFolder());
        await Run(HostProcess.SettingsFolder, "git", "clone", "--quiet", "--no-checkout", ".", former.Folder);
        await Run(former.Folder, "git", "checkout", "--quiet", Commit);
        // Compiled as it is deployed, which its own tests are not, and with as many cases to play as the present one has.
        await former.Edit("tests/LocalHost.Tests/HostProcess.cs", """Environment["DOTNET_TieredPGO"] = "0";""", """Environment["DOTNET_TieredPGO"] = "1";""");
        await former.Edit("tests/Benchmarks/Storage/ThroughputPart.cs", "Cases = 12;", string.Create(CultureInfo.InvariantCulture, $"Cases = {ThroughputPart.Cases};"));
        await Run(Path.Combine(former.Folder, "tests", "Benchmarks"), "dotnet", "build", "-c", "Release", "--disable-build-servers");
        return former;
    }

    /// <summary>Its host with its app.</summary>
    public Task<HostProcess> Start(string data) => HostProcess.StartOtherAsync(Folder, Path.Combine(Folder, Programs, "Ovop.LocalHost.dll"), data, RunningProduct.DeployedAtNight);

    /// <exception cref="InvalidOperationException">The file does not say so: it is of another build than this was written for.</exception>
    private async Task Edit(string file, string before, string after)
    {
        var path = Path.Combine(Folder, file);
        var text = await File.ReadAllTextAsync(path);
        if (!text.Contains(before, StringComparison.Ordinal))
            throw new InvalidOperationException($"{file} has no {before}");

        await File.WriteAllTextAsync(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Task<string> Run(string folder, string program, params string[] arguments) =>
        QuietCommand.RunAsync("The former build cannot be made", folder, program, arguments, CancellationToken.None);
}
