using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ovop.Core.Documents.Scanning;
using Ovop.Functions.Documents.Scanning;

namespace Ovop.Functions.Tests.Documents.Scanning;

/// <summary>
/// The clamd of this machine, where one is installed (Debian: clamav-daemon), with the settings that docs/deploy.md asks for, the
/// least limit of a scan that makes the test short, and one harmless signature of our own.
/// </summary>
public sealed class RealClamdTests : IAsyncLifetime
{
    private const string Daemon = "/usr/sbin/clamd", Mark = "OVOP-PENANDA-UJI-PEMINDAI";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly int _port = FreePort();
    private Process? _clamd;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Daemon))
            return;

        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "ovop.ndb"), $"Ovop.Uji:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Mark))}\n");
        var settings = Path.Combine(_folder.FullName, "clamd.conf");
        await File.WriteAllTextAsync(settings, $"""
            Foreground yes
            TCPSocket {_port}
            TCPAddr 127.0.0.1
            DatabaseDirectory {_folder.FullName}
            StreamMaxLength 100M
            MaxFileSize 100M
            MaxScanSize 2M
            AlertExceedsMax yes
            AlertEncrypted yes

            """);
        _clamd = Process.Start(new ProcessStartInfo(Daemon, ["--config-file", settings]) { RedirectStandardOutput = true });
        for (var tries = 0; tries < 100 && (await Scan([])).State == ScanState.Failed; tries++)
            await Task.Delay(100);
    }

    public async ValueTask DisposeAsync()
    {
        if (_clamd is not null)
        {
            _clamd.Kill();
            await _clamd.WaitForExitAsync();
            _clamd.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_says_what_it_finds_what_it_does_not_and_what_it_could_not_read()
    {
        Assert.SkipUnless(_clamd is not null, $"{Daemon} is not installed.");

        (await Scan(Samples.Pdf)).ShouldBe(ScanState.Clean);
        (await Scan(Encoding.ASCII.GetBytes($"satu {Mark} dua"))).ShouldBe(new(ScanState.Infected, "Ovop.Uji.UNOFFICIAL"));
        (await Scan(Samples.PdfOf(1, document => document.SecuritySettings.UserPassword = "rahasia")))
            .ShouldBe(new(ScanState.Unscannable, "Heuristics.Encrypted.PDF"));
        (await Scan(Zeros(megabytes: 3))).ShouldBe(new(ScanState.Unscannable, "Heuristics.Limits.Exceeded.MaxScanSize"));
    }

    private Task<ScanAnswer> Scan(byte[] file) =>
        Clamd.Scan("127.0.0.1", _port, new MemoryStream(file), TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    private static byte[] Zeros(int megabytes)
    {
        using var saved = new MemoryStream();
        using (var zip = new ZipArchive(saved, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("nol").Open())
            entry.Write(new byte[megabytes * 1024 * 1024]);
        return saved.ToArray();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
