using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Offices;

namespace Ovop.Core.Register;

/// <summary>The order that a result is made known before the round's moment.</summary>
/// <param name="By">Id of the administrator.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
public sealed record ReleaseOrder(string By, DateTimeOffset At, string Reason) : IPlainPart
{
    public const string RowKey = "release";

    public string Key => RowKey;
}

/// <summary>
/// Where the round says so, ratified results become known at one moment: until then nobody outside the office learns of a
/// star or of its lack, and no certificate exists.
/// </summary>
public static class Release
{
    /// <summary>What a held case waits for.</summary>
    public const string For = "release";

    /// <summary>Whether the result of a ratified case is still held.</summary>
    public static bool IsHeld(Dossier dossier, Setting setting) =>
        !dossier.Has(ReleaseOrder.RowKey) && setting.Now < setting.Round.Releases;

    /// <summary>Holds the result until the round's moment.</summary>
    internal static Change Await(Change change, Setting setting) => change.Case.Wait is not null ? change : change.With(head => head with
    {
        Wait = new([People.System], For, setting.Now, [], setting.Round.Releases!.Value, For),
    });

    /// <summary>Makes the result known now: <c>release.none</c> when it is not held, or <c>act.reason</c>.</summary>
    public static Result<Change> Now(Dossier dossier, string who, string reason, Setting setting) =>
        dossier.Case.State != CaseState.Ratified || !IsHeld(dossier, setting) ? new Problem("release.none", ProblemKind.Conflict)
        : Reasons.Missing(reason) is { } problem ? problem
        : dossier.By(who, setting.Now).Put(new ReleaseOrder(who, setting.Now, reason.Trim())).Wake(Waking.Released, reason);
}
