using System.Diagnostics.Metrics;
using Ovop.Core.Cases;

namespace Ovop.Functions.Award.Telemetry;

/// <summary>What somebody saw who looked at the list of all cases and at what fails.</summary>
/// <param name="Failures">What fails and is not mended, letters left out.</param>
/// <param name="FailingFor">For how long the oldest of it has.</param>
internal sealed record BoardReading(IReadOnlyList<BoardLine> Cases, int Failures, TimeSpan FailingFor, DateTimeOffset At)
{
    /// <summary>How many cases are longer in their stage than the office allows.</summary>
    public int Late { get; init; }
}

/// <summary>
/// The award in numbers: letters sent or refused, told by whoever sent them; and what a reading of all cases shows, told by whoever read,
/// and only while that is fresh. An instance that never looked tells nothing of cases: a zero would say that all is well.
/// </summary>
internal sealed class CaseMeters : IDisposable
{
    public const string Name = "Ovop";

    /// <summary>How long a reading is told: until the next one is surely over (FailureWatchTrigger reads every 15 minutes).</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(20);

    private readonly Meter _meter;
    private readonly Counter<long> _letters;
    private readonly TimeProvider _clock;
    private BoardReading? _reading;

    public CaseMeters(TimeProvider clock)
    {
        _clock = clock;
        _meter = new(Name, version: null, tags: null, scope: this);
        _letters = _meter.CreateCounter<long>("ovop.letters", "{letter}", "Letters handed to the provider, by outcome: sent or failed.");
        _meter.CreateObservableGauge("ovop.cases", () => Seen<Measurement<int>>(ByState), "{case}", "Cases by state.");
        Gauge("ovop.cases.stuck", reading => reading.Cases.Count(line => line.Stuck is not null), "{case}", "Cases that need an operator.");
        Gauge("ovop.failures", reading => reading.Failures, "{failure}", "What failed and is not mended, letters left out.");
        Gauge("ovop.failures.oldest", reading => reading.FailingFor.TotalMinutes, "min", "Minutes since the oldest of it failed first.");
        Gauge("ovop.cases.late", reading => reading.Late, "{case}", "Cases longer in their stage than the office allows.");
        Gauge("ovop.letters.oldest", OldestLetter, "min", "Minutes since the oldest letter that could not be sent was asked for.");
        Gauge("ovop.wait.oldest", OldestWait, "d", "Days since the longest wait began.");
    }

    public void Sent(bool accepted) => _letters.Add(1, new KeyValuePair<string, object?>("outcome", accepted ? "sent" : "failed"));

    /// <summary>Takes note of all cases as they stand, and of what fails.</summary>
    public void See(BoardReading reading) => _reading = reading;

    public void Dispose() => _meter.Dispose();

    private void Gauge(string name, Func<BoardReading, double> value, string unit, string description) =>
        _meter.CreateObservableGauge(name, () => Seen<Measurement<double>>(reading => [new(value(reading))]), unit, description);

    private IEnumerable<T> Seen<T>(Func<BoardReading, IEnumerable<T>> told) =>
        _reading is { } reading && _clock.GetUtcNow() - reading.At < Fresh ? told(reading) : [];

    private static IEnumerable<Measurement<int>> ByState(BoardReading reading) => reading.Cases.CountBy(line => line.State)
        .Select(count => new Measurement<int>(count.Value, new KeyValuePair<string, object?>("state", $"{count.Key}")));

    private static double OldestLetter(BoardReading reading) =>
        reading.Cases.Min(line => line.UnsentSince) is { } since ? (reading.At - since).TotalMinutes : 0;

    private static double OldestWait(BoardReading reading) => reading.Cases
        .Where(line => line.State != CaseState.Draft && line.Wait is not null)
        .Select(line => (reading.At - line.Wait!.Since).TotalDays)
        .DefaultIfEmpty(0)
        .Max();
}
