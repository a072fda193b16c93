using System.Diagnostics;
using System.IO.Compression;
using LocalHost.Children;
using LocalHost.Setup;
using LocalHost.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Checklists;
using Ovop.Demo;
using Ovop.EndToEnd.Tests.BadInput;
using Ovop.EndToEnd.Tests.Secrecy;
using Ovop.EndToEnd.Tests.Survival;
using Ovop.Functions.Backup;
using Ovop.Functions.Rounds;
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
    private Dictionary<string, string> _overhearing = [];

    /// <summary>What its round, which is of a former version, asks of an application of batik: the letter of the dinas as well.</summary>
    public IReadOnlyList<(string Code, int Files)> Documents { get; private set; } = [];

    public HostProcess Host { get; private set; } = null!;

    public Uri Site { get; private set; } = null!;

    public Mailbox Mailbox { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(AppContext.BaseDirectory, "Survival", "Former", "1c35095.zip"), _data);
        _collector = await Collector.Start();
        _overhearing = new(_collector.Settings.Concat(ProductSettings.Eager))
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(Overheard).Assembly.Location,
            [Overheard.Folder] = _overheard,
            ["Logging__LogLevel__Default"] = "Information",
        };
        Host = await HostProcess.StartAsync(_data, HostProcess.FreePorts(), _overhearing);
        Site = new($"http://localhost:{Host.Ports.Http}/");
        _mail.BaseAddress = new($"http://localhost:{Host.Ports.Mailbox}/");
        Mailbox = new(_mail);
        using var rounds = new BlobRounds(new(Host.Storage), TimeProvider.System);
        var asked = (await rounds.Current(CancellationToken.None)).Checklist.For(Commodity.BT, touchesFood: false, LegalForm.Person);
        Documents = [.. asked.Where(item => item.IsMandatory).Select(item => (item.Code, item.MinFiles))];
    }

    /// <summary>
    /// Takes a copy as each night, ends the product, and starts it on an account without its tables and queues, so without a task hub as
    /// well, into which the command that does so in Azure has brought the copy back.
    /// </summary>
    /// <returns>What the command said.</returns>
    public async Task<string> LoseTables()
    {
        const string Copy = "2026-11-29T2130";
        await new NightlyCopy(new(Host.Storage), new(Host.Storage)).Make(Copy, CancellationToken.None);
        var (ports, storage) = (Host.Ports, Host.Storage);
        await Host.DisposeAsync();
        foreach (var lost in (string[])["table", "queue"])
            Directory.Delete(Path.Combine(_data, "azurite", lost), recursive: true);

        var said = "";
        using (var folder = DataFolder.Take(_data, fresh: false))
        {
            var account = Azurite.Children(ports, folder, NullLogger.Instance).ToList();
            foreach (var service in account)
                await service.StartAsync(CancellationToken.None);
            said = await BringBack(storage, Copy);
            foreach (var service in account)
                await service.StopAsync(TimeSpan.FromSeconds(30));
            account.ForEach(service => service.Dispose());
        }

        Host = await HostProcess.StartAsync(_data, ports.Http, _overhearing);
        return said;
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

    private static async Task<string> BringBack(string account, string copy)
    {
        using var restore = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Ovop.Restore.dll"), account, copy, account]) { RedirectStandardOutput = true })!;
        var said = await restore.StandardOutput.ReadToEndAsync();
        await restore.WaitForExitAsync();
        restore.ExitCode.ShouldBe(0);
        return said;
    }

    internal sealed class FromStartToEnd : ITestClassOrderer
    {
        public IReadOnlyCollection<TTestClass?> OrderTestClasses<TTestClass>(IReadOnlyCollection<TTestClass?> testClasses)
            where TTestClass : notnull, Xunit.Sdk.ITestClass =>
            [.. testClasses.OrderBy(one => one?.TestClassSimpleName switch
            {
                nameof(LargeBodyTests) => 0,
                nameof(FormerDataTests) => 1,
                nameof(SecrecyTests) => 3,
                _ => 2,
            })];
    }
}
