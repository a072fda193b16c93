using Ovop.Core.Award;
using Ovop.Core.Cases;

namespace Ovop.Core.Twins;

/// <summary>
/// The office rules on two cases that are alike: one is primary and the other held, or both are right. Every ruling can be taken back,
/// and then the case goes on with the time that was left.
/// </summary>
public static class TwinMoves
{
    /// <summary>
    /// Marks the case as another one again; where it waits for anybody it is held. Nothing changes where the same person has marked it so,
    /// as by a button that is pressed twice. <c>twin.self</c>, <c>twin.there</c>, <c>twin.chain</c> (the primary one is itself another's
    /// twin, or another is one of this) or <c>act.reason</c>.
    /// </summary>
    /// <param name="standing">The cases of which one may have been found to be a twin of this one.</param>
    public static Result<Change> Mark(
        Dossier dossier, Dossier primary, IReadOnlyList<Signs> standing, string who, string reason, Setting setting)
    {
        if (dossier.Number == primary.Number)
            return new Problem("twin.self", Field: "pilih");
        if (IsDone(dossier, primary.Number, who, isTwin: true))
            return dossier.By(who, setting.Now);
        if (TwinRuling.PrimaryOf(dossier) is not null)
            return new Problem("twin.there", ProblemKind.Conflict);
        if (TwinRuling.PrimaryOf(primary) is not null || standing.Any(other => other.IsTwinOf(dossier.Number)))
            return new Problem("twin.chain", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var holds = HoldMoves.Begin(dossier, who, reason, setting).TryGet(out var held) && !held.IsEmpty;
        return (holds ? held! : dossier.By(who, setting.Now))
            .Put(new TwinRuling(primary.Number, IsTwin: true, who, setting.Now, reason.Trim()) { Holds = holds })
            .Log("twin.marked", reason.Trim(), ("primary", $"{primary.Number}"));
    }

    /// <summary>
    /// Notes that it is another thing than this one, however alike. Nothing changes where the same person has noted it.
    /// <c>twin.self</c>, <c>twin.there</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Part(Dossier dossier, ApplicationNumber other, string who, string reason, DateTimeOffset now) =>
        dossier.Number == other ? new Problem("twin.self", Field: "pilih")
        : IsDone(dossier, other, who, isTwin: false) ? dossier.By(who, now)
        : TwinRuling.Present(dossier, other) is not null ? new Problem("twin.there", ProblemKind.Conflict)
        : Reasons.Missing(reason) is { } problem ? problem
        : dossier.By(who, now).Put(new TwinRuling(other, IsTwin: false, who, now, reason.Trim()))
            .Log("twin.parted", reason.Trim(), ("other", $"{other}"));

    /// <summary>
    /// Takes the ruling on a pair back, with the hold that it brought, not a later one; nothing changes where the same person has taken it
    /// back for that reason. <c>twin.none</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> TakeBack(Dossier dossier, ApplicationNumber other, string who, string reason, Setting setting)
    {
        if (TwinRuling.Present(dossier, other) is not { } ruling)
            return dossier.WasDone("twin.takenback", who, reason, ("other", $"{other}"))
                ? Change.None(dossier, who, setting.Now)
                : new Problem("twin.none", ProblemKind.Conflict);
        if (Reasons.Missing(reason) is { } problem)
            return problem;

        var holds = ruling.Holds && CaseHold.Present(dossier)?.Since == ruling.At;
        var goesOn = holds && HoldMoves.End(dossier, who, reason, setting).TryGet(out var resumed) ? resumed : null;
        return (goesOn ?? dossier.By(who, setting.Now))
            .Put(ruling with { EndedAt = setting.Now })
            .Log("twin.takenback", reason.Trim(), ("other", $"{other}"));
    }

    private static bool IsDone(Dossier dossier, ApplicationNumber other, string who, bool isTwin) =>
        TwinRuling.Present(dossier, other) is { } ruling && ruling.IsTwin == isTwin && ruling.By == who;
}
