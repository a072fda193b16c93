using System.Globalization;
using LocalHost.Children;
using LocalHost.Engine;
using LocalHost.Http;
using LocalHost.Logs;
using LocalHost.Settings;
using LocalHost.Setup;
using LocalHost.Triggers;
using LocalHost.Worker;

namespace LocalHost;

/// <summary>One run of the host, from an empty machine to the last child ended.</summary>
public sealed class Run(CommandLine line, Progress progress, CancellationToken stop)
{
    private readonly List<Task> _losses = [];

    /// <returns>The exit code: 0, or that of the play, or 1 when another host refused functions.</returns>
    public async Task<int> RunAsync()
    {
        if (line.On is { } command)
        {
            OtherHost.RefuseUnknown(command);
        }
        var settings = HostSettings.Read(line.SettingsFile);
        var ports = line.Ports(settings.Ports);
        using var data = DataFolder.Take(line.Data is { } chosen ? Path.GetFullPath(chosen) : settings.Full(settings.Data), line.Fresh);
        PortCheck.Refuse(ports, withStorage: line.Storage is null);
        progress.Step("data", data.Path + (line.Fresh ? " (fresh)" : ""));
        if (!Launcher.Leashes)
        {
            progress.Step("children", "setpriv and setsid are not here: children outlive a host that is killed");
        }
        var log = new HostLog(data.Folder("logs"), progress, line.Verbose);
        progress.Step("log", log.FilePath);

        var mailServer = await RestoreAsync();
        var built = line.NoBuild ? ProjectBuild.FindWorker(settings.Full(settings.App)) : null;
        var app = built ?? await ProjectBuild.RunAsync(settings.Full(settings.App), !line.NoBuild, stop);
        progress.Step("app", Path.GetFileName(app));

        await using var teardown = new Teardown(progress);
        await StartServersAsync(ports, data, mailServer, log, teardown);
        var facts = new Placeholders(ports, line.Storage ?? Azurite.ConnectionString(ports), data.MasterKey(), data.Path);
        var (folder, appSettings) = (Path.GetDirectoryName(app)!, AppSettings.Of(Path.GetDirectoryName(app)!, settings, facts));
        var engineSettings = new EngineSettings(appSettings, Path.GetFileNameWithoutExtension(app), data.Folder("timers")) { Verdicts = settings.Verdicts };
        var other = line.On is { } real ? new OtherHost(real, folder, appSettings, facts, ports.Http, data) : null;
        await (other is null
            ? StartEngineAsync(app, engineSettings, facts, ports, log, teardown)
            : StartOtherAsync(other, folder, engineSettings, facts, log, teardown));

        var width = settings.Addresses.Select(a => a.Label.Length).DefaultIfEmpty().Max();
        foreach (var address in settings.Addresses)
        {
            progress.Line($"  {address.Label.PadRight(width)}  {facts.Fill(address.Url)}");
        }
        progress.Line(string.Create(CultureInfo.InvariantCulture, $"Ready. The app is at {facts["http"]}, the mailbox at {facts["mailbox"]}. Ctrl+C ends all."));
        if (line.Play && await PlayCommand.RunAsync(settings, line.What, facts, !line.NoBuild, progress, stop) is var code && (line.Exit || other is not null))
        {
            return other is { Refused.Count: > 0 } ? Math.Max(code, 1) : code;
        }
        await WaitAsync();
        progress.Step("end", "stopping");
        return 0;
    }

    private async Task<string> RestoreAsync()
    {
        using var turn = await Turn.TakeAsync(Path.Combine(BuildFacts.ProjectFolder, "obj"), stop);
        if (line.Storage is null)
        {
            var node = await Restore.NodeAsync(stop);
            progress.Step("restore", $"Node.js {node}; storage emulator" + (await Restore.AzuriteAsync(stop) ? " installed" : ""));
        }
        var mailServer = await Restore.MailServerAsync(stop);
        progress.Step("restore", "mail server");
        return mailServer;
    }

