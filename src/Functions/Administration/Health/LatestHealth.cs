using Ovop.Functions.Award.Failures;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;
using Ovop.Functions.Offices;
using Ovop.Functions.Register;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Administration.Health;

/// <summary>How this instance was <see cref="Fresh"/> ago at most: probes ask often.</summary>
internal sealed class LatestHealth(
    AllCases cases, FailureLog failures, BlobRounds rounds, TablePeople people, TableRegister register, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly Lately<Health> _kept = new(
        async cancel => HealthEndpoint.Of(await cases.Read(cancel), clock.GetUtcNow(), await failures.All(cancel)), clock)
    { Fresh = Fresh, Patience = TimeSpan.Zero };

    /// <summary>While storage does not answer.</summary>
    public Health Unreachable => new("storage unreachable", 0, 0) { StaleSeconds = StaleSeconds };

    public async Task<Health> Read(CancellationToken cancel) => await _kept.Read(cancel) with { StaleSeconds = StaleSeconds };

    public void Dispose() => _kept.Dispose();

    private int StaleSeconds =>
        new[] { rounds.StaleSince, people.StaleSince, register.StaleSince }.Min() is { } since
            ? (int)(clock.GetUtcNow() - since).TotalSeconds
            : 0;
}
