using Ovop.Core.Cases;
using Ovop.Core.Forms;

namespace Ovop.Core.Checking;

/// <summary>That a number was looked up where it was given out: the latest of its source.</summary>
/// <param name="By">Id of who asked or looked.</param>
/// <param name="Service">Name of the service that answered; empty where somebody looked by hand.</param>
/// <param name="Reason">How it was looked up by hand, and what was seen; empty of a service.</param>
public sealed record SourceCheck(
    Source Source, SourceVerdict Verdict, string By, DateTimeOffset At, string Service, string Reason) : IPlainPart
{
    public string Key => KeyOf(Source);

    public static string KeyOf(Source source) => $"source-{source}";

    public static SourceCheck? Of(Dossier dossier, Source source) => dossier.Find<SourceCheck>(KeyOf(source));

    /// <summary>Whether the applicant has sent other answers since: then the number is to be looked up again.</summary>
    public bool IsOutdated(Dossier dossier) =>
        dossier.All<Revision>().Any(revision => revision.State == RevisionState.Sent && revision.ClosedAt > At);

    /// <summary>
    /// What somebody of the office found by hand: <c>source.choose</c>, <c>source.none</c> (the application states no such number),
    /// <c>source.verdict</c> or <c>act.reason</c>.
    /// </summary>
    public static Result<Change> Look(
        Dossier dossier, string who, Source? source, SourceVerdict? verdict, string reason, DateTimeOffset now) =>
        source is null ? new Problem("source.choose", Field: "sumber")
        : MustBeStated(dossier, source) is { } none ? none
        : verdict is not { } found ? new Problem("source.verdict", Field: "temuan")
        : Reasons.Missing(reason) is { } missing ? missing
        : Mark(dossier.By(who, now), new(source!.Value, found, who, now, "", reason.Trim()));

    /// <summary>What a service answered; <c>source.none</c> where the application states another number by now.</summary>
    /// <param name="number">The number that it was asked about.</param>
    /// <param name="owner">In whose name it has the number; empty where it says none or has none.</param>
    public static Result<Change> Answered(
        Dossier dossier, string who, Source source, string number, string service, bool isKnown, string owner,
        DateTimeOffset now) =>
        MustBeStated(dossier, source) is { } none ? none
        : ApplicationForm.Of(dossier)[SourceAnswers.FieldOf(source)] != number ? NotStated
        : Mark(dossier.By(who, now), new(
            source, !isKnown ? SourceVerdict.Unknown : IsOf(dossier, owner) ? SourceVerdict.Confirmed : SourceVerdict.Differs, who, now,
            service, ""));

    private static Problem? MustBeStated(Dossier dossier, Source? source) =>
        source is { } asked && SourceAnswers.Of(dossier).Contains(asked) ? null : NotStated;

    private static Problem NotStated => new("source.none", ProblemKind.Conflict, "sumber");

    /// <summary>
    /// Whether a name is the business's or its owner's; a source that says none is taken at its word that the number is known.
    /// </summary>
    private static bool IsOf(Dossier dossier, string owner)
    {
        var (form, name) = (ApplicationForm.Of(dossier), TypedText.Folded(owner));
        return name.Length == 0 || new[] { form["nama_ikm"], form["nama_pemilik"] }.Select(TypedText.Folded).Any(own => own.Length > 0
            && (name.Contains(own, StringComparison.Ordinal) || own.Contains(name, StringComparison.Ordinal)));
    }

    private static Change Mark(Change change, SourceCheck check) => change.Put(check).Log(
        "source.checked", check.Reason.Length > 0 ? check.Reason : null,
        ("source", $"{check.Source}"), ("verdict", $"{check.Verdict}"), ("service", check.Service));
}
