
namespace Ovop.Core.Rounds;

/// <summary>The stages of a case that a round may switch and time, in the order in which a case passes them; a correction can be asked for in several.</summary>
public enum Stage { Documents, Endorsement, Screening, Review, Consensus, Visit, Ratification, Objection, Correction }

/// <summary>Whether a stage takes place, how long it may take, and when those it waits for are reminded.</summary>
/// <param name="On">Off: the case passes it by.</param>
/// <param name="Due">Counted from the start of the stage. For Objection: the time to answer one.</param>
/// <param name="Reminders">Counted from the start of the stage, ever later, all before <paramref name="Due"/>.</param>
public sealed record StageTerms(bool On, Term Due, IReadOnlyList<Term> Reminders)
{
    /// <summary>The term of a correction (NEED_FIX, 7 working days, proposal), for rounds that do not name one.</summary>
    private static readonly StageTerms OfCorrection = new(true, Term.OfWorkingDays(7), [Term.OfWorkingDays(3), Term.OfWorkingDays(5)]);

    /// <summary>Rounds that name no site visit have none.</summary>
    private static readonly StageTerms OfVisit = new(false, Term.OfWorkingDays(15), []);

    internal static IReadOnlyDictionary<Stage, StageTerms> ReadAll(JsonPlace place)
    {
        var stages = new Dictionary<Stage, StageTerms>();
        foreach (var stage in Enum.GetValues<Stage>())
            stages[stage] = (place.Has(NameOf(stage)) ? null : Unnamed(stage)) ?? Read(place[NameOf(stage)]);

        return stages;
    }

    private static string NameOf(Stage stage) => stage.ToString().ToLowerInvariant();

    private static StageTerms? Unnamed(Stage stage) => stage switch { Stage.Correction => OfCorrection, Stage.Visit => OfVisit, _ => null };

    private static StageTerms Read(JsonPlace place)
    {
        var terms = new StageTerms(place["on"].Flag(), place["due"].Term(), [.. place["reminders"].Items().Select(item => item.Term())]);
        Term[] moments = [.. terms.Reminders, terms.Due];
        if (!moments.Zip(moments.Skip(1)).All(pair => pair.First.IsBefore(pair.Second)))
            place["reminders"].Refuse("round.reminders.order");

        return terms;
    }
}
