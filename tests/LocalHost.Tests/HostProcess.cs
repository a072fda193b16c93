using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using LocalHost.Settings;

namespace LocalHost.Tests;

/// <summary>A local host as a real process, running the app of the nearest localhost.json; started as by a script with <c>&amp;</c>, which takes SIGINT away.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly IReadOnlyDictionary<string, string> NoSettings = new Dictionary<string, string>();

    /// <summary>
    /// Compiling anew what was called thirty times pays in hours, not in the minutes of a test. The threshold is hexadecimal; Directory.Build.targets says the same of the tests themselves.
    /// </summary>
    private static readonly IReadOnlyDictionary<string, string> Hurried = new Dictionary<string, string>
    {
        ["DOTNET_TC_CallCountThreshold"] = "1000",
    };

    /// <summary>
    /// Settings under which an idle queue is looked at every three seconds: left to itself the durable extension does so ever more
    /// seldom, down to each half minute, which a test would only sit out.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Eager { get; } = new Dictionary<string, string>
    {
        ["AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval"] = "00:00:03",
        ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:01",
    };

    private static readonly ConcurrentDictionary<HostProcess, byte> Known = new();

    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private HostProcess(string data, int port, IReadOnlyDictionary<string, string> environment, IEnumerable<string> more, (string Folder, string Program)? build = null)
    {
        (Data, Ports) = (data, Ports.From(port));
        var (folder, program) = build ?? (SettingsFolder, Path.ChangeExtension(typeof(HostSettings).Assembly.Location, ".dll"));
        string[] arguments = [program, "--no-build", "--data", data, "--ports-from", port.ToString(CultureInfo.InvariantCulture), .. more];
        _process = new Process
        {
            StartInfo = new("sh", ["-c", "trap '' INT; exec \"$@\"", "", "dotnet", .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        foreach (var (name, value) in Hurried.Concat(environment))
        {
            _process.StartInfo.Environment[name] = value;
        }
        _process.OutputDataReceived += (_, e) => Hear(e.Data);
        _process.ErrorDataReceived += (_, e) => Hear(e.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Known.TryAdd(this, 0);
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Those that were started and not disposed of.</summary>
    public static ICollection<HostProcess> Present => Known.Keys;

    public static string SettingsFolder => Path.GetFullPath(typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "SettingsFolder").Value!);
    public string Data { get; }
    public Ports Ports { get; }
    public HttpClient Http { get; }
    public string Key => File.ReadAllText(Path.Combine(Data, "master.key"));
    public string Storage => Children.Azurite.ConnectionString(Ports);

    /// <summary>In bytes: the most that the process ever held.</summary>
    public long MostMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public static string NewFolder() => Path.Combine(Path.GetTempPath(), "localhost-tests-" + Path.GetRandomFileName());

    /// <summary>Starts a host and returns once it is ready.</summary>
    public static Task<HostProcess> StartAsync(string data, params string[] more) => StartAsync(data, FreePorts(), more);

    /// <summary>Starts a host on six ports from the given one and returns once it is ready.</summary>
    public static Task<HostProcess> StartAsync(string data, int port, params string[] more) => StartAsync(data, port, NoSettings, more);

    /// <summary>Starts a host whose environment says more than this process's own.</summary>
    public static Task<HostProcess> StartAsync(string data, int port, IReadOnlyDictionary<string, string> environment, params string[] more) =>
        Ready(new HostProcess(data, port, environment, more));

    /// <summary>Starts the host of another build.</summary>
    /// <param name="folder">Where its settings lie.</param>
    /// <param name="program">Its assembly.</param>
    public static Task<HostProcess> StartOtherAsync(string folder, string program, string data, IReadOnlyDictionary<string, string> environment) =>
        Ready(new HostProcess(data, FreePorts(), environment, [], (folder, program)));

    private static async Task<HostProcess> Ready(HostProcess host)
    {
        try
        {
            var ended = host._process.WaitForExitAsync();
            return await Task.WhenAny(host._ready.Task, ended).WaitAsync(TimeSpan.FromMinutes(3)) == ended
                ? throw new InvalidOperationException($"The host did not start:\n{host.Said}")
                : host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a host that ends by itself.</summary>
    public static Task<(int Code, string Said)> RunAsync(string data, int port, params string[] more) => RunAsync(data, port, NoSettings, more);

    /// <summary>Runs a host that ends by itself and whose environment says more than this process's own.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string data, int port, IReadOnlyDictionary<string, string> environment, params string[] more)
    {
        await using var host = new HostProcess(data, port, environment, more);
        await host._process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        return (host._process.ExitCode, host.Said);
    }

    /// <summary>Six free ports in a row.</summary>
    public static int FreePorts()
    {
        while (true)
        {
            var first = Random.Shared.Next(20000, 30000);
            var sockets = Enumerable.Range(first, 6).Select(p => new TcpListener(IPAddress.Loopback, p)).ToList();
            try
            {
                sockets.ForEach(s => s.Start());
                return first;
            }
            catch (SocketException)
            {
                continue;
            }
            finally
            {
                sockets.ForEach(s => s.Stop());
            }
        }
    }

    /// <summary>The processes that this one has started and that still run.</summary>
    public IReadOnlyList<Process> ChildProcesses() => ProcessTree.ChildrenOf(_process.Id);

    public void Kill() => _process.Kill();

    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        _ = Signal(_process.Id, 15);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Known.TryRemove(this, out _);
        Http.Dispose();
        try
        {
            if (!_process.HasExited)
            {
                await TerminateAsync();
            }
        }
        finally
        {
            _process.Kill();
            _process.Dispose();
        }
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
        if (line?.StartsWith("Ready", StringComparison.Ordinal) == true)
        {
            _ready.TrySetResult();
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
