using Ovop.Core.Cases;

namespace Ovop.Core.Retention;

/// <summary>A case that is needed as evidence is not erased, however old: a row that says who holds it, since when and why.</summary>
/// <param name="By">Id of the administrator.</param>
/// <param name="At">Since when.</param>
/// <param name="Reason">Such as the number of a court's or an auditor's file.</param>
public sealed record LegalHold(string By, DateTimeOffset At, string Reason) : IPlainPart
{
    public const string RowKey = "legal-hold";

    public string Key => RowKey;

    /// <summary>Since when no longer; null while it holds.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The hold in force, if there is one.</summary>
    public static LegalHold? Present(Dossier dossier) => dossier.Find<LegalHold>(RowKey) is { EndedAt: null } hold ? hold : null;

    /// <summary>
    /// Nothing changes where the same person holds it for that reason. <c>hold.erased</c>, <c>hold.there</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Begin(Dossier dossier, string who, string reason, DateTimeOffset now) =>
        dossier.Case.ErasedAt is not null ? new Problem("hold.erased", ProblemKind.Conflict)
        : Present(dossier) is not null
            ? dossier.WasDone("hold.begun", who, reason)
                ? Change.None(dossier, who, now)
                : new Problem("hold.there", ProblemKind.Conflict)
        : Reasons.Missing(reason) is { } problem ? problem
        : dossier.By(who, now).Put(new LegalHold(who, now, reason.Trim())).Log("hold.begun", reason.Trim());

    /// <summary>Nothing changes where the same person has ended it for that reason. <c>hold.none</c> or <c>act.reason</c>.</summary>
    public static Result<Change> End(Dossier dossier, string who, string reason, DateTimeOffset now) =>
        Present(dossier) is not { } hold
            ? dossier.WasDone("hold.ended", who, reason)
                ? Change.None(dossier, who, now)
                : new Problem("hold.none", ProblemKind.Conflict)
        : Reasons.Missing(reason) is { } problem ? problem
        : dossier.By(who, now).Put(hold with { EndedAt = now }).Log("hold.ended", reason.Trim());
}
