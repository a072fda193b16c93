using System.Globalization;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Notices;
using Ovop.Core.Rounds;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Submission;
using Ovop.Core.Visit;

namespace Ovop.Core.Screening;

/// <summary>The gates that keep an application from being assessed, found by the screening.</summary>
public sealed record ScreeningResult(IReadOnlyList<GateOutcome> Outcomes, DateTimeOffset At) : IPart
{
    public const string RowKey = "screening";

    public string Key => RowKey;
}

/// <summary>The administrative check (seleksi administrasi): what blocks ends the case, the rest goes to the assessors.</summary>
public static class ScreeningStage
{
    internal static Change Continue(Change change, Setting setting)
    {
        if (!setting.Round.Stages[Stage.Screening].On || change.After.Has(ScreeningResult.RowKey))
            return BlindStage.Continue(change, setting);

        var facts = Facts(change.After, setting);
        var outcomes = GateRule.ApplyAll(setting.Round.Gates.Where(gate => gate.Stage <= GateStage.Verify), facts);
        change = change
            .Put(new ScreeningResult(outcomes, setting.Now))
            .Log("screened", null, outcomes.Select(outcome => (outcome.Code, outcome.Effect.Type.ToString())));

        return outcomes.Any(outcome => outcome.Effect.Type is EffectType.Block or EffectType.Ineligible)
            ? change.MoveTo(CaseState.NotAwarded, null).Send(Letters.ToApplicant(change.After, Notice.NotAwarded, "screening"))
            : BlindStage.Continue(change, setting);
    }

    /// <summary>What the gates may look at before any score.</summary>
    public static GateFacts Facts(Dossier dossier, Setting setting)
    {
        var form = SubmissionStage.Form(dossier);
        var checklist = DocumentRules.Checklist(dossier, setting.Round);
        return new()
        {
            Commodity = dossier.Case.Commodity,
            ValidDocuments = checklist.Where(item => DocumentRules.Counting(dossier, item).Count >= item.MinFiles)
                .Select(item => item.Code).ToHashSet(),
            SentraUnits = int.TryParse(form["jml_unit_sentra"], NumberStyles.None, CultureInfo.InvariantCulture, out var units) ? units : 0,
            SiteVisitDone = VisitStage.IsGood(dossier),
            NoMandatoryDocumentExpired = checklist.Where(item => item.IsMandatory)
                .SelectMany(item => DocumentRules.Counting(dossier, item))
                .All(file => file.ValidUntil is not { } until || until >= WorkingCalendar.DateOf(setting.Now)),
        };
    }
}
