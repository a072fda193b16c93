using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Panels;

/// <summary>What follows when as many on the panel advise against a product as for it.</summary>
public enum PanelTie { For, Against, Lead }

/// <summary>Which of two sheets that are equally far from the mean is dropped for a further assessor; none of them.</summary>
public enum FarthestTie { Higher, Lower, Neither }

/// <summary>Which of the two middle levels is the panel's, where their number is even.</summary>
public enum MiddleLevel { Lower, Higher }

/// <summary>
/// How a panel's voices count where they are not of one mind. What a round does not name is as it was before it could be named
/// (all proposals).
/// </summary>
public sealed record PanelVotes
{
    public static PanelVotes Usual { get; } = new();

    /// <summary>
    /// How many of the sheets have to advise against a product for it to get no star ("rejection"; "none" for recommendations that
    /// advise only: null).
    /// </summary>
    public Majority? Rejection { get; init; } = Majority.Half;

    /// <summary>The same where they are equally many ("tie"); asked only where more than half decide.</summary>
    public PanelTie Tie { get; init; }

    /// <summary>"farthest_tie".</summary>
    public FarthestTie Farthest { get; init; }

    /// <summary>"middle_level".</summary>
    public MiddleLevel Middle { get; init; }

    /// <summary>How many sheets the lead's weighs as many as, where the points are weighted ("lead_weight").</summary>
    public int LeadWeight { get; init; } = 1;

    internal static PanelVotes Read(JsonPlace place, bool isWeighted) => new()
    {
        Rejection = place.Has("rejection") ? place["rejection"].Choice(Rejections, Word).Majority : Majority.Half,
        Tie = place.Has("tie") ? place["tie"].Choice(Enum.GetValues<PanelTie>(), tie => tie.ToString().ToLowerInvariant()) : PanelTie.For,
        Farthest = place.Has("farthest_tie")
            ? place["farthest_tie"].Choice(Enum.GetValues<FarthestTie>(), tie => tie.ToString().ToLowerInvariant())
            : FarthestTie.Higher,
        Middle = place.Has("middle_level")
            ? place["middle_level"].Choice(Enum.GetValues<MiddleLevel>(), level => level.ToString().ToLowerInvariant())
            : MiddleLevel.Lower,
        LeadWeight = isWeighted ? place["lead_weight"].Whole(2, 9) : 1,
    };

    private static readonly OrNone[] Rejections = [.. Enum.GetValues<Majority>().Select(each => new OrNone(each)), new(null)];

    private static string Word(OrNone rejection) => rejection.Majority is { } majority ? WordOf(majority) : "none";

    /// <summary>What the file of a round calls it.</summary>
    internal static string WordOf(Majority majority) => majority switch
    {
        Majority.Half => "half",
        Majority.TwoThirds => "two_thirds",
        Majority.All => "all",
        _ => throw new ArgumentOutOfRangeException(nameof(majority), majority, null),
    };

    private readonly record struct OrNone(Majority? Majority);
}
