using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Ovop.Core.Cases;
using Ovop.Functions.Administration.Failures;
using Ovop.Functions.Award;
using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Telemetry;
using Ovop.Functions.Tests.Administration.Failures;
using Ovop.Functions.Tests.Notices.Mornings;

namespace Ovop.Functions.Tests.Administration;

public sealed class GaugesTests
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public void Who_never_looked_tells_nothing_of_cases()
    {
        using var meters = new CaseMeters(_clock);

        Told(meters).ShouldBeEmpty();
    }

    [Fact]
    public void Who_looked_tells_until_somebody_else_has_looked()
    {
        using var meters = new CaseMeters(_clock);
        meters.See(new([Line(CaseState.Review, stuck: "engine"), Line(CaseState.Draft)], 2, TimeSpan.FromMinutes(70), _clock.GetUtcNow()));

        var told = Told(meters);
        told["ovop.cases.stuck"].ShouldBe(1);
        told["ovop.failures"].ShouldBe(2);
        told["ovop.failures.oldest"].ShouldBe(70);
        told.Keys.ShouldBe(["ovop.cases", "ovop.cases.late", "ovop.cases.stuck", "ovop.failures", "ovop.failures.oldest", "ovop.letters.oldest", "ovop.wait.oldest"], ignoreOrder: true);

        _clock.Advance(CaseMeters.Fresh);
        Told(meters).ShouldBeEmpty("another instance has looked since, or nobody has: the numbers of then say nothing of now");
    }

    [Fact]
    public async Task The_watch_that_looks_at_what_fails_tells_how_all_cases_stand()
    {
        var office = await Office.Open();
        await office.Failures.Note(FailureKind.Reconciliation, $"{Office.Number}", "TimeoutException");
        office.Web.Clock.Advance(TimeSpan.FromMinutes(5));
        using var meters = new CaseMeters(office.Web.Clock);

        await new FailureWatchTrigger(FailedWorkTests.Desk(office), office.Cases, new(office.Tables), meters, new MorningScene().Mornings, office.Web.Clock, NullLogger<FailureWatchTrigger>.Instance)
            .Run(new(), office.Engine, TestContext.Current.CancellationToken);

        var told = Told(meters);
        told["ovop.cases"].ShouldBe(1);
        told["ovop.failures"].ShouldBe(1);
        told["ovop.failures.oldest"].ShouldBe(5);
    }

    /// <summary>What an exporter would be told now, by instrument; the sum where there are several.</summary>
    private static Dictionary<string, double> Told(CaseMeters meters)
    {
        var told = new Dictionary<string, double>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, heard) => { if (instrument.Meter.Scope == meters) heard.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => told[instrument.Name] = told.GetValueOrDefault(instrument.Name) + value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => told[instrument.Name] = told.GetValueOrDefault(instrument.Name) + value);
        listener.Start();
        listener.RecordObservableInstruments();
        return told;
    }

    private static BoardLine Line(CaseState state, string? stuck = null) =>
        new(new("2026", 1), state, null, "", "", "33", default, null, stuck, []);
}
