using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Terms;

/// <summary>What an assessor is paid, in whole rupiah (proposal: each ministry's cost standards bound it).</summary>
/// <param name="PerCase">For a case that they scored to the end.</param>
/// <param name="PerVisit">For a visit that they reported.</param>
/// <param name="PerDay">For a day on which they were out on visits, however many.</param>
public sealed record FeeTerms(int PerCase, int PerVisit, int PerDay)
{
    public static readonly FeeTerms None = new(0, 0, 0);

    private const int Most = 100_000_000;

    internal static FeeTerms Read(JsonPlace place) =>
        new(place["case"].Whole(0, Most), place["visit"].Whole(0, Most), place["day"].Whole(0, Most));
}
