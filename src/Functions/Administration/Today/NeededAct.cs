using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Core.Ratification;
using Ovop.Core.Review.Appointing;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Today;

/// <summary>What the office has to do about a case that waits for it, in words, and where.</summary>
internal static class NeededAct
{
    /// <param name="isBounded">Whether whoever asks is for a part of the award alone: whom all of it needs, others see to.</param>
    public static (string Words, string Address) Of(BoardLine line, Texts words, bool isBounded) => line.Wait!.For switch
    {
        Escalation.For or Appointments.For when isBounded && !IsPanel(line) => (words["today.open"], line.Number.Office),
        BlindStage.For => (words["today.copies"], line.Number.OfficeCopies),
        Escalation.For when line.Stuck == Approvals.Few => (words["today.approvers"], OfficePaths.Offices),
        Escalation.For => (words["today.handover"], OfficePaths.Handover),
        CaseHold.For => (words["today.resume"], $"{line.Number.Office}#bertindak"),
        Appointments.For when IsPanel(line) => (words["today.panel"], line.Number.OfficePanel),
        Appointments.For => (words["today.assessors"], OfficePaths.Assessors),
        var other => throw new ArgumentOutOfRangeException(nameof(line), other, "Nothing says what the office does about it."),
    };

    private static bool IsPanel(BoardLine line) =>
        line is { Wait.For: Appointments.For, State: CaseState.Review or CaseState.Consensus };
}
