using Ovop.Core.Rounds.Drafting;
using Ovop.Functions.Hosting.Fields.Choices;

namespace Ovop.Functions.Offices.Drafting.Parts.Terms;

/// <summary>What applicants are shown of what the panel found, and when.</summary>
internal sealed class FindingsPart : DraftPart
{
    public override string Code => "temuan";

    public override IReadOnlyList<string> Roots => ["$.findings"];

    public override IReadOnlyList<DraftField> Fields(DraftView view)
    {
        var words = view.Words;
        var (shown, hidden) = (new Option("shown", words["findings.shown"]), new Option("hidden", words["findings.hidden"]));
        return
        [
            Choice("tingkat", "levels", words["findings.levels"], shown, hidden),
            Choice("catatan", "notes", words["findings.notes"], shown, hidden),
            Choice("nilai", "points", words["findings.points"], hidden, shown),
            new("mulai", "$.findings.from", TypedKind.Moment, words["findings.from"])
            {
                Hint = words["findings.from.hint"],
                Optional = true,
            },
            new("sampai", "$.findings.until", TypedKind.Moment, words["findings.until"])
            {
                Hint = words["findings.until.hint"],
                Optional = true,
            },
        ];

        DraftField Choice(string name, string member, string label, params IReadOnlyList<Option> options) =>
            new(name, $"$.findings.{member}", TypedKind.Choice, label)
            {
                Hint = words["empty.is", options[0].Label],
                Optional = true,
                Options = options,
            };
    }
}
