using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;

namespace Ovop.Core.Register;

/// <summary>What of a product its applicant shows to everybody, as chosen on the product's page after the decision.</summary>
/// <param name="Story">Description and story.</param>
/// <param name="Photos">The photos of the product.</param>
[StoredAs("Showing")]
public sealed record PublicConsent(bool Story, bool Photos) : IPlainPart
{
    public const string RowKey = "showing";

    public string Key => RowKey;

    /// <summary>The longest that is told of a photo.</summary>
    public const int LongestCaption = PhotoAlbum.LongestCaption;

    /// <summary>What the panel found and wrote, without a name; asked for only once that is known.</summary>
    public bool Findings { get; init; }

    /// <summary>Where the product is sold, and the telephone of the business.</summary>
    public bool Shop { get; init; }

    /// <summary>What photos show, in the applicant's words, by the key of the file.</summary>
    public IReadOnlyDictionary<string, string> Captions { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The latest word: the choice, else the consents of the form and what was said of its photos. The consent to processing
    /// (setuju_data) does not cover it.
    /// </summary>
    public static PublicConsent Of(Dossier dossier)
    {
        var form = ApplicationForm.Of(dossier);
        return dossier.Find<PublicConsent>(RowKey) ?? new(form["setuju_tayang"] == "ya", form["setuju_foto"] == "ya")
        {
            Captions = dossier.All<PhotoAlbum>().SelectMany(album => album.Captions).ToDictionary(),
        };
    }

    /// <summary>Whether there is a product's page to choose for.</summary>
    public static bool IsOpen(Dossier dossier) => dossier.Case is { State: CaseState.Published, ErasedAt: null };

    /// <summary>Whether what the panel found can be chosen: it is shown to the applicant, or was chosen before.</summary>
    public static bool MayShowFindings(Dossier dossier, Setting setting) =>
        Of(dossier).Findings || (setting.Round.Findings.Levels && setting.Round.Findings.AreOpenAt(setting.Now));

    /// <summary>
    /// A consent can be given later and taken back at any time (UU 27/2022 art. 9). <c>showing.early</c> without a published
    /// star, <c>showing.findings</c> for what the applicant is not shown either, <c>showing.caption</c> for words that are too long.
    /// </summary>
    public static Result<Change> Choose(Dossier dossier, PublicConsent choice, Setting setting) =>
        !IsOpen(dossier) ? new Problem("showing.early", ProblemKind.Conflict)
        : choice.Findings && !MayShowFindings(dossier, setting) ? new Problem("showing.findings", ProblemKind.Conflict)
        : choice.Captions.Values.Any(caption => caption.Length > LongestCaption)
            ? new Problem("showing.caption", Args: [$"{LongestCaption}"])
        : choice.IsSame(Of(dossier)) ? Change.None(dossier, People.Applicant, setting.Now)
        : dossier.ByApplicant(setting).Put(choice)
            .Log("showing.chosen", null, ("setuju_tayang", Word(choice.Story)), ("setuju_foto", Word(choice.Photos)),
                ("setuju_penilai", Word(choice.Findings)), ("setuju_toko", Word(choice.Shop)), ("wording", FormRules.ConsentWording));

    private bool IsSame(PublicConsent other) =>
        (Story, Photos, Findings, Shop) == (other.Story, other.Photos, other.Findings, other.Shop)
        && Captions.Count == other.Captions.Count && !Captions.Except(other.Captions).Any();

    private static string Word(bool consents) => consents ? "ya" : "tidak";
}
