using System.Diagnostics.Metrics;
using Ovop.Core.Cases;

namespace Ovop.Functions.Award.Telemetry;

/// <summary>
/// The award in numbers: cases by state, cases that need an operator, what fails and for how long, days of the longest wait (as of the last
/// reconciliation), letters sent or refused, and the age of the oldest that is not sent.
/// </summary>
internal sealed class CaseMeters : IDisposable
{
    public const string Name = "Ovop";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _letters;
    private IReadOnlyList<BoardLine> _cases = [];
    private DateTimeOffset _seen;
    private (int Count, TimeSpan Age) _failures;

    public CaseMeters()
    {
        _letters = _meter.CreateCounter<long>("ovop.letters", "{letter}", "Letters handed to the provider, by outcome: sent or failed.");
        _meter.CreateObservableGauge("ovop.cases", ByState, "{case}", "Cases by state.");
        _meter.CreateObservableGauge(
            "ovop.cases.stuck", () => _cases.Count(line => line.Stuck is not null), "{case}", "Cases that need an operator.");
        _meter.CreateObservableGauge(
            "ovop.failures", () => _failures.Count, "{failure}", "What failed and is not mended, letters left out.");
        _meter.CreateObservableGauge(
            "ovop.failures.oldest", () => _failures.Age.TotalMinutes, "min", "Minutes since the oldest of it failed first.");
        _meter.CreateObservableGauge(
            "ovop.letters.oldest", OldestLetter, "min", "Minutes since the oldest letter that could not be sent was asked for.");
        _meter.CreateObservableGauge("ovop.wait.oldest", OldestWait, "d", "Days since the longest wait began.");
    }

    public void Sent(bool accepted) => _letters.Add(1, new KeyValuePair<string, object?>("outcome", accepted ? "sent" : "failed"));

    /// <summary>Takes note of all cases as they stand.</summary>
    public void See(IReadOnlyList<BoardLine> cases, DateTimeOffset now) => (_cases, _seen) = (cases, now);

    /// <summary>Takes note of what fails, and for how long the oldest of it has.</summary>
    public void SeeFailures(int count, TimeSpan age) => _failures = (count, age);

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<int>> ByState() => _cases.CountBy(line => line.State)
        .Select(count => new Measurement<int>(count.Value, new KeyValuePair<string, object?>("state", $"{count.Key}")));

    private double OldestLetter() => _cases.Min(line => line.UnsentSince) is { } since ? (_seen - since).TotalMinutes : 0;

    private double OldestWait() => _cases
        .Where(line => line.State != CaseState.Draft && line.Wait is not null)
        .Select(line => (_seen - line.Wait!.Since).TotalDays)
        .DefaultIfEmpty(0)
        .Max();
}
