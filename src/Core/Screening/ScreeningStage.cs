using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Rounds.Gates;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Stages;

namespace Ovop.Core.Screening;

/// <summary>The gates that keep an application from being assessed, found by the screening.</summary>
public sealed record ScreeningResult(IReadOnlyList<GateOutcome> Outcomes, DateTimeOffset At) : IFoundPart
{
    public const string RowKey = "screening";

    public string Key => RowKey;

    public string Identity => string.Join(' ', Outcomes.Select(outcome => $"{outcome.Code} {outcome.Effect.Type}"));
}

/// <summary>The administrative check (seleksi administrasi): what blocks ends the case, the rest goes to the assessors.</summary>
public sealed class ScreeningStage : CaseStage
{
    public override IReadOnlyList<CaseState> States => [CaseState.Screening];

    public override IReadOnlyList<CaseState> Ends => [CaseState.NotAwarded];

    /// <summary>It waits for nobody; an objection begins here, told as submitted.</summary>
    public override Awaited AwaitedBy(Dossier dossier) => Awaited.AnyOf(new CaseEvent(CaseEventKind.Submitted));

    public override Step Begin(Change change, Setting setting) => new Step.Stays(change.MoveTo(CaseState.Screening, null));

    public override Step Continue(Change change, Setting setting)
    {
        if (!setting.Round.Stages[Stage.Screening].On || change.After.Has(ScreeningResult.RowKey))
            return new Step.Done(change);

        var facts = Facts(change.After, setting);
        var outcomes = GateRule.ApplyAll(setting.Round.Gates.Where(gate => gate.Stage <= GateStage.Verify), facts);
        change = change
            .Put(new ScreeningResult(outcomes, setting.Now))
            .Log("screened", null, outcomes.Select(outcome => (outcome.Code, outcome.Effect.Type.ToString())));

        return outcomes.Any(outcome => outcome.Effect.Type is EffectType.Block or EffectType.Ineligible)
            ? new Step.Stays(
                change.MoveTo(CaseState.NotAwarded, null).Send(Letters.ToApplicant(change.After, Notice.NotAwarded, "screening")))
            : new Step.Done(change);
    }

    /// <summary>What the gates may look at before any score. What the dinas gives as it endorses needs no file once it has.</summary>
    public static GateFacts Facts(Dossier dossier, Setting setting)
    {
        var form = ApplicationForm.Of(dossier);
        var checklist = DocumentRules.Checklist(dossier, setting.Round);
        var facts = new GateFacts
        {
            Commodity = dossier.Case.Commodity,
            ValidDocuments = checklist
                .Where(item => EndorsementStage.LetterFor(dossier, item) is not null
                    || DocumentRules.Counting(dossier, item).Count >= item.MinFiles)
                .Select(item => item.Code).ToHashSet(),
            SentraUnits = int.TryParse(form["jml_unit_sentra"], NumberStyles.None, CultureInfo.InvariantCulture, out var units) ? units : 0,
            SiteVisitDone = false,
            NoMandatoryDocumentExpired = checklist.Where(item => item.IsMandatory)
                .SelectMany(item => DocumentRules.Counting(dossier, item))
                .All(file => file.ValidUntil is not { } until || until >= WorkingCalendar.DateOf(setting.Now)),
        };
        return dossier.All<IGateFact>().Aggregate(facts, (so, part) => part.AddTo(so));
    }
}
