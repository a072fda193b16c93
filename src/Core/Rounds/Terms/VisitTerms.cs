using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Terms;

/// <summary>One thing that a visitor looks at on the spot; the answer is whether it is as the application says.</summary>
/// <param name="Code">"K1"; unique in the round.</param>
/// <param name="Text">The question.</param>
/// <param name="For">The commodities that it is asked of.</param>
public sealed record VisitCheck(string Code, LocalText Text, IReadOnlyList<Commodity> For);

/// <summary>Which wares are visited and what is looked at there (all proposals; the regulations name no field visit form).</summary>
/// <param name="Checks">In the order of the form.</param>
public sealed record VisitTerms(IReadOnlyList<VisitCheck> Checks)
{
    public static readonly VisitTerms None = new([]);

    /// <summary>What is looked at for a ware; nothing where the round sends no visitor.</summary>
    public IReadOnlyList<VisitCheck> Of(Commodity commodity) => [.. Checks.Where(check => check.For.Contains(commodity))];

    internal static VisitTerms Read(JsonPlace place)
    {
        var checks = new List<VisitCheck>();
        foreach (var item in place["checks"].Items())
        {
            var check = new VisitCheck(item["code"].Text(), item["text"].LocalText(),
                [.. item["commodities"].Items().Select(ware => ware.Choice(Enum.GetValues<Commodity>(), each => $"{each}"))]);
            if (checks.Exists(other => other.Code == check.Code))
                item["code"].Refuse("round.code.duplicate", check.Code);
            checks.Add(check);
        }

        return new(checks);
    }
}
