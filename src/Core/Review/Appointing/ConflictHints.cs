using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Offices;
using Ovop.Core.Places;

namespace Ovop.Core.Review.Appointing;

/// <summary>Something that assessor and producer have in common; a question to a person, never a decision.</summary>
/// <param name="Code">"regency", "sentra", "organisation", "domain", "phone", "coached".</param>
/// <param name="What">The thing itself, such as the regency's code or the domain.</param>
public sealed record ConflictHint(string Code, string What)
{
    /// <summary>Whether it points to this producer rather than to many: it bars from a blind case, where nobody can be asked.</summary>
    public bool IsStrong => Code is not ("regency" or "domain");
}

/// <summary>Looks for possible conflicts of interest in what the award knows of both sides (proposal).</summary>
public static class ConflictHints
{
    public static IReadOnlyList<ConflictHint> Of(Assessor assessor, Dossier dossier) =>
        Of(assessor, ApplicationForm.Of(dossier), dossier.Case.Owner);

    public static IReadOnlyList<ConflictHint> Of(Assessor assessor, ApplicationForm form, string owner) => [.. All(assessor, form, owner)];

    private static IEnumerable<ConflictHint> All(Assessor assessor, ApplicationForm form, string owner)
    {
        if (assessor.Regency is { Length: > 0 } regency && regency == form["kab"])
            yield return new("regency", Regencies.NameOf(regency));
        if (Same(assessor.Sentra, form["nama_sentra"]))
            yield return new("sentra", form["nama_sentra"]);
        if (Same(assessor.Organisation, form["nama_ikm"]))
            yield return new("organisation", form["nama_ikm"]);
        if (MailAddress.DomainOf(assessor.Email) is var domain && domain == MailAddress.DomainOf(owner) && !MailAddress.IsOpen(domain))
            yield return new("domain", domain);
        if (Phone.Digits(assessor.Phone) is { Length: > 0 } phone && phone == Phone.Digits(form["telepon"]))
            yield return new("phone", assessor.Phone!);
        foreach (var coaching in assessor.Coached.Where(coaching => coaching.Nib == form["nib"]))
            yield return new("coached", coaching.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static bool Same(string? one, string other) => Plain(one) is { Length: > 0 } plain && plain == Plain(other);

    private static string Plain(string? words) => string.Concat(TypedText.Folded(words ?? "").Where(char.IsLetterOrDigit));
}
