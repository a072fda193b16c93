using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Ovop.Benchmarks.Storage;

/// <summary>Hears, from .NET's own measuring of its HTTP clients, how long each form that is sent to a site waits for its answer.</summary>
internal sealed class Clicks : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Click> _all = new();

    /// <param name="port">Of the site.</param>
    public Clicks(int port)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: "http.client.request.duration", Meter.Name: "System.Net.Http" })
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            var (isPost, isHere) = (false, false);
            foreach (var (name, value) in tags)
                (isPost, isHere) = (isPost || (name == "http.request.method" && value is "POST"), isHere || (name == "server.port" && value is int at && at == port));
            if (isPost && isHere)
                _all.Enqueue(new(Act, TimeProvider.System.GetUtcNow().AddSeconds(-seconds), TimeSpan.FromSeconds(seconds)));
        });
        _listener.Start();
    }

    /// <summary>What is being done now.</summary>
    public string Act { get; set; } = "";

    public IReadOnlyList<Click> All => [.. _all];

    public void Dispose() => _listener.Dispose();
}

/// <param name="At">When it was sent.</param>
/// <param name="Answered">How long the answer took.</param>
internal sealed record Click(string Act, DateTimeOffset At, TimeSpan Answered);
