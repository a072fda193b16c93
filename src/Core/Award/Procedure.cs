using Ovop.Core.Anonymity;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Endorsement;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Register;
using Ovop.Core.Review;
using Ovop.Core.Screening;
using Ovop.Core.Stages;
using Ovop.Core.Stars;
using Ovop.Core.Submission;
using Ovop.Core.Visit;

namespace Ovop.Core.Award;

/// <summary>
/// The award procedure, from draft to star. Each stage moves the case on as far as it goes by itself and otherwise leaves it waiting;
/// the orchestration only keeps the time between.
/// </summary>
public static class Procedure
{
    /// <summary>The table of contents: the stages in their order.</summary>
    public static IReadOnlyList<CaseStage> Stages { get; } =
    [
        new SubmissionStage(),
        new DocumentsStage(),
        new EndorsementStage(),
        new ScreeningStage(),
        new BlindStage(),
        new ReviewStage(),
        new VisitStage(),
        new StarsStage(),
        new RatificationStage(),
        new RegisterStage(),
    ];

    /// <summary>Takes the case as far as it goes now. Doing so again, or too early, changes nothing.</summary>
    public static Change Advance(Dossier dossier, Setting setting)
    {
        var change = dossier.By(People.System, setting.Now);
        if (CaseHold.Present(dossier) is not null)
            return HoldMoves.Continue(change, setting);

        change = Confirming.Follow(Answering.IfOverdue(change, setting), setting);
        while (Revisions.Open(change.After) is null)
        {
            var before = change.Case.State;
            change = Further(change, setting);
            if (change.Case.State == before)
                break;
        }

        return Reminders.Due(change, setting);
    }

    /// <summary>
    /// What would make a waiting case go on: what its stage waits for, the end of a revision, or an act that has it looked at again.
    /// </summary>
    public static Awaited AwaitedBy(Dossier dossier)
    {
        if (CaseHold.Present(dossier) is not null)
            return Awaited.AnyOf(Waking.Next(dossier));
        if (Revisions.Open(dossier) is { } open)
            return Awaited.AnyOf(Revisions.Closed(open.Number), Waking.Next(dossier));

        var stages = At(dossier.Case.State).Select(stage => stage.AwaitedBy(dossier)).ToList();
        return new(
            [.. stages.SelectMany(awaited => awaited.Any), Revisions.NextOpening(dossier), Waking.Next(dossier)],
            [.. stages.SelectMany(awaited => awaited.All)]);
    }

    /// <summary>Whether the stage of the case would ask somebody else, or elsewhere, than it did.</summary>
    internal static bool AsksAnother(Dossier dossier, Setting setting) =>
        CaseHold.Present(dossier) is null && (Revisions.Open(dossier) is null
            ? At(dossier.Case.State).Any(stage => stage.AsksAnother(dossier, setting))
            : Confirming.IsPassedOn(dossier, setting));

    /// <summary>The stage that a state belongs to, and those that are passed in the same; none for an end.</summary>
    internal static IEnumerable<CaseStage> At(CaseState state) => Stages.SkipWhile(stage => !stage.States.Contains(state))
        .TakeWhile((stage, place) => place == 0 || stage.States.Count == 0);

    private static Change Further(Change change, Setting setting)
    {
        if (change.Case.State.IsEnd())
            return Closing.Close(change);

        var stage = At(change.Case.State).First();
        var step = stage.Continue(change, setting);
        foreach (var next in Stages.SkipWhile(earlier => earlier != stage).Skip(1))
        {
            if (step is not Step.Done)
                break;
            step = next.Begin(step.Change, setting);
        }

        return step is Step.Back back ? Before(stage).Again(back.Change, setting, back.Reason) : step.Change;
    }

    /// <summary>The stage to which this one sends back.</summary>
    internal static CaseStage Before(CaseStage stage) => Stages.TakeWhile(earlier => earlier != stage).Last(earlier => earlier.Repeats);
}
