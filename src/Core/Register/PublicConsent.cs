using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;
using Ovop.Core.Rounds;

namespace Ovop.Core.Register;

/// <summary>What of a product its applicant shows to everybody, as chosen on the product's page after the decision.</summary>
/// <param name="Story">Description and story.</param>
/// <param name="Photos">The photos of the product.</param>
[StoredAs("Showing")]
public sealed record PublicConsent(bool Story, bool Photos) : IPlainPart
{
    public const string RowKey = "showing";

    public string Key => RowKey;

    /// <summary>
    /// The latest word: the choice, else the consents of the form. The consent to processing (setuju_data) does not cover it.
    /// </summary>
    public static PublicConsent Of(Dossier dossier)
    {
        var form = ApplicationForm.Of(dossier);
        return dossier.Find<PublicConsent>(RowKey) ?? new(form["setuju_tayang"] == "ya", form["setuju_foto"] == "ya");
    }

    /// <summary>Whether there is a product's page to choose for.</summary>
    public static bool IsOpen(Dossier dossier) => dossier.Case is { State: CaseState.Published, ErasedAt: null };

    /// <summary>
    /// A consent can be given later and taken back at any time (UU 27/2022 art. 9). <c>showing.early</c> without a published
    /// star.
    /// </summary>
    public static Result<Change> Choose(Dossier dossier, PublicConsent choice, Setting setting) =>
        !IsOpen(dossier) ? new Problem("showing.early", ProblemKind.Conflict)
        : Of(dossier) == choice ? Change.None(dossier, People.Applicant, setting.Now)
        : dossier.ByApplicant(setting).Put(choice)
            .Log("showing.chosen", null, ("setuju_tayang", Word(choice.Story)),
                ("setuju_foto", Word(choice.Photos)), ("wording", FormRules.ConsentWording));

    private static string Word(bool consents) => consents ? "ya" : "tidak";
}

/// <summary>What everybody sees of a product beside its star.</summary>
/// <param name="Story">Null without consent.</param>
/// <param name="Photos">The files that the photos are made from, in the order they came; none without consent.</param>
public sealed record Showcase(ProductStory? Story, IReadOnlyList<StoredDocument> Photos)
{
    public const int MostPhotos = 6;

    /// <summary>Null once the case is erased: what is shown by then stays.</summary>
    public static Showcase? Of(Dossier dossier, Round round)
    {
        if (dossier.Case.ErasedAt is not null)
            return null;

        var (consent, form) = (PublicConsent.Of(dossier), ApplicationForm.Of(dossier));
        return new(
            consent.Story ? new(form["deskripsi"], form["cerita"]) : null,
            consent.Photos ? [.. Photographs(dossier, round).Take(MostPhotos)] : []);
    }

    private static IEnumerable<StoredDocument> Photographs(Dossier dossier, Round round) =>
        from item in DocumentRules.Checklist(dossier, round)
        where item.ArePhotos
        from file in DocumentRules.Counting(dossier, item)
        where file.Facts?.Kind is ContentKind.Jpeg or ContentKind.Png
        select file;
}
