using System.IO.Compression;
using LocalHost.Tests;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.BadInput;
using Ovop.EndToEnd.Tests.Secrecy;
using Xunit.v3;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>Those who look at a process as a whole, one after another: its memory while it is small, and at its end all that it said.</summary>
[CollectionDefinition]
[TestClassOrderer(typeof(AsideProduct.FromStartToEnd))]
public sealed class Aside : ICollectionFixture<AsideProduct>;

/// <summary>
/// A product beside the common one, on which nothing happens but what its few tests do. It began with the storage of a former version,
/// and host and worker are overheard by every source that they have.
/// </summary>
public sealed class AsideProduct : IAsyncLifetime
{
    private readonly string _data = HostProcess.NewFolder();
    private readonly string _overheard = Directory.CreateTempSubdirectory("overheard-").FullName;
    private readonly HttpClient _mail = new();
    private Collector _collector = null!;

    public HostProcess Host { get; private set; } = null!;

    public Uri Site { get; private set; } = null!;

    public Mailbox Mailbox { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(AppContext.BaseDirectory, "Survival", "Former", "1c35095.zip"), _data);
        _collector = await Collector.Start();
        Host = await HostProcess.StartAsync(_data, HostProcess.FreePorts(), new Dictionary<string, string>(_collector.Settings.Concat(HostProcess.Eager))
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(Overheard).Assembly.Location,
            [Overheard.Folder] = _overheard,
            ["Logging__LogLevel__Default"] = "Information",
        });
        Site = new($"http://localhost:{Host.Ports.Http}/");
        _mail.BaseAddress = new($"http://localhost:{Host.Ports.Mailbox}/");
        Mailbox = new(_mail);
    }

    /// <summary>Ends it; all that was said until then, by who said it. The mail server is the mailbox itself, and says so.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Said()
    {
        await Host.TerminateAsync();
        return Directory.EnumerateFiles(_overheard, "Ovop.*").Concat(Directory.EnumerateFiles(Path.Combine(_data, "logs"), "localhost*.log"))
            .ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText)
            .Append(new("collector", _collector.Received)).ToDictionary();
    }

    public async ValueTask DisposeAsync()
    {
        TestContext.Current.SendDiagnosticMessage(Host.Said);
        _mail.Dispose();
        await Host.DisposeAsync();
        await _collector.DisposeAsync();
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_overheard, recursive: true);
    }

    internal sealed class FromStartToEnd : ITestClassOrderer
    {
        public IReadOnlyCollection<TTestClass?> OrderTestClasses<TTestClass>(IReadOnlyCollection<TTestClass?> testClasses)
            where TTestClass : notnull, Xunit.Sdk.ITestClass =>
            [.. testClasses.OrderBy(one => one?.TestClassSimpleName switch { nameof(LargeBodyTests) => 0, nameof(SecrecyTests) => 2, _ => 1 })];
    }
}
