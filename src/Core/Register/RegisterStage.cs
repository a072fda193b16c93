using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Ratification;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Stages;
using Ovop.Core.Stars;

namespace Ovop.Core.Register;

/// <summary>The certificate of a star: everything that its paper and its entry in the register are made from.</summary>
/// <param name="Award">What the public sees.</param>
/// <param name="IssuedAt">When the star was ratified; also the date inside the paper, so that making it again gives the same bytes.</param>
/// <param name="SignedBy">Name of the ratifier as of the decision.</param>
/// <param name="SignedAs">Office of the ratifier then.</param>
public sealed record Certificate(PublicAward Award, DateTimeOffset IssuedAt, string SignedBy, LocalText SignedAs) : IPlainPart
{
    public const string RowKey = "certificate";

    public string Key => RowKey;

    /// <summary>The decree by which the star was awarded; null where it is written on the paper by hand.</summary>
    public AwardDecree? Decree { get; init; }
}

/// <summary>
/// A ratified star becomes public; a ratified "no star" ends the case; both when they are released. An objection that gives no
/// higher star is dismissed.
/// </summary>
public sealed class RegisterStage : CaseStage
{
    public override IReadOnlyList<CaseState> States => [CaseState.Ratified];

    public override IReadOnlyList<CaseState> Ends => [CaseState.Published, CaseState.NotAwarded, CaseState.Dismissed];

    public override Step Begin(Change change, Setting setting) => new Step.Stays(change.MoveTo(CaseState.Ratified, null));

    public override Step Continue(Change change, Setting setting) => new Step.Stays(Finish(change, setting));

    private static Change Finish(Change change, Setting setting)
    {
        if (Release.IsHeld(change.After, setting))
            return Release.Await(change, setting);

        var proposal = RatificationStage.Proposal(change.After)!;
        if (ObjectionCase.Of(change.After) is { } objection && RatificationStage.StarOf(change.After) <= objection.Star)
            return change.MoveTo(CaseState.Dismissed, null)
                .Send(Letters.ToApplicant(change.After, Notice.ObjectionDismissed, "ratification", $"{objection.Against}"));
        if (RatificationStage.StarOf(change.After) == 0)
            return change.MoveTo(CaseState.NotAwarded, null).Send(Letters.ToApplicant(change.After, Notice.NotAwarded, "ratification"));

        return change.After.Has(Certificate.RowKey)
            ? change
            : change.With(head => head with { Wait = null }).Put(Issue(change.After, setting, proposal));
    }

    /// <summary>
    /// Ends the case once paper and entry exist, and tells the applicant: of the paper, and until when they may object, where they may.
    /// </summary>
    /// <param name="dossier">Ratified, with its certificate.</param>
    /// <param name="objectionUntil">The last instant at which one may object to a result; null where nobody may.</param>
    /// <param name="setting">The round and the time.</param>
    /// <exception cref="InvalidOperationException">There is no certificate, or the case is not ratified.</exception>
    public static Change Publish(Dossier dossier, Func<Dossier, Setting, DateTimeOffset?> objectionUntil, Setting setting)
    {
        var certificate = dossier.Find<Certificate>(Certificate.RowKey)
            ?? throw new InvalidOperationException($"{dossier.Number} has no certificate.");
        var published = dossier.By(People.System, setting.Now)
            .MoveTo(CaseState.Published, null)
            .Log("published", null, ("certificate", certificate.Award.Certificate.ToString()));
        string[] until = objectionUntil(published.After, setting) is { } last ? [last.ToString("O", CultureInfo.InvariantCulture)] : [];
        return published.Send(Letters.ToApplicant(
            dossier, Notice.Awarded, "ratification", [certificate.Award.Certificate.ToString(), .. until]));
    }

    private static Certificate Issue(Dossier dossier, Setting setting, StarProposal proposal)
    {
        var form = ApplicationForm.Of(dossier);
        var ratified = RatificationStage.Decision(dossier)!;
        var (day, star) = (WorkingCalendar.DateOf(ratified.At), RatificationStage.StarOf(dossier));
        var award = new PublicAward(
            new(dossier.Number, star), form["nama_ikm"], form["nama_produk"], form["merek"], dossier.Case.Commodity!.Value,
            form["prov"], form["kab"], star, proposal.Decision.Max, dossier.Case.Round,
            day, Validity.Until(day, setting.Round.ValidityMonths), AwardState.Valid, day, null, Village: form["desa"]);

        var people = setting.People;
        var signed = ratified.Signature
            ?? Signature.Of(people.AsRatifier(ratified.By) ?? people.Find(ratified.By) ?? people.Ratifier)!;
        return new(award, ratified.At, signed.Name, signed.Office) { Decree = ratified.Sitting?.Decree };
    }
}
