using Ovop.Core.Rounds.Approvals;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Panels;
using Ovop.Core.Rounds.Rubrics;
using Ovop.Core.Rounds.Terms;

namespace Ovop.Core.Rounds.Drafting;

/// <summary>
/// What a round may say and hardly means: days off of years that it has nothing to do with, years without a decree, stars that nobody
/// can reach, criteria of which assessors see nothing. Each stands at its place, as a problem does, and hinders nothing.
/// </summary>
public static class RoundWarnings
{
    public static IReadOnlyList<Problem> Of(Round round) =>
        [.. Years(round), .. Stars(round), .. Answers(round), .. Letters(round), .. Evidence(round)];

    private static IEnumerable<Problem> Years(Round round)
    {
        var (first, last) = (WorkingCalendar.DateOf(round.Opens).Year, WorkingCalendar.DateOf(round.Closes).Year);
        var others = round.Calendar.Holidays.Select(day => day.Year).Where(year => year < first || year > last + 1)
            .Distinct().Order().ToList();
        if (others.Count > 0)
            yield return new("warning.holidays", Field: "$.calendar.holidays", Args: [string.Join(", ", others), round.Id]);

        var missing = Enumerable.Range(first, last - first + 1).Where(year => !round.Calendar.Decreed.Contains(year)).ToList();
        if (missing.Count > 0)
            yield return new("warning.decree", Field: "$.calendar.decreed", Args: [string.Join(", ", missing)]);
    }

    /// <summary>
    /// Gates that keep a product with full points, all papers that its business can be asked for and every visit that there is from the
    /// top star.
    /// </summary>
    private static IEnumerable<Problem> Stars(Round round) =>
        from gate in round.Gates.Index()
        from ware in round.Commodities
        where gate.Item.Active.Type != EffectType.Hold && LegalForm.All.Any(form => Fails(gate.Item, Best(round, ware, form)))
        let top = round.ProfileOf(ware).Max
        let most = gate.Item.Active.Type == EffectType.Cap ? gate.Item.Active.CapOn(top) : 0
        group ware by (gate.Index, gate.Item.Code, most, top) into wares
        select new Problem(
            "warning.star", Field: $"$.gates[{wares.Key.Index}].require",
            Args: [wares.Key.Code, string.Join(' ', wares), $"{wares.Key.most}", $"{wares.Key.top}"]);

    /// <summary>A held star can only be sent back: where that is no answer, its case waits for ever.</summary>
    private static IEnumerable<Problem> Answers(Round round)
    {
        if (!round.Ratification.Allows(RatificationAnswer.Back)
            && round.Gates.FirstOrDefault(gate => gate.Active.Type == EffectType.Hold) is { } hold)
            yield return new("warning.answers", Field: "$.ratification.answers", Args: [hold.Code]);
        if (round.Panel.Votes.Tie == PanelTie.Lead && round.Panel.Votes.Rejection != Majority.Half)
            yield return new("warning.tie", Field: "$.panel.tie");
    }

    /// <summary>What the dinas gives as it endorses is given by nobody where none does.</summary>
    private static IEnumerable<Problem> Letters(Round round) =>
        from code in round.Stages[Stage.Endorsement].On ? [] : round.Checklist.Codes.Index()
        from ware in round.Commodities
        where round.Checklist.For(ware).Any(item => item.Code == code.Item && item.Need == Requirement.WithEndorsement)
        select new Problem("warning.letter", Field: $"$.checklist[{code.Index}].need.{ware}", Args: [code.Item]);

    /// <summary>A criterion whose every document names people is scored by assessors who see none of it.</summary>
    private static IEnumerable<Problem> Evidence(Round round)
    {
        var unseen = round.StageRubrics.Values.Prepend(round.Rubric)
            .SelectMany(rubric => rubric.Commodities.SelectMany(rubric.CriteriaFor))
            .Where(criterion => criterion.Evidence.All(round.Checklist.NamesPeople)).ToList();
        return from document in round.Checklist.Codes.Index()
               from criterion in unseen.Where(criterion => criterion.Evidence.Contains(document.Item))
                   .Select(criterion => criterion.Code).Distinct()
               select new Problem(
                   "warning.evidence", Field: $"$.checklist[{document.Index}].names_people", Args: [document.Item, criterion]);
    }

    private static bool Fails(Gate gate, GateFacts facts) => gate.When.Holds(facts) && !gate.Require.Holds(facts);

    private static GateFacts Best(Round round, Commodity commodity, string legalForm) => new()
    {
        Commodity = commodity,
        ValidDocuments = round.Checklist.For(commodity, touchesFood: true, legalForm).Select(item => item.Code).ToHashSet(),
        SentraUnits = int.MaxValue / 100,
        Levels = round.Rubric.CriteriaFor(commodity).ToDictionary(criterion => criterion.Code, criterion => criterion.Levels.Count - 1),
        Star = round.ProfileOf(commodity).StarFor(Points.Of(100)),
        StarMax = round.ProfileOf(commodity).Max,
        SiteVisitDone = round.Stages[Stage.Visit].On && round.Visit.Of(commodity).Count > 0,
        MinSectionPercentHundredths = 10_000,
        NoMandatoryDocumentExpired = true,
    };
}
