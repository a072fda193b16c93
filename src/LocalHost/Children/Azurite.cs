using System.Globalization;
using LocalHost.Settings;
using LocalHost.Setup;

namespace LocalHost.Children;

/// <summary>The storage emulator, as its three processes.</summary>
public static class Azurite
{
    // The emulator's account and key are published constants.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Most of the processor time of a start goes to a library of telemetry, which is loaded even where it is turned off (findings).
    private const string NoTelemetry =
        "import{createRequire}from'node:module';const{resolve,cache}=createRequire(process.argv[1]);" +
        "cache[resolve('applicationinsights')]={exports:{},loaded:true};";

    // Azurite saves at the first interrupt and would die of a second, amid saving; a host that is killed may send several,
    // since the kernel signals the death of a parent anew for every thread that the child is handed to (prctl(2)).
    private const string OneInterruptIsEnough = "process.on('SIGINT',()=>{})";

    public static string ConnectionString(Ports ports) => string.Create(CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{ports.Blob}/{Account};QueueEndpoint=http://127.0.0.1:{ports.Queue}/{Account};TableEndpoint=http://127.0.0.1:{ports.Table}/{Account};");

    public static IEnumerable<Child> Children(Ports ports, DataFolder data, ILogger log) =>
        new[] { ("blob", ports.Blob), ("queue", ports.Queue), ("table", ports.Table) }.Select(s => Service(s.Item1, s.Item2, data, log));

    private static Child Service(string service, int port, DataFolder data, ILogger log)
    {
        string[] arguments =
        [
            "--import", $"data:text/javascript,{NoTelemetry}{OneInterruptIsEnough}",
            Path.Combine(Restore.AzuriteFolder, service, "main.js"),
            "--location", data.Folder(Path.Combine("azurite", service)),
            $"--{service}Host", "127.0.0.1",
            $"--{service}Port", port.ToString(CultureInfo.InvariantCulture),
            "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        ];
        var command = new ChildCommand("node", arguments) { Folder = data.Path, LastSignal = "INT", OutputFile = Path.Combine(data.Folder("logs"), $"azurite-{service}.log") };
        return new Child($"azurite-{service}", () => command, cancel => Listening.OnAsync(port, cancel), log);
    }
}
