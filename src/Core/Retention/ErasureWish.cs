using Ovop.Core.Cases;

namespace Ovop.Core.Retention;

/// <summary>
/// Whose case it was wants it erased before its time (UU 27/2022, article 8). What ended without a decision can go at once; the reasons
/// of a decision are needed until its term is over, by whoever objects, audits or judges (article 15), and a page says so.
/// </summary>
/// <param name="By">Who wished it, by the id under which the trail names them.</param>
public sealed record ErasureWish(string By, DateTimeOffset At) : IPlainPart
{
    public const string RowKey = "erasure-wish";

    public string Key => RowKey;

    public static ErasureWish? Of(Dossier dossier) => dossier.Find<ErasureWish>(RowKey);

    /// <summary>Whether a case in this state may go at once.</summary>
    public static bool MayBeMade(CaseState state) => state is CaseState.Lapsed or CaseState.Withdrawn;

    /// <summary><c>erasure.open</c>, <c>erasure.kept</c>, <c>erasure.held</c> or <c>erasure.there</c>.</summary>
    public static Result<Change> Make(Dossier dossier, Setting setting)
    {
        if (CaseMustBeWithoutUse(dossier) is { } needed)
            return needed;

        var change = dossier.ByApplicant(setting);
        return change.Put(new ErasureWish(change.Who, setting.Now)).Log("erasure.wished", null);
    }

    /// <summary>Why the wish cannot be made; null when it can.</summary>
    public static Problem? CaseMustBeWithoutUse(Dossier dossier) =>
        !dossier.Case.State.IsEnd() ? new("erasure.open", ProblemKind.Conflict)
        : !MayBeMade(dossier.Case.State) ? new("erasure.kept", ProblemKind.Conflict)
        : LegalHold.Present(dossier) is not null ? new("erasure.held", ProblemKind.Conflict)
        : dossier.Case.ErasedAt is not null || Of(dossier) is not null ? new("erasure.there", ProblemKind.Conflict)
        : null;
}
