using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds;

/// <summary>
/// What a checklist says of a document: "-", "O" (it may earn points), "M", or "F" (mandatory for ware that touches food, else
/// optional).
/// </summary>
public enum Requirement { NotAsked, Optional, Mandatory, MandatoryForFoodContact }

/// <summary>A document that is asked for.</summary>
/// <param name="Code">"D-NIB".</param>
/// <param name="Need">Never <see cref="Requirement.NotAsked"/>; <see cref="Requirement.MandatoryForFoodContact"/> only while that
/// is not known.</param>
/// <param name="Expires">Whether the applicant states until when it is valid.</param>
/// <param name="MinFiles">Files needed before it counts as handed in, at least 1.</param>
public sealed record ChecklistItem(string Code, LocalText Name, Requirement Need, bool Expires, int MinFiles)
{
    internal const int Megabyte = 1024 * 1024;

    /// <summary>The most megabytes that a round may let a file have.</summary>
    public const int MostMegabytes = 90;

    /// <summary>The most bytes that one of its files may have.</summary>
    public long MaxBytes { get; init; } = 10 * Megabyte;

    /// <summary>
    /// For an expiring document that has a date of its own, such as a test: how many months it holds from then. Otherwise the
    /// applicant states until when it holds.
    /// </summary>
    public int? ValidMonths { get; init; }

    /// <summary>Whether its pictures are what the product's page shows, with the applicant's consent ("photos": true).</summary>
    public bool ArePhotos { get; init; }

    /// <summary>What the paper is and shows, in a sentence; null in a wording that does not say.</summary>
    public LocalText? What { get; init; }

    /// <summary>Who issues it; null in a wording that does not say.</summary>
    public LocalText? Issuer { get; init; }

    public bool IsMandatory => Need == Requirement.Mandatory;
}

/// <summary>
/// The documents of a round. The ministry itself asks for the proposal letter, the sentra decree, industrial legality and a
/// sample, and for food a permit, a halal certificate and a laboratory test; all else is a proposal.
/// </summary>
public sealed class Checklist
{
    private static readonly Requirement[] Requirements = Enum.GetValues<Requirement>();
    private readonly List<(ChecklistItem Item, Dictionary<Commodity, Requirement> Needs)> _rows;

    private Checklist(List<(ChecklistItem, Dictionary<Commodity, Requirement>)> rows) => _rows = rows;

    /// <summary>All document codes of the round, in its order.</summary>
    public IReadOnlyList<string> Codes => [.. _rows.Select(row => row.Item.Code)];

    /// <summary>What is asked for a commodity, in the order of the round; nothing for one that the round does not know.</summary>
    public IReadOnlyList<ChecklistItem> For(Commodity commodity) =>
    [
        .. from row in _rows
           let need = row.Needs.GetValueOrDefault(commodity, Requirement.NotAsked)
           where need != Requirement.NotAsked
           select row.Item with { Need = need },
    ];

    /// <summary>The same, once it is known whether the ware touches food.</summary>
    public IReadOnlyList<ChecklistItem> For(Commodity commodity, bool touchesFood) =>
        [.. For(commodity).Select(item => item.Need != Requirement.MandatoryForFoodContact ? item
            : item with { Need = touchesFood ? Requirement.Mandatory : Requirement.Optional })];

    internal static Checklist Read(JsonPlace place)
    {
        var rows = new List<(ChecklistItem Item, Dictionary<Commodity, Requirement>)>();
        foreach (var item in place.Items())
        {
            var code = item["code"].Text();
            if (rows.Exists(row => row.Item.Code == code))
                item["code"].Refuse("round.code.duplicate", code);
            if (!DocumentCode.IsShaped(code))
                item["code"].RefuseNew("round.document.code", code);
            if (DocumentCode.Reserved.Contains(code))
                item["code"].RefuseNew("round.document.reserved", code);

            var need = item["need"];
            var needs = Enum.GetValues<Commodity>().Where(commodity => need.Expects($"{commodity}"))
                .ToDictionary(commodity => commodity, commodity => need[$"{commodity}"].Choice(Requirements, Letter));
            rows.Add((Item(item, code), needs));
        }

        return new(rows);
    }

    /// <summary>Rounds from before limits, terms and explanations were data have none.</summary>
    private static ChecklistItem Item(JsonPlace item, string code)
    {
        var read = new ChecklistItem(
            code, item["name"].LocalText(), Requirement.NotAsked, item["expires"].Flag(), item["min_files"].Whole(1, 50));
        if (item.Has("what"))
            read = read with { What = item["what"].LocalText() };
        if (item.Has("issuer"))
            read = read with { Issuer = item["issuer"].LocalText() };
        if (item.Has("photos"))
            read = read with { ArePhotos = item["photos"].Flag() };
        if (item.Has("max_mb"))
            read = read with { MaxBytes = item["max_mb"].Whole(1, ChecklistItem.MostMegabytes) * (long)ChecklistItem.Megabyte };
        return item.Has("valid_months") ? read with { ValidMonths = item["valid_months"].Whole(1, 120) } : read;
    }

    private static string Letter(Requirement requirement) => requirement switch
    {
        Requirement.Optional => "O",
        Requirement.Mandatory => "M",
        Requirement.MandatoryForFoodContact => "F",
        Requirement.NotAsked => "-",
        _ => throw new ArgumentOutOfRangeException(nameof(requirement), requirement, null),
    };
}
