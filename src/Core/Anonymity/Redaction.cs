using System.Text.RegularExpressions;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Forms;

namespace Ovop.Core.Anonymity;

/// <summary>
/// Takes names out of a text: those that the dossier states, in any letters and however they are spaced, a person's also
/// one by one, and whatever leads to somebody (sites, mail, accounts, telephones, numbers of persons and businesses).
/// </summary>
public sealed partial class Redaction
{
    /// <summary>What stands in the place of a name.</summary>
    public const string Mark = "[•••]";

    private const int ShortestName = 3, ShortestPartOfName = 4;

    /// <summary>What Indonesian says at the end of a name: of it, mine, yours, and the words that stress.</summary>
    private const string Endings = "(?:(?:nya|ku|mu)?(?:lah|kah|pun|tah)?)";

    private readonly Regex? _names;

    /// <param name="names">Of whatever length; those too short to be told from other words are passed over.</param>
    public Redaction(IEnumerable<string> names)
    {
        Names = [.. names.Select(name => Squeezed(TypedText.Of(name)))
            .Where(name => name.Length >= ShortestName && name.Any(char.IsLetterOrDigit))
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length)];
        if (Names.Count > 0)
            _names = new Regex(
                $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', Names.Select(Pattern))})(?={Endings}(?![\p{{L}}\p{{N}}]))",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    /// <summary>What is taken out, the longest first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Of all versions of the form, with the office's words.</summary>
    public static Redaction Of(Dossier dossier)
    {
        var blindness = Blindness.Of(dossier);
        var forms = dossier.All<ApplicationForm>().Concat(dossier.All<Revision>().Select(revision => revision.Form))
            .Concat(dossier.All<FormerVersion>().Select(version => version.Form));
        var stated = forms.SelectMany(NamesOf).Concat(dossier.All<Producer>().SelectMany(producer => Person(producer.Name)));
        var kept = (blindness?.Kept ?? []).Select(Squeezed).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(stated.Where(name => !kept.Contains(Squeezed(name))).Concat(blindness?.Also ?? []));
    }

    public string Of(string text) => NamesIn(Ways().Replace(TypedText.Of(text), Mark));

    /// <summary>Takes only the names out, no number: for lists with amounts in them.</summary>
    public string NamesIn(string text) => _names?.Replace(TypedText.Of(text), Mark) ?? text;

    /// <summary>Which names stand in a text, as they are written there.</summary>
    public IReadOnlyList<string> In(string text) => _names is null ? [] :
        [.. _names.Matches(TypedText.Of(text)).Select(found => found.Value).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The same, and whatever else leads to somebody.</summary>
    public IReadOnlyList<string> AllIn(string text) =>
        [.. Ways().Matches(TypedText.Of(text)).Select(found => found.Value).Concat(In(text)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The whole name, and its parts one by one.</summary>
    public static IEnumerable<string> Person(string name) =>
        name.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestPartOfName).Prepend(name);

    private static IEnumerable<string> NamesOf(ApplicationForm form) =>
        Identity.Names.SelectMany(field => field == "nama_pemilik" ? Person(form[field]) : Firm(form[field]));

    /// <summary>Also without the legal form, as people say it.</summary>
    private static IEnumerable<string> Firm(string name) =>
        LegalForm().Replace(name, "").Trim() is { Length: >= ShortestPartOfName } bare ? [name, bare] : [name];

    private static string Pattern(string name) => string.Join(@"[\s\p{P}]*", name.Split(' ').Select(Regex.Escape));

    private static string Squeezed(string name) => string.Join(' ', Between().Split(name).Where(word => word.Length > 0));

    [GeneratedRegex(@"[\s\p{P}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:CV|PT|UD|PD|IKM|KUB|KSU|Koperasi|Kelompok|Sentra)\b\.?\s+|,?\s+(?:CV|PT|UD|Tbk)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    /// <summary>Mail, site, account, telephone, number of a person or a business; amounts are none of these.</summary>
    [GeneratedRegex(
        @"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:co\.id|or\.id|com|net|org|id)\b\S*|@[\w.]{2,}|(?<![\d.,])(?:\+62|62|0)(?:[ .()-]{0,2}\d){7,}|\b\d{13,16}\b|\b\d{22}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ways();
}
