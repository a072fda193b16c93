using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Terms;

/// <summary>
/// The stages of a case that a round may switch and time, in the order in which a case passes them; a correction can be asked for
/// in several.
/// </summary>
public enum Stage { Documents, Endorsement, Screening, Review, Consensus, Visit, Ratification, Objection, Correction }

/// <summary>Whether a stage takes place, how long it may take, and when those it waits for are reminded.</summary>
/// <param name="On">Off: the case passes it by.</param>
/// <param name="Due">Counted from the start of the stage. For Objection: the time to answer one.</param>
/// <param name="Reminders">Counted from the start of the stage, ever later, all before <paramref name="Due"/>.</param>
public sealed record StageTerms(bool On, Term Due, IReadOnlyList<Term> Reminders)
{
    /// <summary>
    /// For Ratification: whether proposals are decided in sittings, to which the ratifier is invited once for all of them; else they
    /// are asked about each.
    /// </summary>
    public bool BySitting { get; init; }

    /// <summary>The term of a correction (NEED_FIX, 7 working days, proposal), for rounds that do not name one.</summary>
    private static readonly StageTerms OfCorrection = new(true, Term.OfWorkingDays(7), [Term.OfWorkingDays(3), Term.OfWorkingDays(5)]);

    /// <summary>Rounds that name no site visit have none.</summary>
    private static readonly StageTerms OfVisit = new(false, Term.OfWorkingDays(15), []);

    /// <summary>What a kept wording does not name came later than the wording: no case of it passes that stage.</summary>
    private static readonly StageTerms OfLater = new(false, Term.OfWorkingDays(15), []);

    internal static IReadOnlyDictionary<Stage, StageTerms> ReadAll(JsonPlace place) =>
        Enum.GetValues<Stage>().ToDictionary(stage => stage, stage => ReadOne(place, stage));

    private static StageTerms ReadOne(JsonPlace place, Stage stage) =>
        !place.Has(NameOf(stage)) && Unnamed(stage) is { } unnamed ? unnamed
        : place.Expects(NameOf(stage)) ? Read(place[NameOf(stage)])
        : OfLater;

    private static string NameOf(Stage stage) => stage.ToString().ToLowerInvariant();

    /// <summary>Null for a stage that a wording to be published must name.</summary>
    private static StageTerms? Unnamed(Stage stage) => stage switch
    {
        Stage.Correction => OfCorrection,
        Stage.Visit => OfVisit,
        Stage.Documents or Stage.Endorsement or Stage.Screening or Stage.Review or Stage.Consensus or Stage.Ratification
            or Stage.Objection => null,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    private static StageTerms Read(JsonPlace place)
    {
        var terms = new StageTerms(place["on"].Flag(), place["due"].Term(), [.. place["reminders"].Items().Select(item => item.Term())])
        {
            BySitting = place.Has("sitting") && place["sitting"].Flag(),
        };
        Term[] moments = [.. terms.Reminders, terms.Due];
        if (!moments.Zip(moments.Skip(1)).All(pair => pair.First.IsBefore(pair.Second)))
            place["reminders"].Refuse("round.reminders.order");

        return terms;
    }
}
