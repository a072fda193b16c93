using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ovop.EndToEnd.Tests.Secrecy;

/// <summary>
/// Every span and every measurement of all sources of a process, written to a file of the folder that <see cref="Folder"/> names. It runs in
/// other programs, so it uses nothing but the base library.
/// </summary>
internal sealed class Overheard
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Folder = "OVERHEARD";

    private readonly HashSet<string> _written = [];
    private readonly string _file;

    private Overheard(string folder) => _file = Path.Combine(folder, $"{Program}-{Environment.ProcessId}.txt");

    private static string? Program =>
        Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs().FirstOrDefault(argument => argument.EndsWith(".dll", StringComparison.Ordinal)));

    public static void Listen()
    {
        if (Environment.GetEnvironmentVariable(Folder) is not { Length: > 0 } folder)
            return;

        var overheard = new Overheard(folder);
        ActivitySource.AddActivityListener(new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = overheard.Write,
        });
        overheard.Measure();
    }

    private void Measure()
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Write(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Write(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Write(instrument, tags));
        listener.Start();
        new Thread(() =>
        {
            while (true)
            {
                Thread.Sleep(TimeSpan.FromSeconds(2));
                listener.RecordObservableInstruments();
            }
        })
        { IsBackground = true }.Start();
    }

    private void Write(Activity span) => Write(
        $"span {span.Source.Name} {span.OperationName} {span.DisplayName} {span.StatusDescription} {Words(span.TagObjects)} {Words(span.Baggage.Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value)))} "
        + string.Join(' ', span.Events.Select(happened => $"{happened.Name} {Words(happened.Tags)}")));

    private void Write(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => Write($"measurement {instrument.Meter.Name} {instrument.Name} {Words(tags.ToArray())}");

    private void Write(string line)
    {
        lock (_written)
        {
            if (_written.Add(line))
                File.AppendAllText(_file, line + Environment.NewLine);
        }
    }

    private static string Words(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
