using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Review.Discussing;

/// <summary>What somebody answered the others on a criterion in dispute. The panel reads it without a name.</summary>
/// <param name="Turn">The turn of scoring before whose end it was said.</param>
/// <param name="Number">From 1 in that turn.</param>
public sealed record Remark(int Turn, int Number, string Assessor, string Criterion, string Text, DateTimeOffset At) : IPart
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"remark-{Turn:D2}-{Number:D3}");

    /// <summary>SHA-256 over it, which stands in the trail.</summary>
    public string Hash() => Seal.Of([Turn.ToString(CultureInfo.InvariantCulture), Assessor, Criterion, Text]);
}
