using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Events;
using Ovop.Core.Cases.Waits;
using Ovop.Core.Notices;
using Ovop.Core.Rounds.Terms;
using Ovop.Core.Stages;

namespace Ovop.Core.Anonymity;

/// <summary>
/// Between screening and panel: where the round asks for a blind panel, none is appointed before every file can be shown to it and the
/// office has said that it shall.
/// </summary>
public sealed class BlindStage : CaseStage
{
    /// <summary>What the case waits for then.</summary>
    public const string For = "copies";

    public override Step Begin(Change change, Setting setting) => Continue(change, setting);

    public override Step Continue(Change change, Setting setting)
    {
        if (!Blindness.IsAsked(change.After, setting.Round))
            return new Step.Done(change);
        if (Blindness.Of(change.After) is null)
            change = change.Put(new Blindness([], []));

        var (blindness, missing) = (Blindness.Of(change.After)!, AnonymousCopies.Missing(change.After, setting.Round).Count);
        return missing == 0 && blindness.Release is not null ? new Step.Done(change)
            : change.Case.Wait?.For == For ? new Step.Stays(Escalation.IfOverdue(change, setting, Stage.Screening))
            : new Step.Stays(Ask(change.Put(blindness with { Release = null }), setting, missing)
                .With(head => head with { Wait = Waiting(change, setting), Stuck = null }));
    }

    /// <summary>
    /// Hands the files to the panel, which is appointed and written to then; <c>copies.state</c> where none waits for that,
    /// <c>copies.missing</c> while files are to be prepared.
    /// </summary>
    public static Result<Change> Release(Dossier dossier, string who, Setting setting)
    {
        if (CaseHold.CaseMustNotBeHeld(dossier) is { } held)
            return held;
        if (Blindness.Of(dossier) is not { } blindness || dossier.Case.Wait?.For != For)
            return new Problem("copies.state", ProblemKind.Conflict);
        if (AnonymousCopies.Missing(dossier, setting.Round).Count is > 0 and var missing)
            return new Problem("copies.missing", ProblemKind.Conflict, Args: [$"{missing}"]);

        return dossier.By(who, setting.Now).Put(blindness with { Release = new(who, setting.Now) }).Wake(Waking.CopiesComplete, null);
    }

    /// <summary>A correction has brought files that the panel cannot see yet: the office is told, the scoring goes on.</summary>
    internal static Change Resume(Change change, Setting setting) =>
        AnonymousCopies.Missing(change.After, setting.Round) is { Count: > 0 } missing && change.Case.State != CaseState.Screening
            ? Ask(change, setting, missing.Count)
            : change;

    /// <summary>
    /// Words that the office hides or leaves readable beside what the rule finds; <c>copies.state</c>, <c>copies.words</c> for
    /// too many or too long ones.
    /// </summary>
    public static Result<Change> Choose(
        Dossier dossier, string who, IReadOnlyList<string> also, IReadOnlyList<string> kept, Setting setting)
    {
        if (Blindness.Of(dossier) is not { } blindness || !dossier.Case.State.IsOpen())
            return new Problem("copies.state", ProblemKind.Conflict);
        if (also.Concat(kept).Any(word => word.Length > LongestWord) || also.Count > MostWords || kept.Count > MostWords)
            return new Problem("copies.words", Field: "juga", Args: [$"{MostWords}", $"{LongestWord}"]);
        if (blindness.Also.SequenceEqual(also) && blindness.Kept.SequenceEqual(kept))
            return Change.None(dossier, who, setting.Now);

        return dossier.By(who, setting.Now).Put(blindness with { Also = also, Kept = kept })
            .Log("copies.words", null, ("also", also.Count.ToString(CultureInfo.InvariantCulture)),
                ("kept", kept.Count.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>How many words may be chosen, and how many characters each has.</summary>
    public const int MostWords = 50, LongestWord = 100;

    private static Change Ask(Change change, Setting setting, int missing) => Escalation
        .TellAdministrators(change, setting, $"{For}-asked-{setting.Now.ToUnixTimeSeconds()}", For)
        .Log("copies.awaited", null, ("files", missing.ToString(CultureInfo.InvariantCulture)));

    private static Wait Waiting(Change change, Setting setting) =>
        setting.WaitFor(Stage.Screening, For, "escalate", Escalation.OfficeIds(change.After, setting));
}
