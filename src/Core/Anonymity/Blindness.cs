using Ovop.Core.Cases;
using Ovop.Core.Rounds;

namespace Ovop.Core.Anonymity;

/// <summary>The office has looked at what the panel will see, and lets it be appointed.</summary>
public sealed record CopiesRelease(string By, DateTimeOffset At);

/// <summary>
/// What makes a case blind: its panel is not to learn whose application it is until the star is decided (proposal; the
/// round says for which wares). Whoever visits the producer learns it, after scoring.
/// </summary>
/// <param name="Also">Words that the office hides beside the names of the form, such as a nickname.</param>
/// <param name="Kept">Words of those names that stay readable, such as a brand that is the ware's own name.</param>
public sealed record Blindness(IReadOnlyList<string> Also, IReadOnlyList<string> Kept) : IPart
{
    public const string RowKey = "blindness";

    /// <summary>Who handed the files to the panel, and when; null while the office prepares them.</summary>
    public CopiesRelease? Release { get; init; }

    public string Key => RowKey;

    /// <summary>Null for a case whose panel knows whom it assesses.</summary>
    public static Blindness? Of(Dossier dossier) => dossier.Find<Blindness>(RowKey);

    public static bool IsAsked(Dossier dossier, Round round) =>
        dossier.Case.Commodity is { } commodity && round.Panel.BlindFor.Contains(commodity);
}
