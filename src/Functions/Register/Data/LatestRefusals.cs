using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Register.Data;

/// <summary>The counts as they were <see cref="Fresh"/> ago at most: anybody may ask, as often as they like.</summary>
internal sealed class LatestRefusals(AllCases cases, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly Lately<IReadOnlyList<Refusals>> _kept = new(async cancel => Refusals.Of(await cases.Read(cancel)), clock)
    { Fresh = Fresh };

    public Task<IReadOnlyList<Refusals>> Read(CancellationToken cancel) => _kept.Read(cancel);

    public void Dispose() => _kept.Dispose();
}
