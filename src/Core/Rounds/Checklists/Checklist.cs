using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Checklists;

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

    /// <summary>What the round says of a document, whatever the ware; null where it has none of this code.</summary>
    public ChecklistItem? Find(string code) => _rows.Find(row => row.Item.Code == code).Item;

    /// <summary>Whether a document is for no assessor, since it names people (<see cref="ChecklistItem.NamesPeople"/>).</summary>
    public bool NamesPeople(string code) => Find(code)?.NamesPeople ?? DocumentCode.NamingPeople.Contains(code);

    /// <summary>What is asked for a commodity, in the order of the round; nothing for one that the round does not know.</summary>
    public IReadOnlyList<ChecklistItem> For(Commodity commodity) =>
    [
        .. from row in _rows
           let need = row.Needs.GetValueOrDefault(commodity, Requirement.NotAsked)
           where need != Requirement.NotAsked
           select row.Item with { Need = need },
    ];

    /// <summary>The same, once it is known whether the ware touches food, and what the business is in law.</summary>
    public IReadOnlyList<ChecklistItem> For(Commodity commodity, bool touchesFood, string legalForm) =>
        [.. For(commodity).Where(item => item.IsAskedOf(legalForm)).Select(item => item.Need != Requirement.MandatoryForFoodContact ? item
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
            rows.Add((ChecklistItem.Read(item, code), needs));
        }

        return new(rows);
    }

    private static string Letter(Requirement requirement) => requirement switch
    {
        Requirement.Optional => "O",
        Requirement.Mandatory => "M",
        Requirement.MandatoryForFoodContact => "F",
        Requirement.WithEndorsement => "E",
        Requirement.NotAsked => "-",
        _ => throw new ArgumentOutOfRangeException(nameof(requirement), requirement, null),
    };
}
