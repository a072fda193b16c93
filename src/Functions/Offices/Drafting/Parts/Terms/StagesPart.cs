using Ovop.Core.Rounds.Drafting;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Functions.Offices.Drafting.Parts.Terms;

/// <summary>Which stages there are and how long each may take.</summary>
internal sealed class StagesPart : DraftPart
{
    public override string Code => "tenggat";

    public override IReadOnlyList<string> Roots => ["$.stages", "$.objection_term"];

    public override IReadOnlyList<DraftField> Fields(DraftView view)
    {
        var words = view.Words;
        return
        [
            .. Enum.GetValues<Stage>().SelectMany(stage => Of($"{stage}".ToLowerInvariant(), words[$"stage.{stage}"])),
            new("keberatan_masa", "$.objection_term", TypedKind.Days, words["objection"])
            {
                Hint = words["objection.hint"],
                Heading = words["objection"],
            },
        ];

        IEnumerable<DraftField> Of(string stage, string name) =>
        [
            new($"{stage}_ada", $"$.stages.{stage}.on", TypedKind.Flag, words["stage.on"]) { Heading = name },
            new($"{stage}_lama", $"$.stages.{stage}.due", TypedKind.Days, words["stage.due"]),
            new($"{stage}_ingat", $"$.stages.{stage}.reminders", TypedKind.ManyDays, words["stage.reminders"])
            {
                Hint = words["stage.reminders.hint"],
            },
        ];
    }
}
