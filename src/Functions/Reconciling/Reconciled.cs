using Ovop.Core.Cases;
using Ovop.Functions.Award;

namespace Ovop.Functions.Reconciling;

/// <summary>What was made good in one case.</summary>
public sealed record MadeGood(ApplicationNumber Number, Repair What);

/// <summary>What a reconciliation came to.</summary>
/// <param name="Cases">How many were looked at.</param>
/// <param name="Broken">Those that could not be reconciled; each is noted as a failure.</param>
public sealed record Reconciled(int Cases, IReadOnlyList<MadeGood> Made, IReadOnlyList<ApplicationNumber> Broken)
{
    public static Reconciled Sum(IReadOnlyCollection<Reconciled> parts) => new(
        parts.Sum(part => part.Cases), [.. parts.SelectMany(part => part.Made)], [.. parts.SelectMany(part => part.Broken)]);
}
