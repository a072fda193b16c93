using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Award.Waits;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Notices;
using Ovop.Core.Register;
using Ovop.Core.Submission;

namespace Ovop.Functions.Administration.Bulk;

/// <summary>What is done to many cases at once. Histories of orchestrations hold the numbers.</summary>
public enum BulkKind { Retry = 0, Due = 1, Hold = 2, Resume = 3, Release = 4, Letters = 5, Wording = 6, Circular = 13 }

/// <summary>One act for all cases of a list, with one reason.</summary>
/// <param name="Kind">What.</param>
/// <param name="Who">Id of the administrator.</param>
/// <param name="Day">The new last day, where deadlines are moved.</param>
public sealed record BulkAct(BulkKind Kind, string Who, string Reason, DateOnly? Day)
{
    /// <summary>The most cases of one list.</summary>
    public const int Most = 5_000;

    /// <summary>What is sent, where a circular is; it is written on pages of its own.</summary>
    public Circular? Circular { get; init; }

    public Result<Change> On(Dossier dossier, Setting setting) => Kind switch
    {
        BulkKind.Retry => Interventions.Retry(dossier, Who, Reason, setting.Now),
        BulkKind.Due => Deadline.Move(dossier, Who, Day, Reason, setting),
        BulkKind.Hold => HoldMoves.Begin(dossier, Who, Reason, setting),
        BulkKind.Resume => HoldMoves.End(dossier, Who, Reason, setting),
        BulkKind.Release => Release.Now(dossier, Who, Reason, setting),
        BulkKind.Letters => Interventions.ResendLost(dossier, Who, Reason, setting),
        BulkKind.Wording => PresentWording.Take(dossier, Who, Reason, setting),
        BulkKind.Circular => Circular!.Write(dossier, Who, Reason, setting.Now),
        _ => throw new InvalidOperationException($"Unknown act {Kind}."),
    };

    /// <summary>What is wrong with the act itself, whatever the case.</summary>
    public Problem? MustBeComplete(DateTimeOffset now) =>
        Reasons.Missing(Reason)
        ?? (Kind == BulkKind.Circular && Circular is null ? new Problem("act.choose", Field: "tindakan") : null)
        ?? (Kind != BulkKind.Due ? null
            : Day is not { } day ? new Problem("due.day", Field: "tenggat")
            : Deadline.EndOf(day) <= now ? new Problem("due.past", Field: "tenggat")
            : null);
}

/// <summary>An act and the list for which it was confirmed, or a portion of that.</summary>
public sealed record BulkWork(BulkAct Act, IReadOnlyList<ApplicationNumber> Numbers);

/// <summary>What became of one case.</summary>
/// <param name="Refused">The code of why nothing was done; null when it was.</param>
/// <param name="Events">What its orchestration has to be told.</param>
public sealed record BulkOutcome(ApplicationNumber Number, string? Refused, IReadOnlyList<CaseEvent> Events);

/// <summary>How far it has come: kept as the orchestration's custom status, and at the end its result.</summary>
/// <param name="Done">How many cases were looked at.</param>
/// <param name="All">How many there are.</param>
/// <param name="Refused">The codes of why nothing was done, by case.</param>
public sealed record BulkProgress(int Done, int All, IReadOnlyDictionary<string, string> Refused);
