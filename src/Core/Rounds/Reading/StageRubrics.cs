using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Rounds.Reading;

/// <summary>
/// Reads the rubrics of stages that have one of their own. An objection's may weigh and word everything otherwise and ask for more, but
/// knows every criterion of the review, by which is objected. Re-scoring fills sheets that are added up with those of the review: its
/// levels count the same, and it asks for no note where the review did not, since who scores again does so on the disputed criteria
/// alone; only words and documents may differ.
/// </summary>
internal static class StageRubrics
{
    private static readonly Stage[] Known = [Stage.Consensus, Stage.Objection];

    public static IReadOnlyDictionary<Stage, Rubric> Read(JsonPlace place, Rubric review, IReadOnlyCollection<string> documents)
    {
        var read = new Dictionary<Stage, Rubric>();
        foreach (var name in place.Names())
        {
            var stage = Known.FirstOrDefault(stage => NameOf(stage) == name);
            if (stage == default)
                place.Refuse("round.choice", string.Join(", ", Known.Select(NameOf)));
            else
                read[stage] = Proved(place[name], stage, Rubric.Read(place[name], documents), review);
        }

        return read;
    }

    private static Rubric Proved(JsonPlace place, Stage stage, Rubric rubric, Rubric review)
    {
        foreach (var commodity in review.Commodities)
        {
            var own = rubric.Commodities.Contains(commodity) ? rubric.CriteriaFor(commodity) : [];
            foreach (var criterion in review.CriteriaFor(commodity))
                if (own.FirstOrDefault(other => other.Code == criterion.Code) is not { } same)
                    place.Refuse("round.criterion.unknown", criterion.Code);
                else if (stage == Stage.Consensus && !CountsTheSame(criterion, same))
                    place.Refuse("round.rubric.points", criterion.Code);
                else if (stage == Stage.Consensus && same.NeedsNotes && !criterion.NeedsNotes)
                    place.RefuseNew("round.rubric.notes", criterion.Code);
            if (stage == Stage.Consensus && own.Count > review.CriteriaFor(commodity).Count)
                place.Refuse("round.rubric.more");
        }

        return rubric;
    }

    private static bool CountsTheSame(Criterion one, Criterion other) =>
        one.Levels.Select(level => level.Points).SequenceEqual(other.Levels.Select(level => level.Points));

    private static string NameOf(Stage stage) => stage.ToString().ToLowerInvariant();
}
