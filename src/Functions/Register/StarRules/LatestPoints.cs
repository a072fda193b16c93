using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Storage;

namespace Ovop.Functions.Register.StarRules;

/// <summary>The counts as they were a little while ago: anybody may ask, as often as they like.</summary>
internal sealed class LatestPoints(AllCases cases, TimeProvider clock) : IDisposable
{
    private readonly Lately<IReadOnlyList<PointCount>> _kept = new(async cancel => PointCount.Of(await cases.Read(cancel)), clock)
    { Fresh = Data.LatestRefusals.Fresh };

    public Task<IReadOnlyList<PointCount>> Read(CancellationToken cancel) => _kept.Read(cancel);

    public void Dispose() => _kept.Dispose();
}