    private async Task StartServersAsync(Ports ports, DataFolder data, string mailServer, HostLog log, Teardown teardown)
    {
        var children = line.Storage is null ? Azurite.Children(ports, data, log.Factory.CreateLogger("Storage")).ToList() : [];
        children.Add(MailServer.Child(mailServer, ports, data, log.Factory.CreateLogger("Mail")));
        teardown.Add("servers", () => Task.WhenAll(children.Select(c => c.StopAsync(TimeSpan.FromSeconds(10)))));
        _losses.AddRange(children.Select(c => c.Lost));
        await Task.WhenAll(children.Select(c => c.StartAsync(stop)));
        progress.Step("storage", line.Storage is null ? $"Azurite on {ports.Blob}, {ports.Queue}, {ports.Table}" : "as given");
        progress.Step("mail", $"smtp4dev on {ports.Smtp}, its page on {ports.Mailbox}");
    }

    private async Task StartEngineAsync(string app, EngineSettings settings, Placeholders facts, Ports ports, HostLog log, Teardown teardown)
    {
        var worker = new AppWorker(app, settings.AppSettings, log.Factory);
        var (gateway, address) = await WorkerGateway.StartAsync(worker, log, stop);
        teardown.Add("gateway", () => gateway.StopAsync());
        var process = worker.Process(address);
        teardown.Add("worker", () => process.StopAsync(TimeSpan.FromSeconds(5)));
        _losses.Add(process.Lost);
        await process.StartAsync(stop);
        var functions = worker.Functions.Select(FunctionDefinition.Of).ToList();
        progress.Step("worker", $"{functions.Count} functions");

        var key = new AccessKey(facts["key"]);
        var hooks = new WebHooks(new Uri(facts["http"]), key);
        var server = PublicServer.Build(ports.Http, settings.AppSettings, log);
        var invoker = new Invoker(worker, server.Services.GetRequiredService<RequestForwarder>(), functions);
        var hostJson = new HostJson(Path.GetDirectoryName(app)!);
        var engine = new JobEngine(functions, invoker, hooks, hostJson, settings, log);
        var own = new HostAddresses(key, hooks, settings.AppSettings);
        PublicServer.Map(server, engine, key, new FunctionKeys(facts["storage"], settings.HostId), own, hostJson);
        teardown.Add("engine", engine.StopAsync);
        await engine.StartAsync(stop);
        Watch(functions, settings, facts, (request, cancel) => hooks.SendAsync("blobs", request, cancel), log, teardown);
        progress.Step("engine", "triggers listen");
        teardown.Add("http", () => server.StopAsync());
        await server.StartAsync(stop);
    }

    private async Task StartOtherAsync(OtherHost other, string folder, EngineSettings settings, Placeholders facts, HostLog log, Teardown teardown)
    {
        var process = other.Process(log.Factory.CreateLogger("Host"));
        teardown.Add("host", () => process.StopAsync(TimeSpan.FromSeconds(10)));
        _losses.Add(process.Lost);
        await process.StartAsync(stop);
        var functions = FunctionDefinition.Listed(folder);
        foreach (var (function, reason) in other.Refused.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            progress.Line($"  {function}: {reason}");
        }
        progress.Step("host", $"{other.Refused.Count} of {functions.Count} functions refused");
        var http = new HttpClient();
        teardown.Add("hook", () =>
        {
            http.Dispose();
            return Task.CompletedTask;
        });
        Watch(functions, settings, facts, http.SendAsync, log, teardown);
    }

    private static void Watch(
        IReadOnlyList<FunctionDefinition> functions, EngineSettings settings, Placeholders facts,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, HostLog log, Teardown teardown)
    {
        var watching = new CancellationTokenSource();
        var hook = new Uri($"{facts["http"]}/runtime/webhooks/blobs?code={facts["key"]}");
        var events = new BlobEvents(facts["storage"], settings.HostId, functions, hook, send, log.Factory.CreateLogger("BlobEvents")).RunAsync(watching.Token);
        var verdicts = settings.Verdicts is null ? Task.CompletedTask
            : new ScanVerdicts(facts["storage"], settings.Verdicts, log.Factory.CreateLogger("ScanVerdicts")).RunAsync(watching.Token);
        teardown.Add("events", async () =>
        {
            await watching.CancelAsync();
            await Task.WhenAll(events, verdicts);
            watching.Dispose();
        });
    }

    private async Task WaitAsync()
    {
        var stopped = new TaskCompletionSource();
        await using var registration = stop.Register(stopped.SetResult);
        await await Task.WhenAny([stopped.Task, .. _losses]);
    }
}
