using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Documents.Content;
using Ovop.Core.Forms;
using Ovop.Core.Review;
using Ovop.Core.Rounds;

namespace Ovop.Core.Register;

/// <summary>What a panel found of one criterion.</summary>
/// <param name="Pillar">The pillar that it belongs to.</param>
/// <param name="Criterion">What was looked at.</param>
/// <param name="Level">The level that the panel came to.</param>
/// <param name="Notes">What its members wrote, in an order that tells nothing of who wrote what.</param>
public sealed record PanelFinding(LocalText Pillar, LocalText Criterion, LocalText Level, IReadOnlyList<string> Notes);

/// <summary>Where a product is sold, as its applicant wrote it in the form; what was left out there is empty.</summary>
public sealed record Shop(string Store, string Site, string Social, string Telephone);

/// <summary>What everybody sees of a product beside its star.</summary>
/// <param name="Story">Null without consent.</param>
/// <param name="Photos">The files that the photos are made from, in the order they came; none without consent.</param>
public sealed record Showcase(ProductStory? Story, IReadOnlyList<StoredDocument> Photos)
{
    public const int MostPhotos = 6;

    /// <summary>What photos show, by the key of the file.</summary>
    public IReadOnlyDictionary<string, string> Captions { get; init; } = new Dictionary<string, string>();

    /// <summary>None without consent, where no panel has scored, and where the round keeps the levels from the applicant.</summary>
    public IReadOnlyList<PanelFinding> Findings { get; init; } = [];

    /// <summary>Null without consent.</summary>
    public Shop? Shop { get; init; }

    /// <summary>Null once the case is erased: what is shown by then stays.</summary>
    public static Showcase? Of(Dossier dossier, Round round)
    {
        if (dossier.Case.ErasedAt is not null)
            return null;

        var (consent, form) = (PublicConsent.Of(dossier), ApplicationForm.Of(dossier));
        return new(
            consent.Story ? new(form["deskripsi"], form["cerita"]) : null,
            consent.Photos ? [.. Photographs(dossier, round)] : [])
        {
            Captions = consent.Captions,
            Findings = consent.Findings ? [.. FindingsOf(dossier, round)] : [],
            Shop = consent.Shop ? new(form["toko_daring"], form["laman"], form["medsos"], form["telepon_kantor"]) : null,
        };
    }

    /// <summary>The pictures of the product that may be shown with consent.</summary>
    public static IEnumerable<StoredDocument> Photographs(Dossier dossier, Round round) => (
        from item in DocumentRules.Checklist(dossier, round)
        where item.ArePhotos
        from file in DocumentRules.Counting(dossier, item)
        where file.Facts?.Kind is ContentKind.Jpeg or ContentKind.Png
        select file).Take(MostPhotos);

    private static IEnumerable<PanelFinding> FindingsOf(Dossier dossier, Round round)
    {
        if (ReviewStage.Counting(dossier).Count == 0 || !round.Findings.Levels)
            return [];

        var agreed = ReviewStage.Agreed(dossier, round);
        return from pillar in round.RubricOf(dossier).SectionsFor(dossier.Case.Commodity!.Value)
               from criterion in pillar.Criteria
               let level = agreed.Criteria.First(score => score.Code == criterion.Code).Level
               select new PanelFinding(
                   pillar.Label, criterion.Label, criterion.Levels[level].Label,
                   round.Findings.Notes ? PanelNotes.Of(dossier, agreed, criterion.Code) : []);
    }
}
