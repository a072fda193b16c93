using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds.Checklists;

/// <summary>
/// What a checklist says of a document: "-", "O" (it may earn points), "M", "F" (mandatory for ware that touches food, else
/// optional), or "E" (it comes with the endorsement: the dinas gives it when it decides, and the applicant need not have it before).
/// </summary>
public enum Requirement { NotAsked, Optional, Mandatory, MandatoryForFoodContact, WithEndorsement }

/// <summary>A template to be printed, filled in and signed, where the award makes one.</summary>
public enum PaperTemplate
{
    /// <summary>That the application is true, over a duty stamp.</summary>
    Declaration,

    /// <summary>Who does what and how the work is done.</summary>
    Procedure,

    /// <summary>What goes with a sample, and to whom it is sent.</summary>
    Shipment,
}

/// <summary>A drawing of how a good picture of the paper looks.</summary>
public enum PaperExample
{
    /// <summary>A whole sheet, straight and legible.</summary>
    Page,

    /// <summary>A card with all four corners.</summary>
    Card,

    /// <summary>Photos of a product: front, side and close by.</summary>
    Photos,
}

/// <summary>A document that is asked for.</summary>
/// <param name="Code">"D-NIB".</param>
/// <param name="Need">Never <see cref="Requirement.NotAsked"/>; <see cref="Requirement.MandatoryForFoodContact"/> only while that
/// is not known.</param>
/// <param name="Expires">Whether the applicant states until when it is valid.</param>
/// <param name="MinFiles">Files needed before it counts as handed in, at least 1.</param>
public sealed record ChecklistItem(string Code, LocalText Name, Requirement Need, bool Expires, int MinFiles)
{
    internal const int Megabyte = 1024 * 1024;

    /// <summary>The most megabytes that a round may let a file have.</summary>
    public const int MostMegabytes = 90;

    /// <summary>The most bytes that one of its files may have.</summary>
    public long MaxBytes { get; init; } = 10 * Megabyte;

    /// <summary>
    /// For an expiring document that has a date of its own, such as a test: how many months it holds from then. Otherwise the
    /// applicant states until when it holds.
    /// </summary>
    public int? ValidMonths { get; init; }

    /// <summary>Whether its pictures are what the product's page shows, with the applicant's consent ("photos": true).</summary>
    public bool ArePhotos { get; init; }

    /// <summary>
    /// Whether it says whose application it is more than any criterion needs, so that no assessor gets it, blind or not
    /// ("names_people": true): identity and tax cards, the deed with its founders (<see cref="DocumentCode.NamingPeople"/>).
    /// </summary>
    public bool NamesPeople { get; init; }

    /// <summary>What the paper is and shows, in a sentence; null in a wording that does not say.</summary>
    public LocalText? What { get; init; }

    /// <summary>Who issues it; null in a wording that does not say.</summary>
    public LocalText? Issuer { get; init; }

    /// <summary>Legal forms (<see cref="LegalForm"/>) of which alone it is asked; none where it is asked of all.</summary>
    public IReadOnlyList<string> LegalForms { get; init; } = [];

    /// <summary>The template that there is for it; null for none.</summary>
    public PaperTemplate? Template { get; init; }

    /// <summary>The drawing of a good one; null for none.</summary>
    public PaperExample? Example { get; init; }

    public bool IsMandatory => Need == Requirement.Mandatory;

    /// <summary>Whether it must be handed in, whatever the business is in law.</summary>
    public bool IsMandatoryForAll => IsMandatory && LegalForms.Count == 0;

    /// <summary>Whether it is asked of a business of this legal form; while that is not known, of none where it depends on it.</summary>
    public bool IsAskedOf(string legalForm) => LegalForms.Count == 0 || LegalForms.Contains(legalForm);

    /// <summary>Rounds from before limits, terms, explanations, templates and legal forms were data have none.</summary>
    internal static ChecklistItem Read(JsonPlace item, string code)
    {
        var read = new ChecklistItem(
            code, item["name"].LocalText(), Requirement.NotAsked, item["expires"].Flag(), item["min_files"].Whole(1, 50))
        {
            NamesPeople = DocumentCode.NamingPeople.Contains(code) || (item.Has("names_people") && item["names_people"].Flag()),
        };
        if (item.Has("what"))
            read = read with { What = item["what"].LocalText() };
        if (item.Has("issuer"))
            read = read with { Issuer = item["issuer"].LocalText() };
        if (item.Has("photos"))
            read = read with { ArePhotos = item["photos"].Flag() };
        if (item.Has("max_mb"))
            read = read with { MaxBytes = item["max_mb"].Whole(1, MostMegabytes) * (long)Megabyte };
        if (item.Has("legal_forms"))
            read = read with { LegalForms = [.. item["legal_forms"].Items().Select(LegalForm.Read)] };
        if (item.Has("template"))
            read = read with { Template = item["template"].Choice(Enum.GetValues<PaperTemplate>(), Word) };
        if (item.Has("example"))
            read = read with { Example = item["example"].Choice(Enum.GetValues<PaperExample>(), Word) };
        return item.Has("valid_months") ? read with { ValidMonths = item["valid_months"].Whole(1, 120) } : read;
    }

    private static string Word<T>(T choice) where T : struct, Enum => $"{choice}".ToLowerInvariant();
}
