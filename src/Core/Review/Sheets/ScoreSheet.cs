using System.Globalization;
using Ovop.Core.Cases.Trails;

namespace Ovop.Core.Review.Sheets;

/// <summary>What an assessor recommends beside the levels.</summary>
public enum Recommendation { Approve, Reject }

/// <summary>One assessor's locked sheet. A later attempt replaces an earlier one, which is kept in the record.</summary>
/// <param name="Assessor">The assessor's id.</param>
/// <param name="Attempt">1 for the first scoring, one more after each discussion.</param>
/// <param name="Levels">The level by criterion code, for every criterion.</param>
/// <param name="Notes">Notes by criterion code.</param>
/// <param name="Reason">Why the recommendation is as it is.</param>
public sealed record ScoreSheet(
    string Assessor,
    int Attempt,
    IReadOnlyDictionary<string, int> Levels,
    IReadOnlyDictionary<string, string> Notes,
    Recommendation Decision,
    string Reason)
{
    /// <summary>SHA-256 over the whole sheet. It stands in the trail, so that a sheet that was changed afterwards shows.</summary>
    public string Hash() => Seal.Of(
        [Assessor, Attempt.ToString(CultureInfo.InvariantCulture), .. Seal.Sorted(Levels), .. Seal.Sorted(Notes), $"{Decision}", Reason]);
}
